import * as Y from 'yjs';
import { nodesMap, strategyMap } from '#shared/document/schema.ts';
import { undoMayDelete } from '#shared/document/undo.ts';
import { subject } from './observable.ts';
import type { UndoHistory } from './workspace.ts';

/** Makes the document's one undo history: what was done with `origin`, and later what text editors do here. */
export function createUndoHistory(doc: Y.Doc, origin: object): UndoHistory {
  const manager = new Y.UndoManager([strategyMap(doc), nodesMap(doc)], {
    trackedOrigins: new Set([origin]),
    deleteFilter: (item) => undoMayDelete(item) && !holdsText(item),
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
    track: (other) => manager.addTrackedOrigin(other),
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

/** A paragraph in which someone else has typed meanwhile stays when its insertion is undone. */
function holdsText({ content }: Y.Item): boolean {
  if (!(content instanceof Y.ContentType)) return false;
  const { type } = content;
  const isLine = type instanceof Y.Text || (type instanceof Y.XmlElement && type.nodeName === 'paragraph');
  return isLine && type.length > 0;
}
