import * as Y from 'yjs';
import { type ReadNode, readStrategy, type StrategyReading } from '#shared/document/read.ts';
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
    reading.set(keepIdentities(reading.get(), readStrategy(doc)));
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

/** The new reading with every unchanged node taken from the old one, so that React leaves its row alone. */
export function keepIdentities(before: StrategyReading, after: StrategyReading): StrategyReading {
  const known = new Map([...before.nodes, ...before.bin].map((node) => [node.id, node]));
  const keep = (node: ReadNode) => {
    const old = known.get(node.id);
    return old !== undefined && sameValue(old, node) ? old : node;
  };
  return {
    ...after,
    strategy: sameValue(before.strategy, after.strategy) ? before.strategy : after.strategy,
    nodes: after.nodes.map(keep),
    bin: after.bin.map(keep),
  };
}

/** Equality of plain JSON-like values, key by key. */
function sameValue(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  // Both are plain objects or arrays of the reading.
  const [left, right] = [a as Record<string, unknown>, b as Record<string, unknown>];
  return keys.every((key) => sameValue(left[key], right[key]));
}
