import { useState } from 'react';
import type { Actual } from '#shared/actuals/model.ts';
import type { NodeId } from '#shared/ids.ts';
import { useStrategy } from '../collab/workspace-context.tsx';
import type { ActualDraft } from './actual-drafts.ts';
import { type SendRefusal, sendActual } from './actual-requests.ts';
import { useActuals } from './use-actuals.ts';

/** Entering an indicator's actuals: the open form, if there is one, and what became of what was sent. */
export interface Entry {
  readonly draft: ActualDraft | null;
  readonly refusal: SendRefusal | null;
  readonly isSending: boolean;
  open(draft: ActualDraft): void;
  change(change: Partial<ActualDraft>): void;
  /** Closes the form and forgets what is in it. */
  drop(): void;
  /** True once it is kept; otherwise everything stays as it is, with the reason. */
  save(): Promise<boolean>;
  remove(actual: Actual): Promise<boolean>;
}

/** One indicator's entry; what is typed outlives this panel. */
export function useEntry(nodeId: NodeId): Entry {
  const { slug } = useStrategy();
  const { drafts, refresh } = useActuals();
  const [draft, setDraft] = useState(() => drafts.get(nodeId) ?? null);
  const [refusal, setRefusal] = useState<SendRefusal | null>(null);
  const [isSending, setSending] = useState(false);

  const keep = (next: ActualDraft | null) => {
    if (next === null) drafts.delete(nodeId);
    else drafts.set(nodeId, next);
    setDraft(next);
  };
  const send = async (form: Parameters<typeof sendActual>[1]) => {
    setSending(true);
    const sent = await sendActual(slug, form);
    if (sent.ok) await refresh();
    setSending(false);
    setRefusal(sent.ok ? null : sent.error);
    // What stands there now has been shown to the person: the next time they know of it.
    if (!sent.ok && sent.error.code === 'changedMeanwhile') {
      await refresh();
      const current = drafts.get(nodeId);
      if (current !== undefined) keep({ ...current, seen: sent.error.current });
    }
    return sent.ok;
  };

  return {
    draft,
    refusal,
    isSending,
    open(next) {
      setRefusal(null);
      keep(next);
    },
    change(change) {
      const current = drafts.get(nodeId);
      if (current !== undefined) keep({ ...current, ...change });
    },
    drop() {
      setRefusal(null);
      keep(null);
    },
    async save() {
      if (draft === null || isSending) return false;
      const { fiscalYear, value, status, note, seen } = draft;
      const kept = await send({
        place: { nodeId, fiscalYear },
        entry: { value, status, note },
        seen: seen?.enteredAt ?? null,
      });
      if (kept) keep(null);
      return kept;
    },
    remove: ({ fiscalYear, enteredAt }) =>
      send({ place: { nodeId, fiscalYear }, entry: null, seen: enteredAt }),
  };
}
