import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RevisionId } from '#shared/ids.ts';
import { newId, opening } from '../comments/comment-world.ts';
import { type Chamber, DRAFT, done, openChamber, SLUG } from './chamber.ts';

let chamber: Chamber;
beforeAll(async () => {
  chamber = await openChamber();
});
afterAll(() => chamber.close());

/** Kinds of the person's notices of a revision, the oldest first. */
async function heard(name: string, id: RevisionId): Promise<readonly string[]> {
  const { notices } = await chamber.services.notices.list(await chamber.person(name), null);
  return notices
    .flatMap((one) => (one.about === 'revision' && one.revisionId === id ? [one.kind] : []))
    .toReversed();
}
const words = async (name: string) =>
  (await chamber.services.notices.list(await chamber.person(name), null)).notices[0]?.words;

test('[NOTICE16] each step is told with it, to those whom it concerns', async () => {
  const { revisions } = chamber.services;
  const [member1, member2, secretariat] = await Promise.all(
    ['member1', 'member2', 'secretariat'].map((name) => chamber.person(name)),
  );
  if (!member1 || !member2 || !secretariat) throw new Error('nobody');
  const id = await chamber.underReview('member1');
  expect(await heard('secretariat', id)).toEqual(['revisionSubmitted']);
  expect(await heard('member2', id)).toEqual(['ballotOpened']);
  expect(await heard('viewer', id)).toEqual([]);
  const { hash } = await chamber.record('member2', id);
  done(await revisions.vote(member2, id, { choice: 'for', hash }));
  expect(await heard('member1', id)).toEqual(['ballotOpened']);
  done(await revisions.amend(secretariat, id, '出典の年度を補ってください。'));
  expect(await heard('member1', id)).toEqual(['ballotOpened', 'revisionReturned']);
  expect(await heard('member2', id)).toEqual(['ballotOpened', 'voteStale']);
  expect(await heard('member3', id)).toEqual(['ballotOpened']);
  expect(await words('member2')).toEqual({ kind: 'shown', excerpt: '出典の年度を補ってください。' });
  done(await revisions.submit(member1, id));
  const { hash: standing } = await chamber.record('secretariat', id);
  const result = { outcome: 'continued', method: 'noObjection', counts: null, note: '次回に。' } as const;
  done(await revisions.recordResult(secretariat, id, { ...result, meetingId: null, hash: standing }));
  expect((await heard('member1', id)).at(-1)).toBe('revisionDecided');
  expect(await words('member1')).toEqual({ kind: 'shown', excerpt: '次回に。' });
  const { unread } = await chamber.services.notices.list(member1, null);
  const told = () => {
    const last = chamber.published.findLast((event) => 'userId' in event && event.userId === member1.id);
    return last?.event.type === 'notices' ? last.event.unread : null;
  };
  // After the commit, and nobody waits for it.
  await expect.poll(told).toBe(unread);
});

test('[COMMENT62] submitting shows what was discussed before, and sharing does', async () => {
  const { revisions, comments } = chamber.services;
  const [member1, member2] = await Promise.all(['member1', 'member2'].map((name) => chamber.person(name)));
  if (!member1 || !member2) throw new Error('nobody');
  const id = await chamber.opened('member1');
  await chamber.edited('member1', id);
  const anchor = {
    target: 'change',
    revisionId: id,
    changeId: null,
    itemTitle: '変更案',
    quote: '',
  } as const;
  const open = opening({ anchor });
  // Straight into the tables: the socket is not what this is about.
  await insertThread(id, open.threadId);
  const since = async () => {
    const [row] = await chamber.sql<{ revision: number }[]>`
      select comment_revision as revision from strategies where document_id = ${DRAFT}`;
    return row?.revision ?? 0;
  };
  const came = async (viewer: typeof member2, from: number) =>
    done(await comments.changesSince(viewer, SLUG, from)).threads.map((thread) => thread.id);
  const first = await since();
  expect(await came(member2, 0)).not.toContain(open.threadId);
  done(await revisions.share(member1, id, [member2.id]));
  expect(await came(member2, first)).toEqual([open.threadId]);
  const second = await since();
  const member3 = await chamber.person('member3');
  for (const change of (await chamber.record('member1', id)).changes) {
    done(await revisions.note(member1, id, change.id, { reason: '統計の改称' }));
  }
  done(await revisions.submit(member1, id));
  expect(await came(member3, second)).toEqual([open.threadId]);
});

async function insertThread(revision: RevisionId, thread: string): Promise<void> {
  const { id, organisationId } = await chamber.person('member1');
  const at = chamber.now();
  await chamber.sql`
    insert into comment_threads (id, organisation_id, document_id, number, revision, kind, target, revision_id,
      item_title, quote, created_by, created_at)
    values (${thread}, ${organisationId}, ${DRAFT}, 900, 0, 'question', 'change', ${revision}, '', '', ${id}, ${at})`;
  await chamber.sql`
    insert into comments (id, organisation_id, document_id, thread_id, position, author_id, author_role, body,
      created_at)
    values (${newId()}, ${organisationId}, ${DRAFT}, ${thread}, 0, ${id}, 'member', '確認', ${at})`;
}
