import type { Change, ChangeNote, ChangeNotes } from '../diff/change.ts';
import { BLANK_NOTE } from '../diff/change.ts';
import type { ContentNode, StrategyContent } from '../diff/content.ts';
import type { NodeId } from '../ids.ts';
import type { RevisionTexts } from '../revision/model.ts';

/** What the documents about a revision are made from. */
export interface RevisionInput {
  readonly before: StrategyContent;
  readonly after: StrategyContent;
  /** With the category as corrected. */
  readonly changes: readonly Change[];
  readonly notes: ChangeNotes;
  readonly texts: RevisionTexts;
  /** Of the indicators among the changes, newest year first. */
  readonly actuals: Readonly<Record<NodeId, readonly QuotedActual[]>>;
}

/** What an indicator came to; `fiscalYear` is western (2022 is 令和4年度). */
export interface QuotedActual {
  readonly fiscalYear: number;
  readonly value: string;
}

/** What people said of a change. */
export function noteOf({ notes }: Pick<RevisionInput, 'notes'>, { id }: Change): ChangeNote {
  return notes[id] ?? BLANK_NOTE;
}

/** 該当ページ of what the change is about: as it is to be, else as it was; '' if it has none. */
export function pageOf({ before, after }: Change): string {
  return after?.pageRef || before?.pageRef || '';
}

/** The indicator of a change as it was and is to be; null where it is not there. */
export function indicatorsOf({ before, after }: Change): {
  readonly before: IndicatorContent | null;
  readonly after: IndicatorContent | null;
} {
  return { before: asIndicator(before), after: asIndicator(after) };
}

type IndicatorContent = Extract<ContentNode, { kind: 'indicator' }>;

function asIndicator(node: ContentNode | null): IndicatorContent | null {
  return node?.kind === 'indicator' ? node : null;
}
