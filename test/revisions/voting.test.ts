import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Viewer } from '#server/services/viewer.ts';
import type { RevisionId } from '#shared/ids.ts';
import type { RevisionOutcome, VoteChoice } from '#shared/revision/model.ts';
import { type Chamber, DRAFT, done, HOUR, openChamber, refused } from './chamber.ts';

let chamber: Chamber;
/** By the local part of their address. */
let people: Readonly<Record<string, Viewer>>;
/** Of the committee: the chair and five members. */
const COMMITTEE = ['chair', 'member1', 'member2', 'member3', 'member4', 'member5'];

beforeAll(async () => {
  chamber = await openChamber();
  const names = [...COMMITTEE, 'secretariat', 'department', 'observer'];
  people = Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await chamber.person(name)] as const)),
  );
});
afterAll(() => chamber.close());

let id: RevisionId;
let hash: string;

/** A revision of the department's, with a ballot that runs. */
async function ballot(method: 'electronic' | 'written' = 'electronic'): Promise<void> {
  id = await chamber.underReview('department', method);
  ({ hash } = await chamber.record('department', id));
}

const who = (name: string): Viewer => {
  const viewer = people[name];
  if (viewer === undefined) throw new Error(`no ${name}`);
  return viewer;
};
const vote = (name: string, choice: VoteChoice = 'for') =>
  chamber.services.revisions.vote(who(name), id, { choice, hash });
const close = (outcome: RevisionOutcome, note = '') =>
  chamber.services.revisions.closeBallot(who('chair'), id, { outcome, note, hash });
const tally = async () => (await chamber.record('viewer', id)).tally;
const voteAll = async (...choices: VoteChoice[]) => {
  for (const [index, choice] of choices.entries()) done(await vote(COMMITTEE[index] ?? '', choice));
};

describe('opening a ballot', () => {
  test('[REV50] freezes who may vote, by name and role, and what is voted on', async () => {
    await ballot();
    const { sql } = chamber;
    await sql`delete from strategy_roles where document_id = ${DRAFT} and user_id = ${who('member5').id}`;
    const { ballots } = await chamber.record('viewer', id);
    expect(ballots).toHaveLength(1);
    expect(ballots[0]).toMatchObject({ number: 1, round: 1, hash, method: 'electronic', result: null });
    expect(ballots[0]?.eligible.map(({ name, role }) => `${name} ${role}`)).toEqual([
      '会長 chair',
      ...[1, 2, 3, 4, 5].map((number) => `委員${number} member`),
    ]);
    expect(await vote('member5')).toMatchObject({ error: { code: 'noAccess' } });
    await sql`insert into strategy_roles (document_id, organisation_id, user_id, role)
      values (${DRAFT}, ${who('member5').organisationId}, ${who('member5').id}, 'member')`;
    expect((await vote('member5')).ok).toBe(true);
  });

  test('[REV50] 書面決議 needs a deadline, and a deadline lies ahead', async () => {
    const { revisions } = chamber.services;
    const submitted = await chamber.submitted('department');
    const open = (method: 'electronic' | 'written', deadline: Date | null) =>
      revisions.openBallot(who('secretariat'), submitted, { method, deadline, meetingId: null });
    expect(refused(await open('written', null))).toBe('blank');
    expect(refused(await open('electronic', chamber.now()))).toBe('deadlinePassed');
    done(await open('written', new Date(chamber.now().getTime() + HOUR)));
    expect((await chamber.record('viewer', submitted)).deadline).toBe('2026-11-20T06:00:00.000Z');
  });

  test('[REV50] by the strategy’s own rule', async () => {
    const { sql } = chamber;
    const rule = { quorum: 'twoThirds', tie: 'rejected', approvedLabel: '了承' } as const;
    await sql`update strategies set voting_rule = ${sql.json(rule)} where document_id = ${DRAFT}`;
    await ballot();
    await sql`update strategies set voting_rule = null where document_id = ${DRAFT}`;
    const record = await chamber.record('viewer', id);
    expect([record.ballots[0]?.rule, record.tally?.quorum]).toEqual([rule, 4]);
  });
});

