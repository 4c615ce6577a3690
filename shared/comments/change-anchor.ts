/** Anchors on revisions (変更案): on one as a whole, or on one of its changes. */
import { commentPlaceMessages } from '../i18n/ja/comment-places.ts';
import type { ChangeId, RevisionId } from '../ids.ts';
import { cut } from './item-anchor.ts';
import { type ChangeAnchor, COMMENT_LIMITS } from './model.ts';

/** A revision as threads name it: 第3号 ふるさと納税の目標値の再設定. */
export interface DiscussedRevision {
  readonly id: RevisionId;
  readonly name: string;
}

/** A change of it: 目標値の再設定 ふるさと納税の件数, and in a few words what it changes, '' if that needs none. */
export interface DiscussedChange {
  readonly id: ChangeId;
  readonly name: string;
  readonly quote: string;
}

/** So much of the revision's own name is kept that the change's finds room beside it. */
const NAME_LIMIT = COMMENT_LIMITS.itemTitle / 2;

/** Hangs a thread on a revision, or on one change of it. */
export function makeChangeAnchor(
  { id, name }: DiscussedRevision,
  change: DiscussedChange | null,
): ChangeAnchor {
  const title = change === null ? name : commentPlaceMessages.changeOf(cut(name, NAME_LIMIT), change.name);
  return {
    target: 'change',
    revisionId: id,
    changeId: change?.id ?? null,
    itemTitle: cut(title, COMMENT_LIMITS.itemTitle),
    quote: cut(change?.quote ?? '', COMMENT_LIMITS.quote),
  };
}
