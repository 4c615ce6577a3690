import { COMMENT_LIMITS, type Thread } from '#shared/comments/model.ts';
import type { CommentOperation } from '#shared/comments/operations.ts';
import { commentId, threadId } from '#shared/ids.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { type MentionCandidate, mentionsIn } from './mention-search.ts';
import type { Writing } from './writing.ts';

/** Why a text cannot be sent yet. */
export type WritingRefusal = 'blank' | 'tooLong' | 'tooManyMentions' | 'noOutcome' | 'gone';

interface Surroundings {
  /** The thread that is written to, or null if there is none any more. */
  readonly thread: Thread | null;
  readonly candidates: readonly MentionCandidate[];
  /** 36 characters. */
  readonly newId: () => string;
}

/** What sending a text does, or why it cannot be sent yet. */
export function operationOf(
  writing: Writing,
  { thread, candidates, newId }: Surroundings,
): Result<CommentOperation, WritingRefusal> {
  if (writing.type !== 'open' && thread === null) return err('gone');
  switch (writing.type) {
    case 'open': {
      const words = wordsOf(writing.text, candidates);
      if (!words.ok) return words;
      const { kind, anchor, meetingId } = writing;
      return ok({
        type: 'open',
        threadId: threadId(newId()),
        commentId: commentId(newId()),
        kind,
        anchor,
        meetingId,
        ...words.value,
      });
    }
    case 'reply': {
      const words = wordsOf(writing.text, candidates);
      if (!words.ok) return words;
      return ok({
        type: 'reply',
        threadId: writing.threadId,
        commentId: commentId(newId()),
        ...words.value,
      });
    }
    case 'edit': {
      const words = wordsOf(writing.text, candidates);
      if (!words.ok) return words;
      return ok({
        type: 'edit',
        threadId: writing.threadId,
        commentId: writing.commentId,
        ...words.value,
      });
    }
    case 'resolve':
      return resolution(writing, thread);
    case 'assign': {
      const { assignee, dueMeetingId } = writing;
      return ok({ type: 'assign', threadId: writing.threadId, assignee, dueMeetingId });
    }
  }
}

/** How many characters more a text may have; negative: so many too many. */
export function remaining(text: string): number {
  return COMMENT_LIMITS.body - written(text).length;
}

function wordsOf(text: string, candidates: readonly MentionCandidate[]) {
  const body = written(text);
  if (body === '') return err('blank' as const);
  if (body.length > COMMENT_LIMITS.body) return err('tooLong' as const);
  const mentions = mentionsIn(body, candidates);
  if (mentions.length > COMMENT_LIMITS.mentions) return err('tooManyMentions' as const);
  return ok({ body, mentions });
}

function resolution(
  { outcome, text, threadId: id }: Extract<Writing, { type: 'resolve' }>,
  thread: Thread | null,
): Result<CommentOperation, WritingRefusal> {
  const rationale = written(text);
  if (rationale.length > COMMENT_LIMITS.rationale) return err('tooLong');
  const isOptional = thread?.kind === 'question';
  if (outcome === null || (outcome === 'none' && !isOptional)) return err('noOutcome');
  return ok({
    type: 'resolve',
    threadId: id,
    outcome: outcome === 'none' ? null : outcome,
    rationale,
    replaces: thread?.resolution?.at ?? null,
  });
}

/** Without the space around it, and without what no database can hold. */
function written(text: string): string {
  return text.replaceAll('\0', '').trim();
}
