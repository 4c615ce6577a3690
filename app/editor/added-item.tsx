import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';
import type { NodeId } from '#shared/ids.ts';

interface AddedItem {
  /** The item whose title opens by itself, because it has just been added here. */
  readonly id: NodeId | null;
  setAdded(id: NodeId | null): void;
}

const AddedItemContext = createContext<AddedItem>({ id: null, setAdded: () => {} });

/** Remembers the item that was just added, so that one goes on by typing its title. */
export function AddedItemProvider({ children }: { readonly children: ReactNode }) {
  const [id, setAdded] = useState<NodeId | null>(null);
  const value = useMemo(() => ({ id, setAdded }), [id]);
  return <AddedItemContext.Provider value={value}>{children}</AddedItemContext.Provider>;
}

/** The item that was just added here, and the means to say so. */
export function useAddedItem(): AddedItem {
  return useContext(AddedItemContext);
}
