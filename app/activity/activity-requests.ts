import type { ActivityPage, ChangesSince, SinceVisit } from '#shared/activity/model.ts';
import type { NodeId } from '#shared/ids.ts';

/** Whose history is asked for: an item's, one field's of it, or (null) the whole strategy's. */
export interface HistoryOf {
  readonly nodeId: NodeId | null;
  readonly field: string | null;
}

/** Entries before `before`, or the newest; rejects if the server does not give them. */
export async function fetchActivity(
  slug: string,
  { nodeId, field }: HistoryOf,
  before: string | null,
): Promise<ActivityPage> {
  const query = new URLSearchParams();
  if (nodeId !== null) query.set('node', nodeId);
  if (field !== null) query.set('field', field);
  if (before !== null) query.set('before', before);
  // Our own route answers, in the build that the page came with.
  return (await answerOf(await fetch(`${addressOf(slug)}?${query}`))) as ActivityPage;
}

/** What others changed since one's last visit; null in a first one. Rejects if the server does not say. */
export async function fetchSinceVisit(slug: string): Promise<ChangesSince | null> {
  return (await answerOf(await fetch(`${addressOf(slug)}?since=visit`))) as ChangesSince | null;
}

/** Tells the server that one is here; `dismiss` puts the note on 前回以降の変更 away. Rejects if it does not hear. */
export async function postVisit(slug: string, { dismiss = false } = {}): Promise<SinceVisit | null> {
  const body = new URLSearchParams(dismiss ? { dismiss: '1' } : {});
  // It may be the last thing that the page does.
  const response = await fetch(`/strategies/${slug}/visit`, { method: 'POST', body, keepalive: true });
  return (await answerOf(response)) as SinceVisit | null;
}

function addressOf(slug: string): string {
  return `/strategies/${slug}/activity.json`;
}

async function answerOf(response: Response): Promise<unknown> {
  if (!response.ok) throw new Error(`activity: ${response.status}`);
  return response.json();
}
