import { useMemo, useState } from 'react';
import type { ComparedContent } from '#shared/comparison/model.ts';
import { type SuggestedLink, suggestedLinks } from '#shared/comparison/suggested-links.ts';
import type { LinkField } from '#shared/document/schema.ts';
import { comparisonEditorMessages } from '#shared/i18n/ja/comparison-editor.ts';
import { useCanEdit, useObservable, useWorkspaceOrNull } from '../collab/workspace-context.tsx';
import { Button } from '../ui/button.tsx';
import { ReadOnlyBand } from '../workspace/read-only-band.tsx';
import { CoverageList } from './coverage-list.tsx';
import { useDesk } from './desk.tsx';
import { FateTally } from './fate-tally.tsx';
import { LinkTable } from './link-table.tsx';
import { type RefusedLinks, useRefusedLinks } from './refused-links.ts';
import { StepButton } from './step-button.tsx';
import { useChangeLinks } from './use-link-steps.ts';

const text = comparisonEditorMessages.links;

/** 対応づけ: what the next strategy answers to, and what it comes from. */
export function LinksPart() {
  const { sides, open: opened } = useDesk();
  const mayChoose = opened.whyNot === null;
  const refused = useRefusedLinks(sides.next.documentId);
  const all = useMemo(
    () => [
      ...suggestionsFor(sides.next, sides.framework, 'alignsTo'),
      ...suggestionsFor(sides.next, sides.current, 'derivedFrom'),
    ],
    [sides],
  );
  const open = all.filter((suggestion) => !refused.has(suggestion));
  const [withInitiatives, setWithInitiatives] = useState(false);
  const hasInitiatives = sides.next.content.nodes.some(({ kind }) => kind === 'initiative');
  const { item } = sides.next.content.strategy.labels.initiative;
  if (sides.framework === null && sides.current === null) {
    return <p className="comparison-empty phrases">{mayChoose ? text.empty : text.emptyReader}</p>;
  }
  return (
    <>
      <div className="mt-3">
        <ReadOnlyBand />
      </div>
      <div className="comparison-summaries">
        <FateTally />
        <CoverageList />
      </div>
      <div className="comparison-tools">
        <LinkHistory />
        <Suggestions open={open} hidden={all.length - open.length} refused={refused} />
        {hasInitiatives && (
          <label className="comparison-pick">
            <input
              type="checkbox"
              checked={withInitiatives}
              onChange={(event) => setWithInitiatives(event.target.checked)}
            />
            {text.initiatives(item)}
          </label>
        )}
      </div>
      <LinkTable suggestions={open} refuse={refused.refuse} withInitiatives={withInitiatives} />
    </>
  );
}

function suggestionsFor(
  next: ComparedContent,
  other: ComparedContent | null,
  field: LinkField,
): readonly SuggestedLink[] {
  return other === null ? [] : suggestedLinks(next, other, field);
}

/** The way back in the document's own history, in which the links are. */
function LinkHistory() {
  const workspace = useWorkspaceOrNull();
  const canEdit = useCanEdit();
  const { canUndo, canRedo } = useObservable(workspace?.undo.state, NO_HISTORY);
  if (workspace === null || !canEdit) return null;
  const { undo } = workspace;
  return (
    <>
      <StepButton label={comparisonEditorMessages.undo} can={canUndo} run={() => undo.undo()} />
      <StepButton label={comparisonEditorMessages.redo} can={canRedo} run={() => undo.redo()} />
    </>
  );
}

const NO_HISTORY = { canUndo: false, canRedo: false };

interface SuggestionsProps {
  readonly open: readonly SuggestedLink[];
  /** How many were refused. */
  readonly hidden: number;
  readonly refused: RefusedLinks;
}

function Suggestions({ open, hidden, refused }: SuggestionsProps) {
  const canEdit = useCanEdit();
  const change = useChangeLinks();
  if (!canEdit) return null;
  return (
    <>
      {open.length > 0 && (
        <p className="comparison-tools-words">
          {text.suggestions(open.length)}
          <Button
            size="xs"
            onClick={() =>
              change(open.map(({ node, field, link }) => ({ id: node.id, field, link, isSet: true })))
            }
          >
            {text.acceptAll}
          </Button>
        </p>
      )}
      {hidden > 0 && (
        <p className="comparison-tools-words">
          {text.refusedCount(hidden)}
          <Button size="xs" variant="text" onClick={() => refused.clear()}>
            {text.showRefused}
          </Button>
        </p>
      )}
    </>
  );
}
