import { useEffect, useRef, useState } from 'react';
import type { KeptText } from './kept-texts.ts';
import { useRevision } from './revision-context.tsx';
import type { ActAnswer, ActRefusal } from './revision-requests.ts';

export type FieldState =
  | { readonly kind: 'idle' | 'saving' | 'saved' }
  | { readonly kind: 'refused'; readonly refusal: ActRefusal };

interface KeptField {
  readonly text: string;
  readonly state: FieldState;
  /** What others saved here while one was typing; null: nothing. */
  readonly theirs: string | null;
  type(text: string): void;
  /** The field is left: what was typed is saved. */
  leave(): void;
  /** Lets go of what was typed. */
  takeTheirs(): void;
}

/**
 * A text of the revision that is typed here and saved on leaving it. What was typed stays on the device until the
 * server has it; what others save meanwhile is told, and takes the place of nothing that is being typed.
 */
export function useKeptField(
  field: string,
  value: string,
  save: (text: string) => Promise<ActAnswer>,
): KeptField {
  const { kept, canReach } = useRevision();
  const [own, setOwn] = useState<KeptText | null>(null);
  const [state, setState] = useState<FieldState>({ kind: 'idle' });
  const latest = useRef(own);
  latest.current = own;

  const set = (next: KeptText | null) => {
    latest.current = next;
    setOwn(next);
    if (next === null) kept.drop(field);
    else kept.keep(field, next);
  };
  const send = async () => {
    const sent = latest.current;
    if (sent === null) return;
    if (sent.typed === value) return set(null);
    setState({ kind: 'saving' });
    const answer = await save(sent.typed);
    setState(answer.ok ? { kind: 'saved' } : { kind: 'refused', refusal: answer.refusal });
    // What was typed on meanwhile stays, upon what is saved now.
    if (answer.ok && latest.current?.typed === sent.typed) set(null);
    else if (answer.ok && latest.current !== null) set({ ...latest.current, base: sent.typed });
  };

  const again = useRef(() => {});
  again.current = () => {
    // What others saved meanwhile is not replaced unseen.
    if (latest.current?.base === value) void send();
  };
  // After hydration: the server knows nothing of what this device has kept.
  useEffect(() => {
    latest.current = kept.get(field);
    setOwn(latest.current);
    again.current();
  }, [kept, field]);
  const isWaiting = state.kind === 'refused' && state.refusal.code === 'unreachable';
  const waits = useRef(isWaiting);
  waits.current = isWaiting;
  useEffect(() => {
    if (canReach && waits.current) again.current();
  }, [canReach]);

  return {
    text: own?.typed ?? value,
    state,
    theirs: own !== null && own.base !== value && own.typed !== value ? value : null,
    type(typed) {
      set({ typed, base: own?.base ?? value });
      if (state.kind !== 'saving') setState({ kind: 'idle' });
    },
    leave: () => void send(),
    takeTheirs: () => {
      set(null);
      setState({ kind: 'idle' });
    },
  };
}
