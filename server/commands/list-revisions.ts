import { ok, type Result } from '#shared/result.ts';
import type { RevisionSummary } from '#shared/revision/model.ts';
import { isPossible } from '#shared/revision/workflow.ts';
import { findBallots } from '../db/ballots.ts';
import { findRevisionsOf } from '../db/revisions.ts';
import { findVotes } from '../db/votes.ts';
import type { OpenRefusal, Viewer } from '../services/viewer.ts';
import { type EnteredRevision, enteredOf, maySee } from './enter-revision.ts';
import { enterStrategy } from './enter-strategy.ts';
import type { RevisionContext } from './revision-context.ts';
import { canSubmit, missingParts, readStanding } from './revision-standing.ts';
import { nextStep, runningBallot, situationOf } from './revision-steps.ts';
import { summaryOf } from './revision-summary.ts';

/** The revisions of a strategy that the viewer may see, the newest first. */
export async function listRevisions(
  context: RevisionContext,
  viewer: Viewer,
  slug: string,
): Promise<Result<readonly RevisionSummary[], OpenRefusal>> {
  const strategy = await enterStrategy(context, viewer, slug);
  if (!strategy.ok) return strategy;
  const rows = await findRevisionsOf(context.sql, strategy.value.documentId);
  const seen = rows
    .map((row) => enteredOf(viewer, strategy.value, row))
    .filter((entered) => maySee(viewer, entered));
  const underReview = seen.flatMap(({ revision }) => (revision.state === 'underReview' ? [revision.id] : []));
  const [ballots, votes] = await Promise.all([
    findBallots(context.sql, underReview),
    findVotes(context.sql, underReview),
  ]);
  const now = context.now();
  const summaries: RevisionSummary[] = [];
  for (const entered of seen) {
    const { revision } = entered;
    const voting = { ballots: ballots.get(revision.id) ?? [], votes: votes.get(revision.id) ?? [] };
    const running = runningBallot(voting.ballots);
    // What is voted on is locked: it is what stood there when the ballot was opened.
    const standing = running?.hash ?? '';
    const isComplete = await isReady(context, entered);
    const situation = situationOf(viewer, entered, voting, { standing, isComplete, now });
    summaries.push(summaryOf(revision, running, nextStep(viewer, situation)));
  }
  return ok(summaries);
}

/** Whether it could be submitted. Only authors are waited for, and only what they have under way is read. */
async function isReady(context: RevisionContext, { revision, isAuthor }: EnteredRevision): Promise<boolean> {
  if (!isAuthor || !isPossible('submit', revision.state)) return false;
  const { changes } = await context.contents.of(revision);
  return canSubmit(missingParts(revision.title, await readStanding(context.sql, revision, changes)));
}
