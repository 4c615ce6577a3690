import type { RevisionMergeServices, RevisionRefusal, RevisionServices } from '#server/services/revisions.ts';
import type { Viewer } from '#server/services/viewer.ts';
import type { RevisionId } from '#shared/ids.ts';
import { ok, type Result } from '#shared/result.ts';
import type { RevisionAct } from './revision-act.ts';

type Services = RevisionServices & RevisionMergeServices;

/** Asks the service for what the page sent; the value is the revision that was made by it, or null. */
export async function doAct(
  services: Services,
  viewer: Viewer,
  id: RevisionId,
  act: RevisionAct,
): Promise<Result<RevisionId | null, RevisionRefusal>> {
  if (act.do === 'splitOff') return services.splitOff(viewer, id, act.changes);
  const done = await ask(services, viewer, id, act);
  return done.ok ? ok(null) : done;
}

function ask(
  services: Services,
  viewer: Viewer,
  id: RevisionId,
  act: Exclude<RevisionAct, { do: 'splitOff' }>,
): Promise<Result<void, RevisionRefusal>> {
  switch (act.do) {
    case 'rename':
      return services.rename(viewer, id, act.title);
    case 'share':
      return services.share(viewer, id, act.users);
    case 'note':
      return services.note(viewer, id, act.change, act.note);
    case 'write':
      return services.write(viewer, id, act.texts);
    case 'submit':
      return services.submit(viewer, id);
    case 'withdraw':
      return services.withdraw(viewer, id);
    case 'return':
      return services.return(viewer, id, act.reason);
    case 'amend':
      return services.amend(viewer, id, act.reason);
    case 'openBallot':
      return services.openBallot(viewer, id, act);
    case 'vote':
      return services.vote(viewer, id, act);
    case 'recordVote':
      return services.recordVote(viewer, id, act);
    case 'closeBallot':
      return services.closeBallot(viewer, id, act);
    case 'recordResult':
      return services.recordResult(viewer, id, act);
    case 'takeIn':
      return services.takeIn(viewer, id);
    case 'resolve':
      return services.resolve(viewer, id, act.conflictId, act.resolution);
    case 'apply':
      return services.apply(viewer, id);
  }
}
