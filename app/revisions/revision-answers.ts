import type { ActAnswer, ActRefusal } from './revision-requests.ts';

type Done = Omit<Extract<ActAnswer, { ok: true }>, 'ok'>;

/** What a route answers when something was done. */
export function answerOf(done: Done): Response {
  return Response.json({ ok: true, ...done } satisfies ActAnswer);
}

/** What a route answers when nothing was done; the page says why. */
export function refused(refusal: ActRefusal): Response {
  return Response.json({ ok: false, refusal } satisfies ActAnswer, { status: statusOf(refusal) });
}

function statusOf({ code }: ActRefusal): number {
  switch (code) {
    case 'noSession':
      return 401;
    case 'malformed':
      return 400;
    case 'noAccess':
    case 'refused':
    case 'notEligible':
      return 403;
    case 'unknown':
      return 404;
    case 'notNow':
    case 'changedMeanwhile':
    case 'deadlinePassed':
    case 'openConflicts':
    case 'clientClash':
      return 409;
    default:
      return 422;
  }
}
