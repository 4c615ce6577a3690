import * as Y from 'yjs';
import { readStrategy, type StrategyReading } from '#shared/document/read.ts';
import { subject } from './observable.ts';
import type { Observable } from './workspace.ts';

/**
 * The document's reading: fresh in the same tick after a change of this page, once per frame for those of
 * others, and untouched by typing in a body, which changes nothing in the model.
 */
export function observeStrategy(
  doc: Y.Doc,
  nextFrame: (run: () => void) => void = onNextFrame,
): Observable<StrategyReading> {
  const reading = subject(readStrategy(doc));
  let waiting = false;
  const refresh = () => {
    waiting = false;
    reading.set(readStrategy(doc, reading.get()));
  };
  doc.on('afterTransaction', (transaction: Y.Transaction) => {
    if (!changesModel(transaction)) return;
    if (transaction.local) {
      refresh();
    } else if (!waiting) {
      waiting = true;
      nextFrame(() => {
        if (waiting) refresh();
      });
    }
  });
  return reading;
}

function changesModel(transaction: Y.Transaction): boolean {
  for (const type of transaction.changed.keys()) {
    if (!(type instanceof Y.XmlFragment || type instanceof Y.Text)) return true;
  }
  return false;
}

/** A frame, or a tenth of a second where frames stand still (a tab in the background). */
export function onNextFrame(run: () => void): void {
  const once = () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
    run();
  };
  const frame = requestAnimationFrame(once);
  const timer = setTimeout(once, 100);
}
