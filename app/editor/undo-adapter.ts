import type * as Y from 'yjs';

type UndoEvent = Parameters<Y.UndoManager['on']>[0];
type Listener = Parameters<Y.UndoManager['on']>[1];

/**
 * The document's undo history in the form that a text editor's undo plugin takes. The plugin destroys its manager
 * when the editor goes away, and puts itself back when it is set up again; of the document's history only the
 * plugin's own listeners may come and go with it.
 */
export function undoAdapter(manager: Y.UndoManager): Y.UndoManager {
  let listeners: (readonly [event: UndoEvent, listener: Listener])[] = [];
  const adapter = {
    doc: manager.doc,
    scope: manager.scope,
    // The plugin asks whether its manager tracks itself, and adds it again; the document's set stays as it is.
    trackedOrigins: new Set<unknown>(),
    _observers: new Map(),
    afterTransactionHandler: () => {},
    get undoStack() {
      return manager.undoStack;
    },
    get redoStack() {
      return manager.redoStack;
    },
    on(event: UndoEvent, listener: Listener) {
      listeners.push([event, listener]);
      manager.on(event, listener);
    },
    off(event: UndoEvent, listener: Listener) {
      listeners = listeners.filter(([, known]) => known !== listener);
      manager.off(event, listener);
    },
    undo: () => manager.undo(),
    redo: () => manager.redo(),
    canUndo: () => manager.canUndo(),
    canRedo: () => manager.canRedo(),
    stopCapturing: () => manager.stopCapturing(),
    clear: () => {},
    destroy() {
      for (const [event, listener] of listeners) manager.off(event, listener);
      listeners = [];
    },
  };
  // The plugin uses exactly the members above (@tiptap/y-tiptap 3.0.9, @tiptap/extension-collaboration 3.31.3).
  return adapter as unknown as Y.UndoManager;
}
