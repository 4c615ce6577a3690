import { useSearchParams } from '@remix-run/react';
import { type ChangeId, changeId } from '#shared/ids.ts';

export const REVISION_VIEWS = ['change', 'after', 'texts'] as const;
export type RevisionView = (typeof REVISION_VIEWS)[number];

/** Which view of a revision is open and which change is selected, as the address says; null: none in particular. */
export function useRevisionView() {
  const [params, setParams] = useSearchParams();
  const chosen = params.get('change');
  const set = (entries: Readonly<Record<string, string | null>>) =>
    setParams(
      (last) => {
        const next = new URLSearchParams(last);
        // It has led to its place: from here on one goes on by oneself.
        next.delete('thread');
        for (const [key, value] of Object.entries(entries)) {
          if (value === null) next.delete(key);
          else next.set(key, value);
        }
        return next;
      },
      { replace: true, preventScrollReset: true },
    );
  return {
    view: REVISION_VIEWS.find((view) => view === params.get('view')) ?? 'change',
    change: chosen === null ? null : changeId(chosen),
    show: (view: RevisionView) => set({ view }),
    /** Null: none in particular. */
    select: (change: ChangeId | null) => set({ change, view: 'change' }),
  };
}
