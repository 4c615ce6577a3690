import { useRevalidator } from '@remix-run/react';
import { createContext, useContext, useEffect, useRef } from 'react';
import type { MeetingBrief } from '#shared/meetings/model.ts';

/** The strategy's meetings, and how often they have changed since the page was opened. */
export interface LiveMeetings {
  readonly meetings: readonly MeetingBrief[];
  readonly changes: number;
}

/** Provided by `MeetingsProvider`. */
export const MeetingsContext = createContext<LiveMeetings>({ meetings: [], changes: 0 });

/** The strategy's meetings by date, live: what comments, deadlines and filters name. */
export function useMeetings(): readonly MeetingBrief[] {
  return useContext(MeetingsContext).meetings;
}

/** Loads this screen's data again whenever a meeting of the strategy has changed. */
export function useFreshMeetings(): void {
  const { changes } = useContext(MeetingsContext);
  const { revalidate } = useRevalidator();
  const seen = useRef(changes);
  useEffect(() => {
    if (seen.current === changes) return;
    seen.current = changes;
    revalidate();
  }, [changes, revalidate]);
}
