import TriangleAlert from 'lucide-react/icons/triangle-alert';
import { useId, useState } from 'react';
import type { RevisionRecord } from '#server/services/revisions.ts';
import type { Conflict, Resolution } from '#shared/diff/conflict.ts';
import { changeMessages } from '#shared/i18n/ja/changes.ts';
import { fieldWord } from '#shared/i18n/ja/field-word.ts';
import { revisionMessages } from '#shared/i18n/ja/revisions.ts';
import { strategyMessages } from '#shared/i18n/ja/strategy.ts';
import { useReadingPart } from '../collab/workspace-context.tsx';
import { Button } from '../ui/button.tsx';
import { ActButton } from './act-button.tsx';
import { CONFLICTS } from './element-ids.ts';
import { useRevision } from './revision-context.tsx';

const text = revisionMessages.conflicts;

/** 元 / 現在の素案 / 変更案, side by side: take one or write a text from both. */
export function ConflictList() {
  const { record } = useRevision();
  const { conflicts } = record;
  if (conflicts.length === 0) return null;
  return (
    <section
      id={CONFLICTS}
      tabIndex={-1}
      aria-label={text.title(conflicts.length)}
      className="revision-conflicts"
    >
      <h2 className="revision-part-title">{text.title(conflicts.length)}</h2>
      <p>{mayDecide(record) ? text.lead : text.readOnly}</p>
      {conflicts.map((conflict) => (
        <ConflictView key={conflict.id} conflict={conflict} resolution={record.resolutions[conflict.id]} />
      ))}
    </section>
  );
}

/** Its authors while they write in it, and the secretariat until it is voted on. */
function mayDecide({ canEdit, steps }: RevisionRecord): boolean {
  return canEdit || steps.openBallot === null;
}

interface ConflictViewProps {
  readonly conflict: Conflict;
  readonly resolution: Resolution | undefined;
}

function ConflictView({ conflict, resolution }: ConflictViewProps) {
  const { record, act } = useRevision();
  const [isMixing, setMixing] = useState(false);
  const place = useConflictPlace(conflict);
  const decide = (next: Resolution | null) =>
    act({ do: 'resolve', conflictId: conflict.id, resolution: next }).then((answer) => {
      if (answer.ok) setMixing(false);
    });
  return (
    <article className="revision-conflict" aria-label={place}>
      <h3 className="revision-conflict-place">
        {place}
        <span className="revision-conflict-state">
          {resolution === undefined && <TriangleAlert aria-hidden className="size-4 text-warning-yellow-2" />}
          {resolution === undefined ? text.undecided : text.decided[resolution.take]}
        </span>
      </h3>
      <div className="revision-conflict-columns">
        {(['base', 'draft', 'proposed'] as const).map((side) => (
          <div key={side}>
            <h4>{text[side]}</h4>
            <p className="revision-prose">{conflict[side] ?? text.gone}</p>
          </div>
        ))}
      </div>
      {resolution?.take === 'mixed' && (
        <p className="revision-prose">
          {text.mixed}：{resolution.text}
        </p>
      )}
      {mayDecide(record) && !isMixing && (
        <div className="revision-conflict-choices">
          <ActButton
            size="sm"
            pressed={resolution?.take === 'draft'}
            onClick={() => void decide({ take: 'draft' })}
          >
            {text.takeDraft}
          </ActButton>
          <ActButton
            size="sm"
            pressed={resolution?.take === 'proposed'}
            onClick={() => void decide({ take: 'proposed' })}
          >
            {text.takeProposed}
          </ActButton>
          {conflict.canMix && (
            <ActButton size="sm" onClick={() => setMixing(true)}>
              {text.mix}
            </ActButton>
          )}
          {resolution !== undefined && (
            <ActButton size="sm" variant="text" onClick={() => void decide(null)}>
              {text.undo}
            </ActButton>
          )}
        </div>
      )}
      {isMixing && (
        <MixForm
          start={resolution?.take === 'mixed' ? resolution.text : (conflict.proposed ?? '')}
          onSave={(mixed) => void decide({ take: 'mixed', text: mixed })}
          onCancel={() => setMixing(false)}
        />
      )}
    </article>
  );
}

interface MixFormProps {
  readonly start: string;
  readonly onSave: (text: string) => void;
  readonly onCancel: () => void;
}

function MixForm({ start, onSave, onCancel }: MixFormProps) {
  const [typed, setTyped] = useState(start);
  const id = useId();
  return (
    <div className="revision-field">
      <label htmlFor={id} className="revision-label">
        {text.mixed}
      </label>
      <textarea
        id={id}
        className="revision-input"
        // biome-ignore lint/a11y/noAutofocus: it takes the place of the button that was just pressed
        autoFocus
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
      />
      <div className="revision-conflict-choices">
        <ActButton size="sm" onClick={() => onSave(typed)}>
          {text.saveMixed}
        </ActButton>
        <Button size="sm" variant="text" onClick={onCancel}>
          {text.cancelMix}
        </Button>
      </div>
    </div>
  );
}

/** The item with what of it is meant. */
function useConflictPlace({ itemTitle, field, aspect }: Conflict): string {
  const labels = useReadingPart(({ strategy }) => strategy.labels);
  const known = Object.keys(strategyMessages.field).find((each) => each === field);
  const word =
    known === undefined
      ? changeMessages.aspect[aspect]
      : // One of the words' own keys.
        fieldWord(known as keyof typeof strategyMessages.field, labels);
  return `${itemTitle || changeMessages.strategy}　${word}`;
}
