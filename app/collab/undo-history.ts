import { defaultDeleteFilter, defaultProtectedNodes, ySyncPluginKey } from '@tiptap/y-tiptap';
import * as Y from 'yjs';
import { nodesMap, strategyMap } from '#shared/document/schema.ts';
import { undoMayDelete } from '#shared/document/undo.ts';
import { subject } from './observable.ts';
import type { UndoHistory } from './workspace.ts';

/** Makes the document's one undo history: what was done with `origin` and what text editors did here. */
export function createUndoHistory(doc: Y.Doc, origin: object): UndoHistory {
  const manager = new Y.UndoManager([strategyMap(doc), nodesMap(doc)], {
    trackedOrigins: new Set([origin, ySyncPluginKey]),
    // A paragraph in which someone else has typed meanwhile stays when its insertion is undone.
    deleteFilter: (item) => undoMayDelete(item) && defaultDeleteFilter(item, defaultProtectedNodes),
    captureTransaction: (transaction) => transaction.meta.get('addToHistory') !== false,
  });
  const state = subject({ canUndo: false, canRedo: false });
  const refresh = () => {
    const next = { canUndo: manager.canUndo(), canRedo: manager.canRedo() };
    const { canUndo, canRedo } = state.get();
    if (next.canUndo !== canUndo || next.canRedo !== canRedo) state.set(next);
  };
  for (const event of ['stack-item-added', 'stack-item-popped', 'stack-cleared'] as const) {
    manager.on(event, refresh);
  }
  return {
    state,
    manager,
    undo() {
      manager.undo();
      refresh();
    },
    redo() {
      manager.redo();
      refresh();
    },
    stopCapturing: () => manager.stopCapturing(),
  };
}