describe('voting', () => {
  beforeEach(() => ballot());

  test('[REV51] counts once a person, the latest, and keeps both on record', async () => {
    done(await vote('member1', 'against'));
    done(await vote('member1', 'for'));
    expect(await tally()).toMatchObject({ for: 1, against: 0, missing: 5 });
    const { votes } = await chamber.record('viewer', id);
    expect(votes.map(({ choice, voter }) => `${voter.name} ${choice}`)).toEqual([
      '委員1 against',
      '委員1 for',
    ]);
  });

  test('[REV51] of all at once, and of one person twice at once, each counts once', async () => {
    await Promise.all([...COMMITTEE, 'member1', 'member2'].map(async (name) => done(await vote(name))));
    expect(await tally()).toMatchObject({ for: 6, missing: 0 });
  });

  test.each(['department', 'secretariat', 'observer'])('[REV51] is not for %s', async (name) => {
    expect(await vote(name)).toMatchObject({ error: { code: 'refused', reason: 'roleMayNot' } });
  });

  test('[REV51] is not for a member who came later', async () => {
    const { sql } = chamber;
    const { id: user, organisationId } = who('observer');
    await sql`insert into strategy_roles (document_id, organisation_id, user_id, role)
      values (${DRAFT}, ${organisationId}, ${user}, 'member')`;
    expect((await chamber.record('observer', id)).steps.vote).toBe('notEligible');
    expect(refused(await vote('observer'))).toBe('notEligible');
    await sql`delete from strategy_roles where user_id = ${user} and role = 'member'`;
  });

  test('[REV51] is about what one has seen', async () => {
    const { revisions } = chamber.services;
    const seen = await revisions.vote(who('member1'), id, { choice: 'for', hash: 'something else' });
    expect(refused(seen)).toBe('changedMeanwhile');
  });

  test('[REV52] on paper is not recorded for an electronic ballot', async () => {
    const paper = { voter: who('member1').id, choice: 'for', hash } as const;
    expect(refused(await chamber.services.revisions.recordVote(who('secretariat'), id, paper))).toBe(
      'notNow',
    );
  });
});

describe('書面決議', () => {
  beforeEach(() => ballot('written'));

  test('[REV52] paper votes are entered by the secretariat, with its name', async () => {
    const { revisions } = chamber.services;
    const paper = { voter: who('member1').id, choice: 'against', hash } as const;
    expect(await revisions.recordVote(who('chair'), id, paper)).toMatchObject({ error: { code: 'refused' } });
    const toObserver = { ...paper, voter: who('observer').id };
    expect(refused(await revisions.recordVote(who('secretariat'), id, toObserver))).toBe('notEligible');
    done(await revisions.recordVote(who('secretariat'), id, paper));
    const [recorded] = (await chamber.record('viewer', id)).votes;
    expect(recorded).toMatchObject({
      voter: { name: '委員1' },
      recordedBy: { name: '事務局', role: 'secretariat' },
    });
  });

  test('[REV55] is not closed while votes may come', async () => {
    await voteAll('for', 'for', 'for', 'for');
    expect((await chamber.record('chair', id)).steps).not.toHaveProperty('closeBallot');
    expect(refused(await close('approved'))).toBe('notNow');
  });

  test('[REV55] is closed before the deadline once all have voted', async () => {
    await voteAll('for', 'for', 'for', 'for', 'against', 'abstain');
    expect((await chamber.record('chair', id)).next).toBe('closeBallot');
    done(await close('approved'));
    expect((await chamber.record('viewer', id)).ballots[0]?.result).toMatchObject({
      outcome: 'approved',
      method: 'written',
      counts: { for: 4, against: 1, abstain: 1 },
      tieBroken: false,
    });
  });

  test('[REV55] takes no vote after its deadline, and is closed then', async () => {
    await voteAll('for', 'for', 'for', 'against');
    chamber.turnClock(25 * HOUR);
    expect(refused(await vote('member5'))).toBe('deadlinePassed');
    const paper = { voter: who('member5').id, choice: 'for', hash } as const;
    expect(refused(await chamber.services.revisions.recordVote(who('secretariat'), id, paper))).toBe(
      'deadlinePassed',
    );
    expect((await chamber.record('member5', id)).next).toBeNull();
    done(await close('approved'));
  });
});

