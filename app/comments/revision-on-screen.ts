import {
  type DiscussedChange,
  type DiscussedRevision,
  makeChangeAnchor,
} from '#shared/comments/change-anchor.ts';
import type { ChangeAnchor } from '#shared/comments/model.ts';
import type { ChangeId } from '#shared/ids.ts';

/** The revision whose page is shown, as far as comments know it: the panel then follows it instead of the document. */
export interface RevisionOnScreen extends DiscussedRevision {
  /** In their order on the page. */
  readonly changes: readonly DiscussedChange[];
  /** Null: none is selected, one is on the revision as a whole. */
  readonly selected: ChangeId | null;
  /** Selects a change, or none; the page brings it into view. */
  readonly select: (change: ChangeId | null) => void;
}

/** An anchor on the revision, or on a change of it; on the revision where it has no such change. */
export function anchorOnRevision(revision: RevisionOnScreen, change: ChangeId | null): ChangeAnchor {
  return makeChangeAnchor(revision, revision.changes.find(({ id }) => id === change) ?? null);
}
