import type { Comparison } from '#shared/comparison/model.ts';

/** What people change here: who stands beside whom. */
export type Arrangement = Pick<Comparison, 'frameworkId' | 'currentId' | 'rows'>;

/** Why the last change is not on the server. */
export type SaveProblem = 'unreachable' | 'noSession' | 'refused' | 'invalid';

/** One screen's work on a comparison: what is shown, what the server has, and the way back. */
export interface EditingSession {
  /** As the server last said it. */
  readonly saved: Comparison;
  readonly shown: Arrangement;
  /** One's own steps, the newest last. */
  readonly past: readonly Arrangement[];
  readonly future: readonly Arrangement[];
  /** On its way to the server; nothing else is sent until it has answered. */
  readonly sending: Arrangement | null;
  readonly problem: SaveProblem | null;
  /** What another person has saved meanwhile, where it is not what this one looked at. */
  readonly theirs: Comparison | null;
}

/** Steps that can be taken back. */
const HISTORY = 100;

/** A screen that has just been opened. */
export function beginSession(saved: Comparison): EditingSession {
  const shown = arrangementOf(saved);
  return { saved, shown, past: [], future: [], sending: null, problem: null, theirs: null };
}

/** One step of the person; nothing if it changes nothing. */
export function change(session: EditingSession, shown: Arrangement): EditingSession {
  if (isSame(session.shown, shown)) return session;
  const past = [...session.past, session.shown].slice(-HISTORY);
  return { ...session, shown, past, future: [], problem: retried(session) };
}

/** Takes the last step back; before and after it was saved. */
export function undo(session: EditingSession): EditingSession {
  const shown = session.past.at(-1);
  if (shown === undefined) return session;
  const future = [session.shown, ...session.future];
  return { ...session, shown, past: session.past.slice(0, -1), future, problem: retried(session) };
}

/** Takes again what was taken back. */
export function redo(session: EditingSession): EditingSession {
  const [shown, ...future] = session.future;
  if (shown === undefined) return session;
  return { ...session, shown, past: [...session.past, session.shown], future, problem: retried(session) };
}

/** True while something is shown that the server does not have. */
export function isUnsaved({ saved, shown }: EditingSession): boolean {
  return !isSame(arrangementOf(saved), shown);
}

/** True if there is something to send, and nothing in its way. */
export function mustSend(session: EditingSession): boolean {
  const { sending, problem, theirs } = session;
  return sending === null && problem === null && theirs === null && isUnsaved(session);
}

/** This, which was shown a moment ago, is on its way; people may have gone on meanwhile. */
export function sent(session: EditingSession, sending: Arrangement): EditingSession {
  return { ...session, sending, problem: null };
}

/** The server has taken what was sent. */
export function accepted(session: EditingSession, saved: Comparison): EditingSession {
  // Names that the server tidied are the screen's, too, unless the person went on meanwhile.
  const isStill = session.sending !== null && isSame(session.sending, session.shown);
  const shown = isStill ? arrangementOf(saved) : session.shown;
  return { ...session, saved, shown, sending: null, problem: null };
}

/** The server has not taken it; what is shown stays, and is sent again with the next step or when asked. */
export function failed(session: EditingSession, problem: SaveProblem): EditingSession {
  return { ...session, sending: null, problem };
}

/** Sends again what did not get there. */
export function retry(session: EditingSession): EditingSession {
  return { ...session, problem: null };
}

/** The server says what there is now: because what was sent was too late, or because somebody saved. */
export function received(session: EditingSession, now: Comparison): EditingSession {
  if (now.edition <= session.saved.edition) return session;
  // The answer to what is on its way says which of both it is.
  if (session.sending !== null) return session;
  if (isSame(arrangementOf(now), session.shown))
    return { ...session, saved: now, theirs: null, problem: null };
  if (isUnsaved(session)) return { ...session, theirs: now, problem: null };
  // One's own steps were taken on what is no longer there.
  return { ...beginSession(now) };
}

/** What was sent was too late: somebody had saved before. */
export function tooLate(session: EditingSession, now: Comparison): EditingSession {
  return received({ ...session, sending: null }, now);
}

/** Goes on with what the other person saved; one's own is one step back. */
export function takeTheirs(session: EditingSession): EditingSession {
  const { theirs, shown } = session;
  if (theirs === null) return session;
  return { ...beginSession(theirs), past: [shown] };
}

/** Goes on with one's own, which is saved over the other person's; theirs is one step back. */
export function keepMine(session: EditingSession): EditingSession {
  const { theirs } = session;
  if (theirs === null) return session;
  return { ...session, saved: theirs, theirs: null, past: [...session.past, arrangementOf(theirs)] };
}

/** Both put the same things beside each other. */
function isSame(a: Arrangement, b: Arrangement): boolean {
  return a === b || canonical(a) === canonical(b);
}

function canonical({ frameworkId, currentId, rows }: Arrangement): string {
  return JSON.stringify([
    frameworkId,
    currentId,
    rows.map(({ id, framework, current, next }) => [id, framework, current, next]),
  ]);
}

function arrangementOf({ frameworkId, currentId, rows }: Comparison): Arrangement {
  return { frameworkId, currentId, rows };
}

/** A next step sends again what did not get there; who may not change it is not asked again. */
function retried({ problem }: EditingSession): SaveProblem | null {
  return problem === 'unreachable' || problem === 'invalid' ? null : problem;
}
