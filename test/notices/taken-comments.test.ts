import { afterEach, beforeEach, expect, test } from 'vitest';
import type { CommentOperation } from '#shared/comments/operations.ts';
import {
  type CommentWorld,
  createCommentWorld,
  DOCUMENT,
  ITEM,
  newId,
  opening,
  replying,
} from '../comments/comment-world.ts';

let world: CommentWorld;
beforeEach(async () => {
  world = await createCommentWorld();
  // What the sample's people wrote last week.
  await world.sql`delete from notices`;
});
afterEach(() => world.close());

/** What people have been told, as `kind` by e-mail's local part. */
async function told(): Promise<Record<string, string[]>> {
  const rows = await world.sql<{ name: string; kinds: string[] }[]>`
    select split_part(users.email, '@', 1) as name, array_agg(notices.kind order by notices.id) as kinds
    from notices join users on users.id = notices.user_id group by users.email`;
  return Object.fromEntries(rows.map(({ name, kinds }) => [name, kinds]));
}

const unreadSaid = () =>
  world.events.flatMap(({ event }) => (event.type === 'notices' ? [event.unread] : []));

test('[NOTICE5] comments that are taken tell whom they concern, and their windows', async () => {
  const member2 = await world.person('member2');
  const open = opening({ mentions: [{ kind: 'person', userId: member2 }] });
  await world.take('member1', [open]);
  await world.take('secretariat', [
    replying(open),
    { type: 'assign', threadId: open.threadId, assignee: member2, dueMeetingId: null },
    { type: 'hide', threadId: open.threadId, commentId: open.commentId, reason: '個人名' },
  ]);
  expect(await told()).toEqual({
    secretariat: ['opened'],
    member1: ['hidden'],
    member2: ['mention', 'assigned'],
  });
  await expect.poll(unreadSaid).toEqual([1, 1, 1, 2]);
});

test('[NOTICE5] a batch that is sent again tells nothing again, and a refused one nothing', async () => {
  const open = opening({ mentions: [{ kind: 'role', role: 'chair' }] });
  const batch = newId();
  await world.take('member1', [open], batch);
  await world.take('member1', [open], batch);
  const notAllowed: CommentOperation = { type: 'delete', threadId: open.threadId, commentId: open.commentId };
  await world.take('member2', [replying(open), notAllowed]);
  expect(await told()).toEqual({ chair: ['mention'], secretariat: ['opened'] });
});

test('[NOTICE1] a new thread is told to the secretariat and to the department in charge of its item', async () => {
  await world.sql`
    insert into node_departments (document_id, organisation_id, node_id, department_id)
    select document_id, organisation_id, ${ITEM}, department_id from strategy_roles
    where document_id = ${DOCUMENT} and department_id is not null`;
  await world.take('member1', [opening()]);
  expect(await told()).toEqual({ secretariat: ['opened'], department: ['opened'] });
});
