import type { Editor } from '@tiptap/core';
import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';
import type { NodeId } from '#shared/ids.ts';

/** Where the caret goes when a body's editor is mounted. */
export type CaretTarget =
  | { readonly kind: 'start' }
  /** Viewport coordinates of a click, or of both ends of a selection. */
  | { readonly kind: 'points'; readonly from: Point; readonly to: Point };

export interface Point {
  readonly left: number;
  readonly top: number;
}

interface ActiveBody {
  /** The one body that is mounted in an editor. */
  readonly id: NodeId | null;
  readonly target: CaretTarget;
  readonly editor: Editor | null;
  activate(id: NodeId, target: CaretTarget): void;
  setEditor(editor: Editor | null): void;
}

const ActiveBodyContext = createContext<ActiveBody | null>(null);

/** One text editor at a time: mounting one is cheap, sixty are not. */
export function ActiveBodyProvider({ children }: { readonly children: ReactNode }) {
  const [active, setActive] = useState<Pick<ActiveBody, 'id' | 'target'>>({
    id: null,
    target: { kind: 'start' },
  });
  const [editor, setEditor] = useState<Editor | null>(null);
  const value = useMemo<ActiveBody>(
    () => ({ ...active, editor, activate: (id, target) => setActive({ id, target }), setEditor }),
    [active, editor],
  );
  return <ActiveBodyContext.Provider value={value}>{children}</ActiveBodyContext.Provider>;
}

/** The mounted editor and the means to mount another body in one. */
export function useActiveBody(): ActiveBody {
  const value = useContext(ActiveBodyContext);
  if (value === null) throw new Error('outside of an ActiveBodyProvider');
  return value;
}
