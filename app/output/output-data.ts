import type { CommitteeDocument } from '#shared/documents/model.ts';
import { type DocumentName, REVISION_DOCUMENTS, STRATEGY_DOCUMENTS } from '#shared/documents/names.ts';
import type { Imprint, Paper } from '#shared/documents/printed.ts';
import type { TemplateProblem } from '#shared/documents/read-template.ts';
import { type RevisionId, revisionId } from '#shared/ids.ts';

/** Which document is on the screen, of which state. */
export interface OutputChoice {
  readonly document: DocumentName;
  /** null: a document of the strategy itself. */
  readonly revision: RevisionId | null;
  /** As `readSide` reads it; '' is the draft. */
  readonly version: string;
  /** Of 新旧対照表 of a strategy: the earlier state; '' is the latest version. */
  readonly from: string;
}

/** A document as it is laid on the preview's paper. */
export interface Sheet {
  readonly document: CommitteeDocument;
  readonly paper: Paper;
  readonly imprint: Imprint;
}

/** Why there is nothing to lay on paper. */
export type SheetRefusal = 'unknown' | 'unknownVersion' | 'noMoment' | 'notKept' | 'busy';

/** What is on the paper, or why it is empty. */
export type Shown =
  | { readonly ok: true; readonly sheet: Sheet }
  | { readonly ok: false; readonly code: SheetRefusal };

/** What the preview's address answers: what is shown, or what is wrong with the template that was sent. */
export type PreviewAnswer = Shown | { readonly ok: false; readonly problems: readonly TemplateProblem[] };

/** The choice that an address or a form says: `document`, `version`, `from`, `revision`. */
export function readChoice(fields: { get(name: string): FormDataEntryValue | null }): OutputChoice {
  const text = (name: string) => {
    const value = fields.get(name);
    return typeof value === 'string' ? value : '';
  };
  const wanted = text('document');
  const revision = text('revision');
  if (revision !== '') {
    const document = REVISION_DOCUMENTS.find((name) => name === wanted) ?? 'overview';
    return { document, revision: revisionId(revision), version: '', from: '' };
  }
  const document = STRATEGY_DOCUMENTS.find((name) => name === wanted) ?? 'outline';
  const from = document === 'changes' ? text('from') : '';
  return { document, revision: null, version: text('version'), from };
}

/** The choice as `readChoice` reads it. */
export function choiceQuery({ document, revision, version, from }: OutputChoice): URLSearchParams {
  const query = new URLSearchParams({ document });
  if (revision !== null) query.set('revision', revision);
  if (version !== '') query.set('version', version);
  if (from !== '') query.set('from', from);
  return query;
}
