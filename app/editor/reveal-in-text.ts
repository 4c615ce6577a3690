import type { NodeId, ThreadId } from '#shared/ids.ts';
import { nodeAnchor } from './node-anchor.ts';

/** Frames to wait for 本文 when another view is shown at the moment. */
const FRAMES = 60;

/** Brings the marked words of a thread into view, and marks them for a moment; waits until they are there. */
export function revealWords(thread: ThreadId, frames: number = FRAMES): void {
  const words = document.querySelectorAll(`[data-threads~="${CSS.escape(thread)}"]`);
  const [first] = words;
  if (first === undefined) {
    if (frames > 0) requestAnimationFrame(() => revealWords(thread, frames - 1));
    return;
  }
  first.scrollIntoView({ block: 'center' });
  for (const part of words) part.classList.remove('revealed');
  requestAnimationFrame(() => {
    for (const part of words) part.classList.add('revealed');
  });
}

/** Brings an item of 本文 into view and marks it for a moment; waits until the view is there. */
export function revealInText(id: NodeId, frames: number = FRAMES): void {
  const element = document.getElementById(nodeAnchor(id));
  if (element === null) {
    if (frames > 0) requestAnimationFrame(() => revealInText(id, frames - 1));
    return;
  }
  // Rows stay among their neighbours; a section is read from its title on.
  element.scrollIntoView({ block: element.classList.contains('node-block') ? 'start' : 'center' });
  element.classList.remove('revealed');
  // The class is put on anew, so that its fading begins anew.
  requestAnimationFrame(() => element.classList.add('revealed'));
}
