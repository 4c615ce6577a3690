import type { Actual, ActualEntry } from '#shared/actuals/model.ts';
import type { NodeId } from '#shared/ids.ts';

/** What someone is entering for an indicator. */
export interface ActualDraft extends ActualEntry {
  readonly fiscalYear: number;
  /** The one that is changed, as it stood before their eyes; null: a new one. */
  readonly seen: Actual | null;
}

/** Entries that are not kept yet, by indicator: they outlive the panel, which shows something else meanwhile. */
export type ActualDrafts = Map<NodeId, ActualDraft>;
