import type { RoleName } from '../access/roles.ts';
import type { Anchor, Mention, Thread } from '../comments/model.ts';
import type { CommentOperation } from '../comments/operations.ts';
import type { CommentId, NodeId, RevisionId, ThreadId, UserId } from '../ids.ts';
import { THREAD_NOTICE_KINDS, type ThreadNoticeKind } from './model.ts';

/** An operation that was taken, with its thread as it was before it; null if it opened it. */
export interface ThreadChange {
  readonly operation: CommentOperation;
  readonly before: Thread | null;
}

/** Someone who may read comments in the strategy. */
export interface Reader {
  readonly userId: UserId;
  readonly roles: readonly RoleName[];
  /** Items that their department is responsible for (担当課). */
  readonly inCharge: ReadonlySet<NodeId>;
  /** Of the revisions on which the threads hang, those that the person may see, and those of which they are an author. */
  readonly sees: ReadonlySet<RevisionId>;
  readonly authorOf: ReadonlySet<RevisionId>;
}

/** Who hears of what; `commentId` is null where it is about the thread as a whole. */
export interface NoticeFor {
  readonly userId: UserId;
  readonly threadId: ThreadId;
  readonly commentId: CommentId | null;
  readonly kind: ThreadNoticeKind;
}

/** Who gets which notice of operations that were taken together: one a person and thread, none for who did it. */
export function noticesOf(
  changes: readonly ThreadChange[],
  by: UserId,
  readers: readonly Reader[],
): readonly NoticeFor[] {
  const kept = new Map<string, NoticeFor>();
  for (const notice of changes.flatMap((change) => noticesOfOne(change, readersOf(change, readers)))) {
    if (notice.userId === by) continue;
    const key = `${notice.userId} ${notice.threadId}`;
    const other = kept.get(key);
    if (other === undefined || rank(notice) < rank(other)) kept.set(key, notice);
  }
  return Array.from(kept.values());
}

/** Who may read the thread. */
function readersOf(change: ThreadChange, readers: readonly Reader[]): readonly Reader[] {
  const revision = discussedRevision(change);
  return revision === null ? readers : readers.filter(({ sees }) => sees.has(revision));
}

/** The revision on which a thread hangs; null: it hangs on the strategy's own document. */
export function discussedRevision({ operation, before }: ThreadChange): RevisionId | null {
  const anchor = operation.type === 'open' ? operation.anchor : before?.anchor;
  return anchor?.target === 'change' ? anchor.revisionId : null;
}

function rank({ kind }: NoticeFor): number {
  return THREAD_NOTICE_KINDS.indexOf(kind);
}

/** May name the same person several times, and people who are to hear nothing. */
function noticesOfOne(change: ThreadChange, readers: readonly Reader[]): readonly NoticeFor[] {
  const { operation, before } = change;
  const { threadId } = operation;
  const notices = (kind: ThreadNoticeKind, commentId: CommentId | null, people: readonly UserId[]) =>
    people
      .filter((userId) => readers.some((reader) => reader.userId === userId))
      .map((userId) => ({ userId, threadId, commentId, kind }));

  switch (operation.type) {
    case 'open':
      return [
        ...notices('mention', operation.commentId, mentioned(operation.mentions, readers)),
        ...notices('opened', operation.commentId, answerable(operation.anchor, readers)),
      ];
    case 'reply':
      return [
        ...notices('mention', operation.commentId, mentioned(operation.mentions, readers)),
        ...notices('reply', operation.commentId, participants(before)),
      ];
    case 'edit':
      return notices('mention', operation.commentId, newlyMentioned(change, operation, readers));
    case 'assign':
      return operation.assignee === null || operation.assignee === before?.assignee?.id
        ? []
        : notices('assigned', null, [operation.assignee]);
    case 'resolve':
      return notices('answered', null, [...participants(before), ...endorsers(before)]);
    case 'reopen':
      return notices('reopened', null, [...participants(before), ...resolvers(before)]);
    case 'hide':
      return notices('hidden', operation.commentId, authorsOf(before, operation.commentId));
    case 'delete':
    case 'endorse':
    case 'unhide':
      return [];
  }
}

/** Who sees to it that a new thread is answered: the secretariat, and whoever is in charge of its place. */
function answerable(anchor: Anchor, readers: readonly Reader[]): readonly UserId[] {
  return readers
    .filter((reader) => reader.roles.includes('secretariat') || isInCharge(reader, anchor))
    .map(({ userId }) => userId);
}

/** Of an item its department is in charge, of a revision its authors. */
function isInCharge({ inCharge, authorOf }: Reader, anchor: Anchor): boolean {
  return anchor.target === 'change' ? authorOf.has(anchor.revisionId) : inCharge.has(anchor.nodeId);
}

function mentioned(mentions: readonly Mention[], readers: readonly Reader[]): readonly UserId[] {
  return mentions.flatMap((mention) =>
    mention.kind === 'person'
      ? [mention.userId]
      : readers.filter(({ roles }) => roles.includes(mention.role)).map(({ userId }) => userId),
  );
}

/** Whom the comment did not call before it was edited. */
function newlyMentioned(
  { before }: ThreadChange,
  edit: Extract<CommentOperation, { type: 'edit' }>,
  readers: readonly Reader[],
): readonly UserId[] {
  const earlier = before?.comments.find(({ id }) => id === edit.commentId)?.mentions ?? [];
  const called = mentioned(earlier, readers);
  return mentioned(edit.mentions, readers).filter((userId) => !called.includes(userId));
}

/** Who has written in the thread, and who is to answer it. Who took all their words back is out of it. */
function participants(thread: Thread | null): readonly UserId[] {
  if (thread === null) return [];
  const authors = thread.comments
    .filter(({ state }) => state.kind !== 'deleted')
    .map(({ author }) => author.id);
  return thread.assignee === null ? authors : [...authors, thread.assignee.id];
}

function endorsers(thread: Thread | null): readonly UserId[] {
  return thread?.endorsers.map(({ id }) => id) ?? [];
}

function resolvers(thread: Thread | null): readonly UserId[] {
  return thread?.resolution == null ? [] : [thread.resolution.by.id];
}

function authorsOf(thread: Thread | null, commentId: CommentId): readonly UserId[] {
  return thread?.comments.filter(({ id }) => id === commentId).map(({ author }) => author.id) ?? [];
}
