import type { ChangeNote } from '#shared/diff/change.ts';
import type { RevisionTexts } from '#shared/revision/model.ts';

/** Fields of an indicator or initiative, as printed. */
interface SampleFields {
  readonly title?: string;
  readonly pageRef?: string;
  readonly sourceStatistic?: string;
  readonly target?: string;
  readonly targetYear?: string;
  readonly targetRationale?: string;
}

/** One change of a sample revision: fields of an item that is there, or a new item last under another. */
export type SampleEdit = (
  | { readonly at: string; readonly fields: SampleFields }
  | {
      readonly under: string;
      readonly kind: 'initiative' | 'kpi';
      readonly fields: SampleFields & { readonly title: string };
    }
) & { readonly note?: Partial<ChangeNote> };

/** A revision of the sample as its source prints it; paths as in `goal-1/goal-2/measure-1/kpi-1`. */
export interface SampleRevision {
  readonly slug: string;
  readonly title: string;
  /** Western fiscal year: 2027 is 令和9年度. */
  readonly planPeriodTo: number;
  readonly planPeriodReason: string;
  readonly edits: readonly SampleEdit[];
  readonly texts: RevisionTexts;
  /** What one of the committee asks about one of the changes. */
  readonly question: SampleQuestion;
  /** What indicators came to, as the revision quotes it. */
  readonly actuals: readonly { readonly at: string; readonly fiscalYear: number; readonly value: string }[];
}

/** A comment on the change of one item; a revision of the sample changes an item in one way only. */
export interface SampleQuestion {
  readonly at: string;
  /** Local part of the person's address. */
  readonly by: string;
  readonly body: string;
}
