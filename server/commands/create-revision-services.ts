import type { RevisionMergeServices, RevisionServices } from '../services/revisions.ts';
import { amendRevision } from './amend-revision.ts';
import { applyRevision } from './apply-revision.ts';
import { castVote, recordVote } from './cast-vote.ts';
import { closeBallot } from './close-ballot.ts';
import { listRevisions } from './list-revisions.ts';
import { noteChange } from './note-change.ts';
import { openBallot } from './open-ballot.ts';
import { openRevision } from './open-revision.ts';
import { readFork } from './read-fork.ts';
import { readRevision } from './read-revision.ts';
import { recordResult } from './record-result.ts';
import { renameRevision } from './rename-revision.ts';
import { resolveConflict } from './resolve-conflict.ts';
import { returnRevision } from './return-revision.ts';
import type { RevisionContext } from './revision-context.ts';
import { shareRevision } from './share-revision.ts';
import { splitOff } from './split-off.ts';
import { submitRevision } from './submit-revision.ts';
import { takeIn } from './take-in.ts';
import { withdrawRevision } from './withdraw-revision.ts';
import { writeTexts } from './write-texts.ts';

/** Binds the commands on revisions, as routes use them. */
export function createRevisionServices(context: RevisionContext): RevisionServices & RevisionMergeServices {
  return {
    list: (viewer, slug) => listRevisions(context, viewer, slug),
    open: (viewer, slug, given) => openRevision(context, viewer, slug, given),
    read: (viewer, id) => readRevision(context, viewer, id),
    fork: (viewer, id) => readFork(context, viewer, id),
    rename: (viewer, id, title) => renameRevision(context, viewer, id, title),
    share: (viewer, id, userIds) => shareRevision(context, viewer, id, userIds),
    note: (viewer, id, change, note) => noteChange(context, viewer, id, change, note),
    write: (viewer, id, texts) => writeTexts(context, viewer, id, texts),
    submit: (viewer, id) => submitRevision(context, viewer, id),
    withdraw: (viewer, id) => withdrawRevision(context, viewer, id),
    return: (viewer, id, reason) => returnRevision(context, viewer, id, reason),
    amend: (viewer, id, reason) => amendRevision(context, viewer, id, reason),
    openBallot: (viewer, id, ballot) => openBallot(context, viewer, id, ballot),
    vote: (viewer, id, vote) => castVote(context, viewer, id, vote),
    recordVote: (viewer, id, vote) => recordVote(context, viewer, id, vote),
    closeBallot: (viewer, id, close) => closeBallot(context, viewer, id, close),
    recordResult: (viewer, id, result) => recordResult(context, viewer, id, result),
    takeIn: (viewer, id) => takeIn(context, viewer, id),
    resolve: (viewer, id, conflictId, resolution) =>
      resolveConflict(context, viewer, id, conflictId, resolution),
    splitOff: (viewer, id, changes) => splitOff(context, viewer, id, changes),
    apply: (viewer, id) => applyRevision(context, viewer, id),
  };
}
