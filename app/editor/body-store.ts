import type * as Y from 'yjs';
import { type BodyReading, bodyOf, readBody } from '#shared/document/body.ts';
import type { NodeId } from '#shared/ids.ts';
import { type Subject, subject } from '../collab/observable.ts';
import { onNextFrame } from '../collab/strategy-store.ts';
import type { Observable } from '../collab/workspace.ts';

const stores = new WeakMap<Y.Doc, (id: NodeId) => Observable<BodyReading | null>>();

/** A body of an open document, live; the same Observable for the same node. Null: it has none, or is not here yet. */
export function observeBody(doc: Y.Doc, id: NodeId): Observable<BodyReading | null> {
  const store = stores.get(doc) ?? observeBodies(doc);
  stores.set(doc, store);
  return store(id);
}

/** Gives each body as an Observable that follows the document, read at most once per frame; null: no body. */
function observeBodies(
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
