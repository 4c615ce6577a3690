import type * as Y from 'yjs';
import { takeBatch } from '#server/commands/take-comments.ts';
import type { Transaction } from '#server/db/database.ts';
import type { RevisionRecord } from '#server/services/revisions.ts';
import { makeChangeAnchor } from '#shared/comments/change-anchor.ts';
import type { CommentOperation } from '#shared/comments/operations.ts';
import type { Change } from '#shared/diff/change.ts';
import { changeMessages } from '#shared/i18n/ja/changes.ts';
import { revisionRecordMessages } from '#shared/i18n/ja/revision-record.ts';
import { commentId, threadId, type UserId } from '#shared/ids.ts';
import { sampleNodeId } from './revisions/make-edits.ts';
import type { SampleRevision } from './revisions/shape.ts';
import { sampleUuid } from './sample-uuid.ts';

interface QuestionTarget {
  /** The strategy's document. */
  readonly doc: Y.Doc;
  /** Ids of the sample's people by the local part of their address. */
  readonly people: ReadonlyMap<string, UserId>;
  readonly at: Date;
}

/** Writes the sample's question about one change of a revision, through the command. */
export async function seedQuestion(
  sql: Transaction,
  { doc, people, at }: QuestionTarget,
  { id, number, title, strategy, changes }: RevisionRecord,
  { slug, question }: SampleRevision,
): Promise<void> {
  const userId = people.get(question.by);
  const change = changes.find(({ nodeId }) => nodeId === sampleNodeId(slug, question.at));
  if (userId === undefined || change === undefined)
    throw new Error(`the sample asks about ${question.at} by ${question.by}, which ${slug} does not have`);
  const revision = { id, name: revisionRecordMessages.subject(number, title) };
  const operation: CommentOperation = {
    type: 'open',
    threadId: threadId(sampleUuid(`question about ${slug}`)),
    kind: 'question',
    anchor: makeChangeAnchor(revision, { id: change.id, name: nameOf(change), quote: '' }),
    meetingId: null,
    commentId: commentId(sampleUuid(`words of the question about ${slug}`)),
    body: question.body,
    mentions: [],
  };
  const batch = { id: sampleUuid(`batch of the question about ${slug}`), operations: [operation] };
  const delivery = { documentId: strategy.documentId, userId, doc, batch: null };
  const taken = await takeBatch(sql, at, delivery, batch);
  if (!taken.ok) throw new Error(`the sample's question about ${slug} is refused: ${taken.error}`);
}

/** 目標値の再設定 ふるさと納税の件数 */
function nameOf({ category, before, after }: Change): string {
  return `${changeMessages.category[category]} ${(after ?? before)?.title ?? ''}`.trim();
}
