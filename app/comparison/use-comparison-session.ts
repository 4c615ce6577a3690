import { startTransition, useCallback, useEffect, useRef, useState } from 'react';
import type { OpenComparison } from '#server/services/comparison.ts';
import { watchTold } from '../collab/watch-told.ts';
import { useWorkspaceOrNull } from '../collab/workspace-context.tsx';
import { fetchComparison, postComparison, type SaveAnswer } from './comparison-requests.ts';
import {
  accepted,
  beginSession,
  type EditingSession,
  failed,
  isUnsaved,
  mustSend,
  received,
  sent,
  tooLate,
} from './editing-session.ts';

/** A screen's work on a comparison, and what the server says beside it. */
export interface LiveComparison {
  readonly open: OpenComparison;
  readonly session: EditingSession;
  /** Does a step, e.g. `undo`. */
  readonly step: (next: (session: EditingSession) => EditingSession) => void;
}

/** Saves every step, one after another, and follows what others save. */
export function useComparisonSession(slug: string, served: OpenComparison): LiveComparison {
  const [open, setOpen] = useState(served);
  const [session, setSession] = useState(() => beginSession(served.comparison));
  const step = useCallback<LiveComparison['step']>((next) => setSession(next), []);

  const take = useCallback((now: OpenComparison) => {
    // The screen may not have come alive yet below it.
    startTransition(() => {
      setOpen(now);
      setSession((before) => received(before, now.comparison));
    });
  }, []);
  useEffect(() => take(served), [take, served]);
  useTold(slug, take);
  useSaving(slug, session, step);
  useChosenSides(slug, open, session, take);
  useHeld(isUnsaved(session));
  return { open, session, step };
}

/** Asks anew when somebody has saved, and when the connection is back. */
function useTold(slug: string, take: (now: OpenComparison) => void): void {
  const workspace = useWorkspaceOrNull();
  useEffect(() => {
    if (workspace === null) return;
    return watchTold(workspace, 'comparison', () => fetchComparison(slug), take).stop;
  }, [workspace, slug, take]);
}

/** Sends what is shown whenever it may be sent, one request at a time. */
function useSaving(slug: string, session: EditingSession, step: LiveComparison['step']): void {
  useEffect(() => {
    if (!mustSend(session)) return;
    const { shown, saved } = session;
    step((now) => sent(now, shown));
    void postComparison(slug, { ...shown, edition: saved.edition }).then((answer) =>
      step((before) => answered(before, answer)),
    );
  }, [slug, session, step]);
}

function answered(session: EditingSession, answer: SaveAnswer): EditingSession {
  if (answer.ok) return accepted(session, answer.comparison);
  return 'stale' in answer ? tooLate(session, answer.stale) : failed(session, answer.problem);
}

/** Once another side is kept, what it says is asked for. */
function useChosenSides(
  slug: string,
  open: OpenComparison,
  { saved }: EditingSession,
  take: (now: OpenComparison) => void,
): void {
  const asked = useRef(saved.edition);
  const isOther =
    saved.frameworkId !== open.comparison.frameworkId || saved.currentId !== open.comparison.currentId;
  useEffect(() => {
    if (!isOther || asked.current === saved.edition) return;
    asked.current = saved.edition;
    void fetchComparison(slug).then((now) => now !== null && take(now));
  }, [slug, isOther, saved.edition, take]);
}

/** While something is shown that is not kept, no screen says 保存済み. */
function useHeld(held: boolean): void {
  const workspace = useWorkspaceOrNull();
  useEffect(() => (held ? workspace?.holdDraft(() => undefined) : undefined), [held, workspace]);
}
