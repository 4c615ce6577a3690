import { useSyncExternalStore } from 'react';
import type { GridSession } from './grid-session.ts';
import type { GridState } from './grid-state.ts';

/** One part of the table's state; renders again only when that part is another value (Object.is). */
export function useGrid<T>(session: GridSession, select: (state: GridState) => T): T {
  const get = () => select(session.state.get());
  return useSyncExternalStore(session.state.subscribe, get, get);
}
