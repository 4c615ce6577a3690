import type { NodeId } from '#shared/ids.ts';
import { nodeAnchor } from './node-anchor.ts';

/** Frames to wait for 本文 when another view is shown at the moment. */
const FRAMES = 60;

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
