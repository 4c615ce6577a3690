import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import type { SinceVisit } from '#shared/activity/model.ts';
import { postVisit } from './activity-requests.ts';
import { watchVisit } from './watch-visit.ts';

interface ActivityValue {
  /** What others changed since one's last visit; null in a first one. */
  readonly since: SinceVisit | null;
  /** Puts the note on it away, for the rest of this visit. */
  dismiss(): void;
  /** 履歴 shows the whole strategy although an item is selected. */
  readonly isWhole: boolean;
  setWhole(isWhole: boolean): void;
}

const NOTHING: ActivityValue = { since: null, dismiss: () => {}, isWhole: false, setWhole: () => {} };
const ActivityContext = createContext<ActivityValue>(NOTHING);

interface ActivityProviderProps {
  readonly slug: string;
  /** As the page was served. */
  readonly served: SinceVisit | null;
  readonly children: ReactNode;
}

/** Tells the server while one is at the strategy, and keeps what it answers of the visit before. */
export function ActivityProvider({ slug, served, children }: ActivityProviderProps) {
  const [since, setSince] = useState(served);
  const [isWhole, setWhole] = useState(false);
  useEffect(() => setSince(served), [served]);
  useEffect(() => watchVisit(() => void postVisit(slug).then(setSince, () => undefined)), [slug]);
  const value = useMemo<ActivityValue>(
    () => ({
      since,
      dismiss() {
        if (since !== null) setSince({ ...since, dismissed: true });
        // Unheard, the note is there again with the next page.
        postVisit(slug, { dismiss: true }).catch(() => undefined);
      },
      isWhole,
      setWhole,
    }),
    [since, isWhole, slug],
  );
  return <ActivityContext.Provider value={value}>{children}</ActivityContext.Provider>;
}

/** 前回以降, and which part of the history the panel shows. */
export function useActivity(): ActivityValue {
  return useContext(ActivityContext);
}
