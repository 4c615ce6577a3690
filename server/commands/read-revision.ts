import type { Actual } from '#shared/actuals/model.ts';
import type { Change } from '#shared/diff/change.ts';
import type { RevisionId } from '#shared/ids.ts';
import { ok, type Result } from '#shared/result.ts';
import { changedSince } from '#shared/revision/changed-since.ts';
import type { Tally } from '#shared/revision/model.ts';
import { tallyOf } from '#shared/revision/tally.ts';
import { readActuals } from '../db/actuals.ts';
import { findBallots } from '../db/ballots.ts';
import { findRound } from '../db/revision-rounds.ts';
import { findVotes } from '../db/votes.ts';
import { findVotingRule } from '../db/voting-rules.ts';
import type { ChangedSince, RevisionRecord } from '../services/revisions.ts';
import type { OpenRefusal, Viewer } from '../services/viewer.ts';
import { editingRefusal, enterRevision } from './enter-revision.ts';
import { conflictParts, readCollisions, readConflicts } from './revision-conflicts.ts';
import type { RevisionContext } from './revision-context.ts';
import { canSubmit, missingParts, readStanding, type Standing } from './revision-standing.ts';
import { nextStep, situationOf, stepsOf, type Voting } from './revision-steps.ts';
import { summaryOf } from './revision-summary.ts';

/** Everything that the page of one revision shows. */
export async function readRevision(
  context: RevisionContext,
  viewer: Viewer,
  id: RevisionId,
): Promise<Result<RevisionRecord, OpenRefusal>> {
  const { sql } = context;
  const entered = await enterRevision(sql, viewer, id);
  if (!entered.ok) return entered;
  const { revision, strategy } = entered.value;
  const [content, ballots, votes, rule, actuals, { title }] = await Promise.all([
    context.contents.of(revision),
    findBallots(sql, [id]),
    findVotes(sql, [id]),
    findVotingRule(sql, revision.documentId),
    readActuals(sql, revision.documentId),
    context.facts.of(strategy),
  ]);
  const [standing, conflicts, collisions] = await Promise.all([
    readStanding(sql, revision, content.changes),
    readConflicts(context, sql, revision, content),
    readCollisions(context, viewer, entered.value, content),
  ]);
  const missing = [...missingParts(revision.title, standing), ...conflictParts(conflicts)];
  const voting: Voting = { ballots: ballots.get(id) ?? [], votes: votes.get(id) ?? [] };
  const situation = situationOf(viewer, entered.value, voting, {
    standing: standing.hash,
    isComplete: canSubmit(missing),
    now: context.now(),
  });
  return ok({
    ...summaryOf(revision, situation.running?.ballot ?? null, nextStep(viewer, situation)),
    ...standing,
    ...voting,
    strategy: { documentId: strategy.documentId, slug: strategy.slug, title },
    forkId: revision.forkId,
    origin: revision.origin,
    authors: revision.authors,
    givenBack: revision.givenBack,
    texts: revision.texts,
    missing,
    conflicts: conflicts.conflicts,
    resolutions: conflicts.resolutions,
    collisions,
    isBehind: revision.draftHead > revision.baseSeq,
    rule,
    tally: tallyOfLatest(voting, standing),
    changedSinceVote: await changesSinceVote(context, viewer, id, voting, standing),
    steps: stepsOf(viewer, situation),
    canEdit: editingRefusal(viewer, entered.value) === null,
    actuals: actualsOf(actuals, standing.changes),
  });
}

/** Of a ballot that is closed what was counted then, of a running one what counts now. */
function tallyOfLatest({ ballots, votes }: Voting, { hash }: Standing): Tally | null {
  const ballot = ballots.at(-1);
  if (ballot === undefined) return null;
  return tallyOf(ballot, votes, ballot.result === null ? hash : ballot.hash);
}

async function changesSinceVote(
  { sql }: RevisionContext,
  viewer: Viewer,
  id: RevisionId,
  { votes }: Voting,
  standing: Standing,
): Promise<ChangedSince | null> {
  const own = votes.findLast(({ voter }) => voter.id === viewer.id);
  if (own === undefined || own.hash === standing.hash) return null;
  const then = await findRound(sql, id, own.hash);
  return then && { round: own.round, changes: changedSince(then, standing) };
}

/** Actuals of the indicators among the changes, the newest year first. */
function actualsOf(actuals: readonly Actual[], changes: readonly Change[]): RevisionRecord['actuals'] {
  const changed = new Set(changes.map(({ nodeId }) => nodeId));
  const found: Record<string, { readonly fiscalYear: number; readonly value: string }[]> = {};
  for (const { nodeId, fiscalYear, value } of actuals.toReversed()) {
    if (changed.has(nodeId)) found[nodeId] = [...(found[nodeId] ?? []), { fiscalYear, value }];
  }
  return found;
}
