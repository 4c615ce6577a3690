import type { NodeId, ThreadId } from '#shared/ids.ts';
import { nodeAnchor } from './node-anchor.ts';

/** Milliseconds to wait for 本文 when another view is shown at the moment, or its code is not here yet. */
const WAIT_MS = 10_000;

/** Milliseconds for which a place must stay: 本文 that comes alive may replace what the server had sent. */
const SETTLED_MS = 500;

/**
 * Brings an item of 本文 into view and marks it for a moment; waits until the view is there. With a thread its words,
 * where they are marked: those of an answered thread are not.
 */
export function revealInText(id: NodeId, thread?: ThreadId): void {
  reveal(() => {
    const words =
      thread === undefined ? [] : document.querySelectorAll(`[data-threads~="${CSS.escape(thread)}"]`);
    const item = document.getElementById(nodeAnchor(id));
    return words.length > 0 ? [...words] : item === null ? [] : [item];
  });
}

/** The latest one wins: who asks for another place no longer waits for the first. */
let asked = 0;

function reveal(find: () => readonly Element[]): void {
  asked += 1;
  const mine = asked;
  const begun = performance.now();
  let shown: Element | undefined;
  let shownAt = 0;
  const look = (now: number) => {
    if (mine !== asked || now - begun > WAIT_MS) return;
    const places = find();
    if (places[0] !== undefined && places[0] !== shown) {
      [shown] = places;
      shownAt = now;
      mark(places);
    }
    if (shown === undefined || now - shownAt < SETTLED_MS) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** By an attribute that no component sets, so that rendering does not take it away. */
function mark(places: readonly Element[]): void {
  const [first] = places;
  // Rows stay among their neighbours; a section is read from its title on.
  first?.scrollIntoView({ block: first.classList.contains('node-block') ? 'start' : 'center' });
  for (const place of places) place.removeAttribute('data-revealed');
  // Put on anew in the next frame, so that its fading begins anew.
  requestAnimationFrame(() => {
    for (const place of places) place.setAttribute('data-revealed', '');
  });
}
