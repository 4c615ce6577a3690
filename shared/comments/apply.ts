/** What an operation makes of a thread: one set of rules for the server and for the browser that shows it at once. */
import type { MeetingId, NodeId, RevisionId, UserId } from '../ids.ts';
import { err, ok, type Result } from '../result.ts';
import {
  type Anchor,
  COMMENT_LIMITS,
  type Comment,
  type CommentPerson,
  type CommentState,
  type Mention,
  type Thread,
} from './model.ts';
import type { CommentOperation, CommentRefusal } from './operations.ts';

/** Who acts, with what rights, when, and what they may refer to. */
export interface CommentActor {
  readonly person: CommentPerson;
  readonly rights: CommentRights;
  /** ISO 8601, UTC. */
  readonly now: string;
  /** The person with a role in the strategy, or null. */
  personOf(id: UserId): CommentPerson | null;
  hasItem(id: NodeId): boolean;
  /** True for a revision of the strategy that the person may see. */
  seesRevision(id: RevisionId): boolean;
  hasMeeting(id: MeetingId): boolean;
}

/** Policy's answers for writeComments, answerComments and hideComment. */
export interface CommentRights {
  readonly write: boolean;
  readonly answer: boolean;
  readonly hide: boolean;
}

/** The thread afterwards; null: its last words were deleted, and with them the thread. */
export type Applied = Result<Thread | null, CommentRefusal>;

/** Applies an operation to its thread (null: there is none yet). Changes nothing that it was given. */
export function applyOperation(
  thread: Thread | null,
  operation: CommentOperation,
  actor: CommentActor,
): Applied {
  if (operation.type === 'open') return thread === null ? open(operation, actor) : err('idTaken');
  if (thread === null || !sees(actor, thread.anchor)) return err('unknownThread');
  switch (operation.type) {
    case 'reply':
      return reply(thread, operation, actor);
    case 'edit':
    case 'delete':
      return changeOwn(thread, operation, actor);
    case 'endorse':
      return endorse(thread, operation.endorsed, actor);
    case 'assign':
      return assign(thread, operation, actor);
    case 'resolve':
      return resolve(thread, operation, actor);
    case 'reopen':
      return reopen(thread, actor);
    case 'hide':
    case 'unhide':
      return changeHidden(thread, operation, actor);
  }
}

/** What hangs on a revision is there for those only who may see that. */
function sees(actor: CommentActor, anchor: Anchor): boolean {
  return anchor.target !== 'change' || actor.seesRevision(anchor.revisionId);
}

type Operation<Type extends CommentOperation['type']> = Extract<CommentOperation, { type: Type }>;

function open(operation: Operation<'open'>, actor: CommentActor): Applied {
  const { threadId, kind, anchor, meetingId } = operation;
  const comment = written(operation, actor);
  if (!comment.ok) return comment;
  if (!sees(actor, anchor) || (anchor.target !== 'change' && !actor.hasItem(anchor.nodeId))) {
    return err('unknownItem');
  }
  if (meetingId !== null && !actor.hasMeeting(meetingId)) return err('unknownMeeting');
  return ok({
    id: threadId,
    number: 0,
    revision: 0,
    kind,
    anchor,
    comments: [comment.value],
    endorsers: [],
    meetingId,
    assignee: null,
    dueMeetingId: null,
    resolution: null,
  });
}

function reply(thread: Thread, operation: Operation<'reply'>, actor: CommentActor): Applied {
  if (thread.comments.some(({ id }) => id === operation.commentId)) return err('idTaken');
  const comment = written(operation, actor);
  return comment.ok ? ok({ ...thread, comments: [...thread.comments, comment.value] }) : comment;
}

function written(
  { commentId, body, mentions }: Operation<'open'> | Operation<'reply'>,
  actor: CommentActor,
): Result<Comment, CommentRefusal> {
  if (!actor.rights.write) return err('mayNot');
  const refusal = wordsRefusal(body, mentions, actor);
  if (refusal !== null) return err(refusal);
  const { person, now } = actor;
  const state: CommentState = { kind: 'shown' };
  return ok({ id: commentId, author: person, body, mentions, createdAt: now, editedAt: null, state });
}

