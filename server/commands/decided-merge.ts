import { createHash } from 'node:crypto';
import type { Conflict, Resolutions } from '#shared/diff/conflict.ts';
import type { StrategyContent } from '#shared/diff/content.ts';
import { isDecided } from '#shared/diff/decisions.ts';
import { type ThreeWay, threeWay } from '#shared/diff/three-way.ts';
import { canonicalJson } from '#shared/versions/canonical-json.ts';
import type { StoredResolution } from '../db/revision-resolutions.ts';

/** What draft and fork come to, by what people decided. */
export interface DecidedMerge extends ThreeWay {
  /** Of present conflicts only. */
  readonly resolutions: Resolutions;
  readonly open: readonly Conflict[];
}

/** Merges by those decisions that are about what is there now: a conflict that looks different is open again. */
export function decidedMerge(
  base: StrategyContent,
  draft: StrategyContent,
  fork: StrategyContent,
  stored: readonly StoredResolution[],
): DecidedMerge {
  const { conflicts } = threeWay(base, draft, fork, resolutionsOf(stored));
  const digests = new Map(conflicts.map((conflict) => [conflict.id, conflictDigest(conflict)]));
  const present = stored.filter(({ conflictId, digest }) => digests.get(conflictId) === digest);
  const resolutions = resolutionsOf(present);
  const merged = threeWay(base, draft, fork, resolutions);
  const open = merged.conflicts.filter((conflict) => !isDecided(conflict, resolutions));
  return { ...merged, resolutions, open };
}

function resolutionsOf(stored: readonly StoredResolution[]): Resolutions {
  return Object.fromEntries(stored.map(({ conflictId, resolution }) => [conflictId, resolution]));
}

/** What a decision is about: SHA-256 of the three texts, hexadecimal. */
export function conflictDigest({ base, draft, proposed }: Conflict): string {
  return createHash('sha256')
    .update(canonicalJson([base, draft, proposed]))
    .digest('hex');
}
