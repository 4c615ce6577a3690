import { type ReactNode, useEffect, useMemo, useState } from 'react';
import type { MeetingBrief } from '#shared/meetings/model.ts';
import { useStrategy, useWorkspaceOrNull } from '../collab/workspace-context.tsx';
import { MeetingsContext } from './use-meetings.ts';
import { watchMeetings } from './watch-meetings.ts';

interface Heard {
  readonly meetings: readonly MeetingBrief[];
  /** What the page had been served with: a later answer of the layout is newer. */
  readonly after: readonly MeetingBrief[];
  readonly changes: number;
}

/** Keeps the strategy's meetings fresh for everything below. */
export function MeetingsProvider({ children }: { readonly children: ReactNode }) {
  const { slug, meetings: served } = useStrategy();
  const workspace = useWorkspaceOrNull();
  const [heard, setHeard] = useState<Heard | null>(null);
  useEffect(() => {
    if (workspace === null) return;
    return watchMeetings(workspace, slug, (meetings) =>
      setHeard((last) => ({ meetings, after: served, changes: (last?.changes ?? 0) + 1 })),
    );
  }, [workspace, slug, served]);
  const value = useMemo(
    () => ({
      meetings: heard?.after === served ? heard.meetings : served,
      changes: heard?.changes ?? 0,
    }),
    [heard, served],
  );
  return <MeetingsContext.Provider value={value}>{children}</MeetingsContext.Provider>;
}
