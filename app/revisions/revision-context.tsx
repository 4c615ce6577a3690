import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef, useState } from 'react';
import type { RevisionRecord } from '#server/services/revisions.ts';
import type { RevisionId, UserId } from '#shared/ids.ts';
import { EDITABLE_STATES } from '#shared/revision/workflow.ts';
import type { ServerEvent } from '#shared/sync/events.ts';
import { watchTold } from '../collab/watch-told.ts';
import { useSaveState, useWorkspaceOrNull } from '../collab/workspace-context.tsx';
import { browserStorage } from '../comments/comment-keeping.ts';
import { type KeptTexts, keepTexts } from './kept-texts.ts';
import type { RevisionAct } from './revision-act.ts';
import { type ActAnswer, type ActRefusal, fetchRevision, postAct } from './revision-requests.ts';

/** What came of the last step. */
export type Said =
  | {
      readonly kind: 'done';
      readonly act: RevisionAct['do'];
      /** The revision that was made by it. */
      readonly opened: RevisionId | null;
    }
  | { readonly kind: 'refused'; readonly refusal: ActRefusal };

interface RevisionValue {
  /** As the server last told it. */
  readonly record: RevisionRecord;
  readonly me: UserId;
  readonly canReach: boolean;
  readonly isBusy: boolean;
  readonly said: Said | null;
  /** Does a step and says what came of it. */
  act(act: RevisionAct): Promise<ActAnswer>;
  /** Saves what was typed; its field says what came of it. One after the other, each upon what the last one left. */
  save(actOn: (record: RevisionRecord) => RevisionAct): Promise<ActAnswer>;
  readonly kept: KeptTexts;
}

const RevisionContext = createContext<RevisionValue | null>(null);

interface RevisionProviderProps {
  readonly served: RevisionRecord;
  readonly me: UserId;
  readonly children: ReactNode;
}

/** Keeps a revision fresh for its page: after one's own steps, and when others have changed it. */
export function RevisionProvider({ served, me, children }: RevisionProviderProps) {
  const { record, latest, ask, take } = useFreshRecord(served);
  const saves = useRef<Promise<unknown>>(Promise.resolve());
  const [isBusy, setBusy] = useState(false);
  const [said, setSaid] = useState<Said | null>(null);
  const canReach = useSaveState().kind !== 'offline';
  const { id } = served;
  const kept = useMemo(() => keepTexts(browserStorageOrNull(), me, id), [me, id]);
  const value = useMemo<RevisionValue>(() => {
    const send = async (act: RevisionAct) => {
      const answer = await take(() => postAct(id, act));
      if (!answer.ok && answer.refusal.code !== 'unreachable') void ask();
      return answer;
    };
    return {
      record,
      me,
      canReach,
      isBusy,
      said,
      kept,
      save(actOn) {
        const saving = saves.current.then(() => send(actOn(latest.current)));
        saves.current = saving;
        return saving;
      },
      async act(act) {
        setBusy(true);
        setSaid(null);
        const answer = await send(act);
        setBusy(false);
        setSaid(
          answer.ok
            ? { kind: 'done', act: act.do, opened: answer.opened }
            : { kind: 'refused', refusal: answer.refusal },
        );
        return answer;
      },
    };
  }, [record, latest, me, canReach, isBusy, said, kept, ask, take, id]);
  return <RevisionContext.Provider value={value}>{children}</RevisionContext.Provider>;
}

/** The revision of this page and what can be done with it. */
export function useRevision(): RevisionValue {
  const value = useContext(RevisionContext);
  if (value === null) throw new Error('outside of a RevisionProvider');
  return value;
}

/** The record, asked for again when something of it has changed; an older answer never follows a newer one. */
function useFreshRecord(served: RevisionRecord) {
  const workspace = useWorkspaceOrNull();
  const [fresh, setFresh] = useState(served);
  const questions = useRef({ asked: 0, shown: 0 });
  const latest = useRef(served);
  const { id } = served;
  const ways = useMemo(() => {
    const show = ({ question, record }: Answered) => {
      if (question < questions.current.shown) return;
      questions.current.shown = question;
      latest.current = record;
      setFresh(record);
    };
    const next = () => {
      questions.current.asked += 1;
      return questions.current.asked;
    };
    const fetchNow = async (): Promise<Answered | null> => {
      const question = next();
      const record = await fetchRevision(id);
      return record && { question, record };
    };
    return {
      show,
      fetchNow,
      async ask() {
        const answered = await fetchNow();
        if (answered !== null) show(answered);
      },
      async take(send: () => Promise<ActAnswer>) {
        const question = next();
        const answer = await send();
        if (answer.ok && answer.record !== null) show({ question, record: answer.record });
        return answer;
      },
    };
  }, [id]);
  useEffect(() => {
    latest.current = served;
    setFresh(served);
  }, [served]);
  useEffect(() => {
    if (workspace === null) return;
    const concerns = (event: ServerEvent) => event.type === 'revision' && event.revisionId === id;
    return watchTold(workspace, concerns, ways.fetchNow, ways.show).stop;
  }, [workspace, id, ways]);
  useAskOnReturn(EDITABLE_STATES.includes(fresh.state), ways.ask);
  return { record: fresh, latest, ask: ways.ask, take: ways.take };
}

/** A record with the number of the question that it answers. */
interface Answered {
  readonly question: number;
  readonly record: RevisionRecord;
}

/** Typing in a revision's fork is told to nobody here: who comes back from there finds it. */
function useAskOnReturn(isBeingWritten: boolean, ask: () => Promise<void>): void {
  useEffect(() => {
    if (!isBeingWritten) return;
    const onFocus = () => void ask();
    window.addEventListener('focus', onFocus);
    return () => window.removeEventListener('focus', onFocus);
  }, [isBeingWritten, ask]);
}

function browserStorageOrNull() {
  return typeof window === 'undefined' ? null : browserStorage();
}
