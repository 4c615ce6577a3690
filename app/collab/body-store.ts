import type * as Y from 'yjs';
import { type BodyReading, bodyOf, readBody } from '#shared/document/body.ts';
import type { NodeId } from '#shared/ids.ts';
import { type Subject, subject } from './observable.ts';
import { onNextFrame } from './strategy-store.ts';
import type { Observable } from './workspace.ts';

/** Gives each body as an Observable that follows the document, read at most once per frame; null: no body. */
export function observeBodies(
  doc: Y.Doc,
  nextFrame: (run: () => void) => void = onNextFrame,
): (id: NodeId) => Observable<BodyReading | null> {
  const bodies = new Map<NodeId, Body>();
  doc.on('afterTransaction', (transaction: Y.Transaction) => {
    for (const body of bodies.values()) body.noteChange(transaction);
  });
  return (id) => {
    const known = bodies.get(id);
    if (known !== undefined) return known.reading;
    const body = followBody(doc, id, nextFrame);
    bodies.set(id, body);
    return body.reading;
  };
}

interface Body {
  readonly reading: Subject<BodyReading | null>;
  noteChange(transaction: Y.Transaction): void;
}

function followBody(doc: Y.Doc, id: NodeId, nextFrame: (run: () => void) => void): Body {
  const read = () => {
    const fragment = bodyOf(doc, id);
    return fragment === null ? null : readBody(fragment);
  };
  let fragment = bodyOf(doc, id);
  let waiting = false;
  const reading = subject(read());
  const refresh = () => {
    waiting = false;
    reading.set(read());
  };
  return {
    reading,
    noteChange(transaction) {
      const now = bodyOf(doc, id);
      const parents: ReadonlyMap<unknown, unknown> = transaction.changedParentTypes;
      const changed = now !== fragment || parents.has(now);
      fragment = now;
      if (!changed || waiting) return;
      waiting = true;
      nextFrame(refresh);
    },
  };
}