describe('the result', () => {
  beforeEach(() => ballot());

  test('[REV54] follows from the votes', async () => {
    await voteAll('for', 'for', 'for', 'against');
    expect(refused(await close('rejected'))).toBe('againstVotes');
    done(await close('approved'));
    expect((await chamber.record('viewer', id)).state).toBe('approved');
    expect(refused(await close('approved'))).toBe('notNow');
  });

  test('[REV54] needs a quorum; putting it off or giving it back needs a reason instead', async () => {
    await voteAll('for', 'for', 'for');
    expect(refused(await close('approved'))).toBe('noQuorum');
    expect(refused(await close('rejected'))).toBe('noQuorum');
    expect(refused(await close('continued'))).toBe('blank');
    done(await close('continued', '資料を補って次回に諮る。'));
    const { state, ballots } = await chamber.record('viewer', id);
    expect([state, ballots[0]?.result?.note]).toEqual(['continued', '資料を補って次回に諮る。']);
  });

  test('[REV54] at a tie is what the chair says', async () => {
    await voteAll('for', 'against', 'for', 'against');
    done(await close('rejected'));
    expect((await chamber.record('viewer', id)).ballots[0]?.result).toMatchObject({
      outcome: 'rejected',
      tieBroken: true,
    });
  });

  test('[REV54] abstentions take part and are not counted', async () => {
    await voteAll('for', 'abstain', 'abstain', 'abstain');
    done(await close('approved'));
  });

  test('[REV54] of two who close at once is one', async () => {
    await voteAll('for', 'for', 'for', 'for');
    const both = await Promise.all([close('approved'), close('continued', '次回に諮る。')]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  });

  test('[REV56] of 異議なし is recorded by the secretariat, and ends the running ballot', async () => {
    const { revisions } = chamber.services;
    const result = {
      outcome: 'approved',
      method: 'noObjection',
      counts: null,
      note: '',
      meetingId: null,
      hash,
    } as const;
    expect(await revisions.recordResult(who('chair'), id, result)).toMatchObject({
      error: { code: 'refused' },
    });
    done(await revisions.recordResult(who('secretariat'), id, result));
    const { state, ballots } = await chamber.record('viewer', id);
    expect([state, ballots]).toMatchObject([
      'approved',
      [
        {
          method: 'electronic',
          result: { method: 'noObjection', counts: null, by: { role: 'secretariat' } },
        },
      ],
    ]);
  });

  test('[REV56] of 挙手 follows what was counted, and freezes who might vote where no ballot ran', async () => {
    const { revisions } = chamber.services;
    const submitted = await chamber.submitted('department');
    const shown = {
      method: 'showOfHands',
      note: '',
      meetingId: null,
      hash: (await chamber.record('viewer', submitted)).hash,
    } as const;
    const record = (outcome: RevisionOutcome, ...[yes = 0, no = 0, abstain = 0]: number[]) =>
      revisions.recordResult(who('secretariat'), submitted, {
        ...shown,
        outcome,
        counts: { for: yes, against: no, abstain },
      });
    expect(refused(await record('approved', 2, 3))).toBe('againstVotes');
    expect(refused(await record('approved', 2))).toBe('noQuorum');
    expect(refused(await record('approved', 7))).toBe('tooMany');
    expect(refused(await record('approved', -1))).toBe('blank');
    done(await record('approved', 4, 1));
    const { ballots } = await chamber.record('viewer', submitted);
    expect(ballots).toMatchObject([
      { method: 'showOfHands', result: { counts: { for: 4, against: 1, abstain: 0 } } },
    ]);
    expect(ballots[0]?.eligible).toHaveLength(6);
  });
});

describe('an amendment', () => {
  test('[REV48] opens the fork again and comes back as the next 第n版 with a ballot of its own', async () => {
    await ballot();
    const { revisions } = chamber.services;
    done(await vote('member1'));
    done(await revisions.amend(who('secretariat'), id, '出典の年度を直してください。'));
    const amended = await chamber.record('department', id);
    expect(amended).toMatchObject({
      state: 'returned',
      canEdit: true,
      givenBack: { reason: '出典の年度を直してください。' },
    });
    expect(amended.ballots[0]?.result).toMatchObject({ outcome: 'returned', counts: { for: 1 } });
    done(await revisions.submit(who('department'), id));
    expect(await chamber.record('viewer', id)).toMatchObject({
      state: 'submitted',
      round: 2,
      givenBack: null,
    });
    done(
      await revisions.openBallot(who('secretariat'), id, {
        method: 'electronic',
        deadline: null,
        meetingId: null,
      }),
    );
    const again = await chamber.record('member1', id);
    expect(again.ballots.map(({ number, round }) => [number, round])).toEqual([
      [1, 1],
      [2, 2],
    ]);
    expect([again.tally?.for, again.next, again.changedSinceVote]).toEqual([0, 'vote', null]);
  });

  test('[REV57] makes earlier votes stale, and says to who cast them what has changed since', async () => {
    await ballot();
    const { revisions } = chamber.services;
    done(await vote('member1'));
    const [first] = (await chamber.record('member1', id)).changes;
    done(await revisions.amend(who('secretariat'), id, '理由を詳しく。'));
    await chamber.edited('department', id, 2, '別の出典');
    for (const { id: change } of (await chamber.record('department', id)).changes) {
      done(await revisions.note(who('department'), id, change, { reason: '統計の改称と、年度の修正。' }));
    }
    done(await revisions.submit(who('department'), id));
    const after = await chamber.record('member1', id);
    expect(after.hash).not.toBe(hash);
    expect(after.changedSinceVote?.round).toBe(1);
    expect(after.changedSinceVote?.changes).toEqual(after.changes.map((change) => change.id));
    expect(after.changes.map((change) => change.id)).toContain(first?.id);
    expect((await chamber.record('member2', id)).changedSinceVote).toBeNull();
    expect(refused(await vote('member1'))).toBe('notNow');
  });

  test('[REV57] a vote for what no longer stands there counts nowhere, whatever the ballot says', async () => {
    await ballot();
    await voteAll('for', 'for', 'for', 'for');
    // What no command does: somebody's words change under a running ballot.
    await chamber.sql`update revision_change_notes set reason = 'こっそり' where revision_id = ${id}`;
    expect(await tally()).toMatchObject({ for: 0, missing: 6, verdict: null });
    expect(refused(await close('approved'))).toBe('changedMeanwhile');
    expect(refused(await vote('member5'))).toBe('changedMeanwhile');
  });
});
