import { startTransition, useEffect, useState } from 'react';
import type { SuggestedLink } from '#shared/comparison/suggested-links.ts';
import type { DocumentId } from '#shared/ids.ts';
import { browserStorage } from '../comments/comment-keeping.ts';

/** Suggestions that people on this device do not want to see again. */
export interface RefusedLinks {
  has(suggestion: SuggestedLink): boolean;
  refuse(suggestion: SuggestedLink): void;
  /** Shows all of them again. */
  clear(): void;
}

/** Keeps what was refused in this strategy's comparison, in the browser; where it keeps nothing, on this page. */
export function useRefusedLinks(document: DocumentId): RefusedLinks {
  const [refused, setRefused] = useState<readonly string[]>([]);
  const key = `sakutei:refused-links:${document}`;
  useEffect(() => {
    const kept = readKept(key);
    if (kept.length > 0) startTransition(() => setRefused(kept));
  }, [key]);
  const keep = (next: readonly string[]) => {
    setRefused(next);
    try {
      browserStorage()?.setItem(key, JSON.stringify(next));
    } catch {
      // No space: it is remembered as long as the page is open.
    }
  };
  return {
    has: (suggestion) => refused.includes(nameOf(suggestion)),
    refuse: (suggestion) => keep([...refused, nameOf(suggestion)]),
    clear: () => keep([]),
  };
}

function readKept(key: string): readonly string[] {
  try {
    const kept: unknown = JSON.parse(browserStorage()?.getItem(key) ?? '[]');
    return Array.isArray(kept) ? kept.filter((each) => typeof each === 'string') : [];
  } catch {
    return [];
  }
}

function nameOf({ node, field, link }: SuggestedLink): string {
  return [node.id, field, link.documentId, link.nodeId].join(' ');
}
