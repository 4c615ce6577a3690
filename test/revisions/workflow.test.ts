import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RevisionServices } from '#server/services/revisions.ts';
import type { Viewer } from '#server/services/viewer.ts';
import type { RevisionId } from '#shared/ids.ts';
import { REVISION_STATES, type RevisionState, type RevisionStep } from '#shared/revision/model.ts';
import { isPossible, WORKFLOW } from '#shared/revision/workflow.ts';
import { type Chamber, openChamber } from './chamber.ts';

const PEOPLE = [
  'secretariat',
  'chair',
  'member1',
  'member2',
  'department',
  'observer',
  'viewer',
  'auditor',
  'admin',
];

let chamber: Chamber;
/** Revisions of member1, which the tests put into one state after another. */
let unsubmitted: Sample;
let votedOn: Sample;

interface Sample {
  readonly id: RevisionId;
  /** Of what it says. */
  readonly hash: string;
}

const viewers = new Map<string, Viewer>();

beforeAll(async () => {
  chamber = await openChamber();
  for (const name of PEOPLE) viewers.set(name, await chamber.person(name));
  unsubmitted = await sampleOf(await drafted());
  votedOn = await sampleOf(await chamber.underReview('member1'));
});
afterAll(() => chamber.close());

async function sampleOf(id: RevisionId): Promise<Sample> {
  return { id, hash: (await chamber.record('member1', id)).hash };
}

async function drafted(): Promise<RevisionId> {
  const id = await chamber.opened('member1');
  await chamber.edited('member1', id);
  const member = await chamber.person('member1');
  for (const { id: change } of (await chamber.record('member1', id)).changes) {
    await chamber.services.revisions.note(member, id, change, { reason: '統計の改称' });
  }
  return id;
}

/** As the revision would be in that state: only under review a ballot runs. */
async function put(id: RevisionId, state: RevisionState): Promise<void> {
  const { sql } = chamber;
  await sql`delete from revision_ballots where revision_id = ${id} and number > 1`;
  const result = state === 'underReview' ? null : sql.json({ outcome: 'continued' });
  const closedAt = state === 'underReview' ? null : chamber.now();
  await sql`update revision_ballots set result = ${result}, closed_at = ${closedAt} where revision_id = ${id}`;
  const ballots = sql`(select count(*)::int from revision_ballots where revision_id = ${id})`;
  await sql`update revisions set state = ${state}, round = 1, ballot = ${ballots}, given_back = null,
    number = ${state === 'draft' ? null : sql`number`}, submitted_at = ${state === 'draft' ? null : sql`submitted_at`}
    where id = ${id}`;
}

/** `apply` is tested where it is done. */
type Taken = Exclude<RevisionStep, 'apply'>;

const take: Readonly<
  Record<
    Taken,
    (services: RevisionServices, viewer: Viewer, id: RevisionId, hash: string) => Promise<unknown>
  >
> = {
  submit: (services, viewer, id) => services.submit(viewer, id),
  withdraw: (services, viewer, id) => services.withdraw(viewer, id),
  openBallot: (services, viewer, id) =>
    services.openBallot(viewer, id, { method: 'electronic', deadline: null, meetingId: null }),
  return: (services, viewer, id) => services.return(viewer, id, '確認のため。'),
  amend: (services, viewer, id) => services.amend(viewer, id, '修正のため。'),
  vote: (services, viewer, id, hash) => services.vote(viewer, id, { choice: 'for', hash }),
  closeBallot: (services, viewer, id, hash) =>
    services.closeBallot(viewer, id, { outcome: 'continued', note: '次回に続ける。', hash }),
  recordResult: (services, viewer, id, hash) =>
    services.recordResult(viewer, id, {
      outcome: 'continued',
      method: 'noObjection',
      counts: null,
      note: '次回に続ける。',
      meetingId: null,
      hash,
    }),
};

/** By the table of shared/revision/workflow.test.ts; member1 is the author. */
const MAY: Readonly<Record<Taken, readonly string[]>> = {
  submit: ['secretariat', 'member1'],
  withdraw: ['secretariat', 'member1'],
  openBallot: ['secretariat'],
  return: ['secretariat'],
  amend: ['secretariat'],
  vote: ['chair', 'member1', 'member2'],
  closeBallot: ['chair'],
  recordResult: ['secretariat'],
};

test.each(Object.keys(take) as Taken[])(
  '[REV49] %s is refused exactly where the table refuses it, and leads where the table says',
  async (step) => {
    for (const state of REVISION_STATES) {
      const sample = state === 'draft' ? unsubmitted : votedOn;
      await put(sample.id, state);
      for (const [name, viewer] of viewers) {
        const result = await take[step](chamber.services.revisions, viewer, sample.id, sample.hash);
        expect(result, `${name} in ${state}`).toMatchObject(expectedOf(step, state, name));
        const { to }: { to: readonly RevisionState[] } = WORKFLOW[step];
        const isDone = isPossible(step, state) && MAY[step].includes(name);
        const [after] = await chamber.sql<{ state: RevisionState }[]>`
          select state from revisions where id = ${sample.id}`;
        expect(isDone ? to : [state], `${name} in ${state}`).toContain(after?.state);
        if (isDone) await put(sample.id, state);
      }
    }
  },
);

function expectedOf(step: Taken, state: RevisionState, name: string): object {
  const seesDraft = name === 'secretariat' || name === 'member1';
  if (name === 'admin' || (state === 'draft' && !seesDraft)) return { error: { code: 'noAccess' } };
  if (!MAY[step].includes(name)) return { error: { code: 'refused' } };
  return isPossible(step, state) ? { ok: true } : { error: { code: 'notNow' } };
}
