import { createContext } from 'react';

/** Titles by node id of a state that is over, for links in its texts; null: as the open document has them. */
export const FrozenTitles = createContext<ReadonlyMap<string, string> | null>(null);
