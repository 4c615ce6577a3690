import { afterAll, beforeAll, expect, test } from 'vitest';
import { DEFAULT_VOTING_RULE, type VotingRule } from '#shared/revision/model.ts';
import { type Chamber, done, openChamber, refused, SLUG } from './chamber.ts';

let chamber: Chamber;
beforeAll(async () => {
  chamber = await openChamber();
});
afterAll(() => chamber.close());

const APPROVAL: VotingRule = { quorum: 'twoThirds', tie: 'rejected', approvedLabel: '了承' };

test('[REV93] the secretariat changes how the committee decides; everyone else reads it', async () => {
  const { votingRule } = chamber.services;
  const [secretariat, chair] = [await chamber.person('secretariat'), await chamber.person('chair')];
  expect(done(await votingRule.read(chair, SLUG))).toEqual({ rule: DEFAULT_VOTING_RULE, mayChange: false });
  expect(refused(await votingRule.change(chair, SLUG, APPROVAL))).toBe('refused');
  done(await votingRule.change(secretariat, SLUG, { ...APPROVAL, approvedLabel: ' 了承 ' }));
  expect(done(await votingRule.read(chair, SLUG)).rule).toEqual(APPROVAL);
});

test('[REV93] a rule that is none is refused, and the one before stays', async () => {
  const { votingRule } = chamber.services;
  const secretariat = await chamber.person('secretariat');
  const before = done(await votingRule.read(secretariat, SLUG)).rule;
  for (const approvedLabel of ['', '　', '承'.repeat(11)]) {
    expect(refused(await votingRule.change(secretariat, SLUG, { ...before, approvedLabel }))).toBe('invalid');
  }
  expect(done(await votingRule.read(secretariat, SLUG)).rule).toEqual(before);
});

test('[REV93] a ballot that is open keeps the rule under which it was opened', async () => {
  const { votingRule } = chamber.services;
  const secretariat = await chamber.person('secretariat');
  const before = done(await votingRule.read(secretariat, SLUG)).rule;
  const id = await chamber.underReview('member1');
  done(await votingRule.change(secretariat, SLUG, { ...before, quorum: 'half', tie: 'chair' }));
  expect((await chamber.record('chair', id)).ballots.at(-1)?.rule).toEqual(before);
});
