import type { ComparisonDraft, OpenComparison } from '#server/services/comparison.ts';
import type { Comparison } from '#shared/comparison/model.ts';
import type { SaveProblem } from './editing-session.ts';

/** What the server answers to a comparison that was sent. */
export type SaveAnswer =
  | { readonly ok: true; readonly comparison: Comparison }
  | { readonly ok: false; readonly stale: Comparison }
  | { readonly ok: false; readonly problem: SaveProblem };

/** Characters up to which a browser sends what its page does not wait for: it allows 64 KiB, encoded. */
const MOST_KEPT_ALIVE = 20_000;

/** Sends the comparison; an answer that does not come is a problem, too. */
export async function postComparison(slug: string, draft: ComparisonDraft): Promise<SaveAnswer> {
  const comparison = JSON.stringify(draft);
  try {
    const response = await fetch(addressOf(slug), {
      method: 'POST',
      body: new URLSearchParams({ comparison }),
      // Somebody may leave the screen right after a step.
      keepalive: comparison.length < MOST_KEPT_ALIVE,
    });
    if (response.status >= 500) return { ok: false, problem: 'unreachable' };
    // Our own route answers, in the build that the page came with.
    return (await response.json()) as SaveAnswer;
  } catch {
    return { ok: false, problem: 'unreachable' };
  }
}

/** The comparison as it is now; null if the server does not say. */
export async function fetchComparison(slug: string): Promise<OpenComparison | null> {
  try {
    const response = await fetch(addressOf(slug));
    // As above.
    return response.ok ? ((await response.json()) as OpenComparison) : null;
  } catch {
    return null;
  }
}

function addressOf(slug: string): string {
  return `/strategies/${slug}/comparison.json`;
}
