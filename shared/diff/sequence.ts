/** One of several siblings (nodes, blocks of a body) that were there before, too. */
export interface Sibling {
  readonly id: string;
  /** Its place before, as any rising number. */
  readonly was: number;
  /** Its order was written anew; one that was not has not moved, whatever its neighbours did. */
  readonly isRewritten: boolean;
}

/**
 * Which of these siblings, given as they stand now, left their sequence: as few as possible, so that moving one of
 * ten is one move. Quadratic in their number where something moved.
 */
export function movedAmong(siblings: readonly Sibling[]): ReadonlySet<string> {
  const isRising = siblings.every(({ was }, index) => index === 0 || (siblings[index - 1]?.was ?? 0) <= was);
  if (isRising) return new Set();
  const staying = longestRising(siblings);
  return new Set(siblings.flatMap(({ id }) => (staying.has(id) ? [] : id)));
}

function longestRising(siblings: readonly Sibling[]): ReadonlySet<string> {
  // All that kept their order outweigh all that did not, so that a move always has an edit behind it.
  const weight = ({ isRewritten }: Sibling) => (isRewritten ? 1 : siblings.length + 1);
  const chains: Chain[] = [];
  let best: Chain | null = null;
  for (const sibling of siblings) {
    let previous: Chain | null = null;
    for (const chain of chains) {
      if (chain.last.was <= sibling.was && chain.weight > (previous?.weight ?? 0)) previous = chain;
    }
    const chain: Chain = { last: sibling, previous, weight: (previous?.weight ?? 0) + weight(sibling) };
    chains.push(chain);
    if (chain.weight > (best?.weight ?? 0)) best = chain;
  }
  const ids = new Set<string>();
  for (let at: Chain | null = best; at !== null; at = at.previous) ids.add(at.last.id);
  return ids;
}

interface Chain {
  readonly last: Sibling;
  readonly previous: Chain | null;
  readonly weight: number;
}
