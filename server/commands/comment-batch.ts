import { z } from 'zod';
import { ROLE_NAMES } from '#shared/access/roles.ts';
import { COMMENT_KINDS, COMMENT_LIMITS, OUTCOMES } from '#shared/comments/model.ts';
import type { CommentBatch } from '#shared/comments/operations.ts';
import { NODE_FIELDS, type NodeField } from '#shared/document/schema.ts';
import { changeId, commentId, meetingId, nodeId, revisionId, threadId, userId } from '#shared/ids.ts';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const FIELDS = Object.values(NODE_FIELDS).flatMap((fields) => Object.keys(fields) as NodeField[]);

const uuid = z.string().regex(UUID);
/** Postgres holds no NUL and no half of a surrogate pair. */
const text = (limit: number) =>
  z
    .string()
    .max(limit)
    .refine((value) => !/[\0\p{Cs}]/u.test(value));
const thread = uuid.transform(threadId);
const comment = uuid.transform(commentId);
const meeting = uuid.transform(meetingId).nullable();

const then = {
  itemTitle: text(COMMENT_LIMITS.itemTitle),
  quote: text(COMMENT_LIMITS.quote),
};
const there = { nodeId: text(200).min(1).transform(nodeId), ...then };
const units = z.int().min(0).max(COMMENT_LIMITS.context);
const anchor = z.discriminatedUnion('target', [
  z.strictObject({ target: z.literal('node'), ...there }),
  z.strictObject({ target: z.literal('field'), ...there, field: z.enum(FIELDS) }),
  z.strictObject({
    target: z.literal('range'),
    ...there,
    blockId: text(200),
    before: text(COMMENT_LIMITS.context),
    after: text(COMMENT_LIMITS.context),
    rivals: z.strictObject({ before: units, after: units, inBlock: z.boolean() }).nullable(),
    start: text(COMMENT_LIMITS.position),
    end: text(COMMENT_LIMITS.position),
  }),
  z.strictObject({
    target: z.literal('change'),
    ...then,
    revisionId: uuid.transform(revisionId),
    changeId: text(COMMENT_LIMITS.changeId).min(1).transform(changeId).nullable(),
  }),
]);

const mention = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('person'), userId: uuid.transform(userId) }),
  z.strictObject({ kind: z.literal('role'), role: z.enum(ROLE_NAMES) }),
]);
const words = { body: text(COMMENT_LIMITS.body), mentions: z.array(mention).max(COMMENT_LIMITS.mentions) };
const one = { threadId: thread, commentId: comment };

const operation = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('open'),
    ...one,
    kind: z.enum(COMMENT_KINDS),
    anchor,
    ...words,
    meetingId: meeting,
  }),
  z.strictObject({ type: z.literal('reply'), ...one, ...words }),
  z.strictObject({ type: z.literal('edit'), ...one, ...words }),
  z.strictObject({ type: z.literal('delete'), ...one }),
  z.strictObject({ type: z.literal('endorse'), threadId: thread, endorsed: z.boolean() }),
  z.strictObject({
    type: z.literal('assign'),
    threadId: thread,
    assignee: uuid.transform(userId).nullable(),
    dueMeetingId: meeting,
  }),
  z.strictObject({
    type: z.literal('resolve'),
    threadId: thread,
    outcome: z.enum(OUTCOMES).nullable(),
    rationale: text(COMMENT_LIMITS.rationale),
    replaces: text(40).nullable(),
  }),
  z.strictObject({ type: z.literal('reopen'), threadId: thread }),
  z.strictObject({ type: z.literal('hide'), ...one, reason: text(COMMENT_LIMITS.reason) }),
  z.strictObject({ type: z.literal('unhide'), ...one }),
]);

const batch = z.strictObject({
  id: uuid,
  operations: z.array(operation).min(1).max(COMMENT_LIMITS.operations),
});

/** Reads what a socket brought as a batch; null if it is none. */
export function parseCommentBatch(raw: unknown): CommentBatch | null {
  const parsed = batch.safeParse(raw);
  return parsed.success ? parsed.data : null;
}

/** The id of what claims to be a batch, so that it can be refused by name; '' if it has none. */
export function batchIdOf(raw: unknown): string {
  const parsed = z.object({ id: uuid }).safeParse(raw);
  return parsed.success ? parsed.data.id : '';
}
