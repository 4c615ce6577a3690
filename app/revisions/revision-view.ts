import { useSearchParams } from '@remix-run/react';
import { type ChangeId, changeId } from '#shared/ids.ts';

export const REVISION_VIEWS = ['change', 'after', 'texts'] as const;
export type RevisionView = (typeof REVISION_VIEWS)[number];

/** Which view of a revision is open and which change is selected, as the address says; null: none in particular. */
export function useRevisionView() {
  const [params, setParams] = useSearchParams();
  const chosen = params.get('change');
  const set = (entries: Readonly<Record<string, string>>) =>
    setParams(
      (last) => {
        const next = new URLSearchParams(last);
        for (const [key, value] of Object.entries(entries)) next.set(key, value);
        return next;
      },
      { replace: true, preventScrollReset: true },
    );
  return {
    view: REVISION_VIEWS.find((view) => view === params.get('view')) ?? 'change',
    change: chosen === null ? null : changeId(chosen),
    show: (view: RevisionView) => set({ view }),
    select: (change: ChangeId) => set({ change, view: 'change' }),
  };
}