function wordsRefusal(
  body: string,
  mentions: readonly Mention[],
  actor: CommentActor,
): CommentRefusal | null {
  if (!isText(body, COMMENT_LIMITS.body) || mentions.length > COMMENT_LIMITS.mentions) return 'malformed';
  const known = mentions.every(
    (mention) => mention.kind === 'role' || actor.personOf(mention.userId) !== null,
  );
  return known ? null : 'unknownPerson';
}

/** Words that say something and that a database can hold. */
function isText(text: string, limit: number): boolean {
  return text.trim() !== '' && text.length <= limit && !text.includes('\0');
}

function changeOwn(
  thread: Thread,
  operation: Operation<'edit'> | Operation<'delete'>,
  actor: CommentActor,
): Applied {
  const comment = thread.comments.find(({ id }) => id === operation.commentId);
  if (!actor.rights.write) return err('mayNot');
  if (comment === undefined || comment.state.kind === 'deleted') return err('unknownComment');
  if (comment.author.id !== actor.person.id || comment.state.kind === 'hidden') return err('notYours');
  if (operation.type === 'edit') {
    const { body, mentions } = operation;
    const refusal = wordsRefusal(body, mentions, actor);
    if (refusal !== null) return err(refusal);
    return ok(withComment(thread, { ...comment, body, mentions, editedAt: actor.now }));
  }
  const after = withComment(thread, { ...comment, body: '', mentions: [], state: { kind: 'deleted' } });
  return ok(after.comments.every(({ state }) => state.kind === 'deleted') ? null : after);
}

function endorse(thread: Thread, endorsed: boolean, { rights, person }: CommentActor): Applied {
  if (!rights.write) return err('mayNot');
  const others = thread.endorsers.filter(({ id }) => id !== person.id);
  return ok({ ...thread, endorsers: endorsed ? [...others, person] : others });
}

function assign(
  thread: Thread,
  { assignee, dueMeetingId }: Operation<'assign'>,
  actor: CommentActor,
): Applied {
  if (!actor.rights.answer) return err('mayNot');
  const person = assignee === null ? null : actor.personOf(assignee);
  if (assignee !== null && person === null) return err('unknownPerson');
  if (dueMeetingId !== null && !actor.hasMeeting(dueMeetingId)) return err('unknownMeeting');
  return ok({ ...thread, assignee: person, dueMeetingId });
}

function resolve(
  thread: Thread,
  { outcome, rationale, replaces }: Operation<'resolve'>,
  { rights, person, now }: CommentActor,
): Applied {
  if (!rights.answer) return err('mayNot');
  // Someone else answered meanwhile: their words must not vanish unread.
  if ((thread.resolution?.at ?? null) !== replaces) return err('alreadyResolved');
  const isLegible = rationale === '' || isText(rationale, COMMENT_LIMITS.rationale);
  if (!isLegible || (outcome === null && thread.kind !== 'question')) return err('malformed');
  return ok({ ...thread, resolution: { outcome, rationale, by: person, at: now } });
}

function reopen(thread: Thread, { rights, person }: CommentActor): Applied {
  const isOwn = rights.write && thread.comments[0]?.author.id === person.id;
  if (!rights.answer && !isOwn) return err('mayNot');
  return thread.resolution === null ? err('notResolved') : ok({ ...thread, resolution: null });
}

function changeHidden(
  thread: Thread,
  operation: Operation<'hide'> | Operation<'unhide'>,
  actor: CommentActor,
): Applied {
  if (!actor.rights.hide) return err('mayNot');
  const isHiding = operation.type === 'hide';
  if (isHiding && !isText(operation.reason, COMMENT_LIMITS.reason)) return err('malformed');
  const comment = thread.comments.find(({ id }) => id === operation.commentId);
  if (comment?.state.kind !== (isHiding ? 'shown' : 'hidden')) return err('unknownComment');
  const state: CommentState = isHiding ? { kind: 'hidden', reason: operation.reason } : { kind: 'shown' };
  return ok(withComment(thread, { ...comment, state }));
}

function withComment(thread: Thread, comment: Comment): Thread {
  return { ...thread, comments: thread.comments.map((other) => (other.id === comment.id ? comment : other)) };
}

/** The thread as it is sent to people: without the words that were taken back or hidden. */
export function shownThread(thread: Thread): Thread {
  if (thread.comments.every(({ state }) => state.kind === 'shown')) return thread;
  return {
    ...thread,
    comments: thread.comments.map((comment) =>
      comment.state.kind === 'shown' ? comment : { ...comment, body: '', mentions: [] },
    ),
  };
}
