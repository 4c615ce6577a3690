import type { RevisionRecord, RevisionRefusal } from '#server/services/revisions.ts';
import type { RevisionId } from '#shared/ids.ts';
import type { RevisionOrigin, RevisionSummary } from '#shared/revision/model.ts';
import type { RevisionAct } from './revision-act.ts';

/** Why nothing was done: what the server said, or that it did not answer. */
export type ActRefusal =
  | RevisionRefusal
  | { readonly code: 'noSession' }
  | { readonly code: 'malformed' }
  | { readonly code: 'unreachable' };

/** What the server answers to an act. `opened`: the revision that was made by it. */
export type ActAnswer =
  | { readonly ok: true; readonly record: RevisionRecord | null; readonly opened: RevisionId | null }
  | { readonly ok: false; readonly refusal: ActRefusal };

const UNREACHABLE: ActAnswer = { ok: false, refusal: { code: 'unreachable' } };

/** Does something with a revision; an answer that does not come is a refusal, too. */
export async function postAct(id: RevisionId, act: RevisionAct): Promise<ActAnswer> {
  return post(`/revisions/${id}/act`, new URLSearchParams({ act: JSON.stringify(act) }));
}

/** Opens a revision of a strategy. */
export async function postRevision(
  slug: string,
  { title, origin }: { readonly title: string; readonly origin: RevisionOrigin },
): Promise<ActAnswer> {
  const body = new URLSearchParams({ title, origin: JSON.stringify(origin) });
  return post(`/strategies/${slug}/revisions.json`, body);
}

/** The revision as it is now; null if the server does not say. */
export async function fetchRevision(id: RevisionId): Promise<RevisionRecord | null> {
  return fetched<RevisionRecord>(`/revisions/${id}.json`);
}

/** The strategy's revisions that one may see, the newest first; null if the server does not say. */
export async function fetchRevisions(slug: string): Promise<readonly RevisionSummary[] | null> {
  return fetched<readonly RevisionSummary[]>(`/strategies/${slug}/revisions.json`);
}

async function post(address: string, body: URLSearchParams): Promise<ActAnswer> {
  try {
    const response = await fetch(address, { method: 'POST', body });
    if (response.status >= 500) return UNREACHABLE;
    // Our own routes answer, in the build that the page came with.
    return (await response.json()) as ActAnswer;
  } catch {
    return UNREACHABLE;
  }
}

async function fetched<T>(address: string): Promise<T | null> {
  try {
    const response = await fetch(address);
    // As above.
    return response.ok ? ((await response.json()) as T) : null;
  } catch {
    return null;
  }
}
