import type { MeetingBrief } from '#shared/meetings/model.ts';
import type { Workspace } from '../collab/workspace.ts';

/**
 * Asks for the strategy's meetings when the server says that they have changed, and when the connection is back,
 * because what was said meanwhile was not heard. An answer that does not come leaves everything as it is. Call
 * what it returns to stop.
 */
export function watchMeetings(
  workspace: Workspace,
  slug: string,
  onMeetings: (meetings: readonly MeetingBrief[]) => void,
): () => void {
  let isOver = false;
  let running = false;
  let asked = false;

  const ask = async () => {
    asked = true;
    if (running) return;
    running = true;
    while (asked && !isOver) {
      asked = false;
      const meetings = await fetchMeetings(slug);
      if (meetings !== null && !isOver) onMeetings(meetings);
    }
    running = false;
  };

  let wasOffline = false;
  const stopEvents = workspace.onEvent(({ type }) => {
    if (type === 'meetings') void ask();
  });
  const stopState = workspace.saveState.subscribe(() => {
    const isOffline = workspace.saveState.get().kind === 'offline';
    if (wasOffline && !isOffline) void ask();
    wasOffline = isOffline;
  });
  return () => {
    isOver = true;
    stopEvents();
    stopState();
  };
}

async function fetchMeetings(slug: string): Promise<readonly MeetingBrief[] | null> {
  try {
    const response = await fetch(`/strategies/${slug}/meetings.json`);
    // Written by our own route, which types it.
    return response.ok ? ((await response.json()) as readonly MeetingBrief[]) : null;
  } catch {
    return null;
  }
}
