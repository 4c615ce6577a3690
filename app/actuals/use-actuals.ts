import { createContext, useContext } from 'react';
import type { ActualTable } from '#shared/actuals/table.ts';
import type { ActualDrafts } from './actual-drafts.ts';

/** A strategy's actuals on the screen. */
export interface LiveActuals {
  readonly table: ActualTable;
  /** Asks the server for them again; resolves when the answer is here, or did not come. */
  refresh(): Promise<void>;
  readonly drafts: ActualDrafts;
}

/** Provided by `ActualsProvider`. */
export const ActualsContext = createContext<LiveActuals | null>(null);

/** The strategy's actuals, live. */
export function useActuals(): LiveActuals {
  const value = useContext(ActualsContext);
  if (value === null) throw new Error('outside of an ActualsProvider');
  return value;
}
