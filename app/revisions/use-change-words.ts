import { useMemo } from 'react';
import { numberedTitle } from '#shared/strategy/printed-title.ts';
import { nodesById, useReading } from '../collab/workspace-context.tsx';
import type { ChangeWords } from './change-rows.ts';

/** How the strategy of this page speaks, as its draft is now. */
export function useChangeWords(): ChangeWords {
  const reading = useReading();
  return useMemo(
    () => ({
      strategy: reading.strategy,
      titleOf(id) {
        const node = nodesById(reading).get(id);
        return node === undefined ? null : numberedTitle(node);
      },
    }),
    [reading],
  );
}
