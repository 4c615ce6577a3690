import { expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { undoAdapter } from './undo-adapter.ts';

function history(): { doc: Y.Doc; manager: Y.UndoManager } {
  const doc = new Y.Doc();
  return { doc, manager: new Y.UndoManager(doc.getText('t'), { trackedOrigins: new Set(['me']) }) };
}

test("[WORK9] an editor that goes away leaves the document's history working", () => {
  const { doc, manager } = history();
  const adapter = undoAdapter(manager);
  doc.transact(() => doc.getText('t').insert(0, '一'), 'me');
  adapter.destroy();
  doc.transact(() => doc.getText('t').insert(1, '二'), 'me');
  manager.stopCapturing();
  manager.undo();
  expect(doc.getText('t').toString()).toBe('');
  manager.redo();
  expect(doc.getText('t').toString()).toBe('一二');
});

test('[WORK9] an editor that goes away stops listening, and others go on', () => {
  const { doc, manager } = history();
  const [gone, stays] = [undoAdapter(manager), undoAdapter(manager)];
  const [heardByGone, heardByOther] = [vi.fn(), vi.fn()];
  gone.on('stack-item-added', heardByGone);
  stays.on('stack-item-added', heardByOther);
  gone.destroy();
  doc.transact(() => doc.getText('t').insert(0, '一'), 'me');
  expect(heardByGone).not.toHaveBeenCalled();
  expect(heardByOther).toHaveBeenCalledTimes(1);
});
