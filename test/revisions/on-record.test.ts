import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RevisionId } from '#shared/ids.ts';
import { type Chamber, done, HOUR, openChamber } from './chamber.ts';

let chamber: Chamber;
beforeAll(async () => {
  chamber = await openChamber();
});
afterAll(() => chamber.close());

interface Entry {
  readonly action: string;
  readonly role: string;
  readonly detail: { readonly subject: string; readonly after: string; readonly reason: string };
}

const entriesOf = async (id: RevisionId): Promise<readonly Entry[]> =>
  Array.from(
    await chamber.sql<Entry[]>`
      select action, role, detail from audit_entries join audit_details on audit_details.entry_id = audit_entries.id
      where revision_id = ${id} order by seq`,
  );

describe('the audit log', () => {
  test('[REV58] has every act with the role in which it was done, and what was decided, in words', async () => {
    const { revisions } = chamber.services;
    const id = await chamber.submitted('department');
    const secretariat = await chamber.person('secretariat');
    done(await revisions.return(secretariat, id, '出典の年度を直してください。'));
    done(await revisions.submit(await chamber.person('department'), id));
    const deadline = new Date(chamber.now().getTime() + HOUR);
    done(await revisions.openBallot(secretariat, id, { method: 'written', deadline, meetingId: null }));
    const { hash, number } = await chamber.record('viewer', id);
    done(await revisions.vote(await chamber.person('member1'), id, { choice: 'for', hash }));
    const voter = (await chamber.person('member2')).id;
    done(await revisions.recordVote(secretariat, id, { voter, choice: 'against', hash }));
    const result = { outcome: 'approved', method: 'showOfHands', note: '', meetingId: null, hash } as const;
    done(
      await revisions.recordResult(secretariat, id, {
        ...result,
        counts: { for: 3, against: 1, abstain: 0 },
      }),
    );
    const entries = await entriesOf(id);
    expect(entries.map(({ action, role, detail }) => [action, role, detail.after, detail.reason])).toEqual([
      ['revisionOpened', 'department', '', ''],
      ['revisionSubmitted', 'department', '第1版', ''],
      ['revisionReturned', 'secretariat', '', '出典の年度を直してください。'],
      ['revisionSubmitted', 'department', '第1版', ''],
      [
        'ballotOpened',
        'secretariat',
        expect.stringMatching(/^第1版・書面決議・議決権者6人・期限 2026年11月20日/),
        '',
      ],
      ['voteCast', 'member', '賛成', ''],
      ['voteCast', 'secretariat', '委員2 反対', ''],
      ['resultRecorded', 'secretariat', '承認・挙手・賛成3・反対1・棄権0', ''],
    ]);
    expect(entries.at(-1)?.detail.subject).toBe(`第${number}号「総合戦略の変更案」`);
  });

  test('[REV58] says between whom a revision was shared', async () => {
    const id = await chamber.opened('member1');
    const { id: guest } = await chamber.person('member2');
    done(await chamber.services.revisions.share(await chamber.person('member1'), id, [guest]));
    expect((await entriesOf(id)).at(-1)).toMatchObject({
      action: 'revisionShared',
      detail: { before: '委員1', after: '委員1・委員2' },
    });
  });

  test('[REV58] has nothing of what was refused', async () => {
    const { revisions } = chamber.services;
    const id = await chamber.opened('member1');
    expect((await revisions.submit(await chamber.person('member1'), id)).ok).toBe(false);
    expect((await revisions.return(await chamber.person('secretariat'), id, '戻します。')).ok).toBe(false);
    expect((await entriesOf(id)).map(({ action }) => action)).toEqual(['revisionOpened']);
  });
});

describe('the next step', () => {
  const nextOf = async (id: RevisionId) => {
    const found: Record<string, string> = {};
    for (const name of ['secretariat', 'department', 'chair', 'member1', 'viewer']) {
      const viewer = await chamber.person(name);
      const { next } = await chamber.record(name, id);
      const listed = done(await chamber.services.revisions.list(viewer, 'koriyama-2020'));
      expect(listed.find((each) => each.id === id)?.next, name).toBe(next);
      if (next !== null) found[name] = next;
    }
    return found;
  };

  test('[REV60] is one per person, the same on the list and on the page', async () => {
    const { revisions } = chamber.services;
    const id = await chamber.submitted('department');
    const [secretariat, chair] = [await chamber.person('secretariat'), await chamber.person('chair')];
    expect(await nextOf(id)).toEqual({ secretariat: 'openBallot' });
    const opening = {
      method: 'electronic',
      deadline: new Date(chamber.now().getTime() + HOUR),
      meetingId: null,
    } as const;
    done(await revisions.openBallot(secretariat, id, opening));
    expect(await nextOf(id)).toEqual({ chair: 'vote', member1: 'vote' });
    const { hash } = await chamber.record('viewer', id);
    done(await revisions.vote(chair, id, { choice: 'for', hash }));
    expect(await nextOf(id)).toEqual({ member1: 'vote' });
    chamber.turnClock(2 * HOUR);
    expect(await nextOf(id)).toEqual({ chair: 'closeBallot' });
    done(
      await revisions.closeBallot(chair, id, { outcome: 'returned', note: '理由を補ってください。', hash }),
    );
    expect(await nextOf(id)).toEqual({ department: 'submit' });
    done(await revisions.submit(await chamber.person('department'), id));
    const recorded = {
      outcome: 'approved',
      method: 'noObjection',
      counts: null,
      note: '',
      meetingId: null,
    } as const;
    done(await revisions.recordResult(secretariat, id, { ...recorded, hash }));
    expect(await nextOf(id)).toEqual({ secretariat: 'apply' });
  });
});
