import { useEffect, useState } from 'react';
import type { OpenTemplate, TemplateChange } from '#server/services/templates.ts';
import type { DocumentName } from '#shared/documents/names.ts';
import type { TemplateProblem } from '#shared/documents/read-template.ts';
import type { DocumentTemplate } from '#shared/documents/template.ts';
import { watchTold } from '../collab/watch-told.ts';
import { useWorkspaceOrNull } from '../collab/workspace-context.tsx';
import { fetchTemplate, postTemplate, type SaveAnswer } from './output-requests.ts';

/** A template that was changed and not kept. */
export interface TemplateDraft {
  readonly template: DocumentTemplate;
  /** When the template was kept that the form was begun with; '' for the usual one. */
  readonly begunAt: string;
}

/** By document: they stay while another document is looked at. */
export type Drafts = Readonly<Partial<Record<DocumentName, TemplateDraft>>>;

export type SaveState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'saving' }
  /** `replaced`: what somebody else had kept meanwhile and is gone. `isReset`: back to the usual one. */
  | { readonly kind: 'saved'; readonly isReset: boolean; readonly replaced: TemplateChange | null }
  | { readonly kind: 'failed'; readonly code: Exclude<SaveAnswer, { ok: true }>['code'] };

export interface TemplateDesk {
  /** In force. */
  readonly kept: OpenTemplate;
  /** As it stands in the form. */
  readonly template: DocumentTemplate;
  readonly isChanged: boolean;
  /** Somebody else has kept another one since the form was begun. */
  readonly isOvertaken: boolean;
  readonly state: SaveState;
  readonly problems: readonly TemplateProblem[];
  change(template: DocumentTemplate): void;
  /** Back to what is in force. */
  discard(): void;
  save(): Promise<void>;
  reset(): Promise<void>;
}

interface TemplateSource {
  readonly slug: string;
  readonly served: OpenTemplate;
  readonly draft: TemplateDraft | null;
  readonly setDraft: (draft: TemplateDraft | null) => void;
}

const IDLE: SaveState = { kind: 'idle' };
const NO_PROBLEMS: readonly TemplateProblem[] = [];

/** A document's template as its form changes and keeps it, and as others do meanwhile. */
export function useTemplate({ slug, served, draft, setDraft }: TemplateSource): TemplateDesk {
  const { name } = served;
  const workspace = useWorkspaceOrNull();
  const [heard, setHeard] = useState({ kept: served, after: served });
  const kept = heard.after === served ? heard.kept : served;
  const [state, setState] = useState<SaveState>(IDLE);
  const [problems, setProblems] = useState(NO_PROBLEMS);
  useEffect(() => {
    if (workspace === null) return;
    return watchTold(
      workspace,
      (event) => event.type === 'templates' && event.name === name,
      () => fetchTemplate(slug, name),
      (answer) => setHeard({ kept: answer, after: served }),
    ).stop;
  }, [workspace, slug, name, served]);

  const isChanged = draft !== null;
  const begunAt = draft?.begunAt ?? changedAt(kept);
  const send = async (template: DocumentTemplate | null) => {
    setState({ kind: 'saving' });
    const answer = await postTemplate(slug, name, template);
    setProblems(!answer.ok && answer.code === 'invalid' ? answer.problems : NO_PROBLEMS);
    if (!answer.ok) return setState({ kind: 'failed', code: answer.code });
    const { replaced, ...now } = answer.saved;
    setHeard({ kept: now, after: served });
    setDraft(null);
    setState({
      kind: 'saved',
      isReset: template === null,
      replaced: replaced !== null && replaced.at !== begunAt ? replaced : null,
    });
  };
  return {
    kept,
    template: draft?.template ?? kept.template,
    isChanged,
    // One's own is heard of before its answer.
    isOvertaken: isChanged && state.kind !== 'saving' && changedAt(kept) !== begunAt,
    state,
    problems,
    change(template) {
      setState(IDLE);
      setDraft(isSame(template, kept.template) ? null : { template, begunAt });
    },
    discard() {
      setDraft(null);
      setState(IDLE);
      setProblems(NO_PROBLEMS);
    },
    save: () => send(draft?.template ?? kept.template),
    reset: () => send(null),
  };
}

function changedAt({ changed }: OpenTemplate): string {
  return changed?.at ?? '';
}

/** Both come from the same reader, which gives every template its parts in one order. */
function isSame(one: DocumentTemplate, other: DocumentTemplate): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
