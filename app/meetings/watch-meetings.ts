import type { MeetingBrief } from '#shared/meetings/model.ts';
import { watchTold } from '../collab/watch-told.ts';
import type { Workspace } from '../collab/workspace.ts';

/** Follows the strategy's meetings; call what it returns to stop. */
export function watchMeetings(
  workspace: Workspace,
  slug: string,
  onMeetings: (meetings: readonly MeetingBrief[]) => void,
): () => void {
  return watchTold(workspace, 'meetings', () => fetchMeetings(slug), onMeetings).stop;
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
