/** How often someone who is doing something is told of, in milliseconds. */
const EVERY = 5 * 60_000;

/**
 * Calls `here` while someone is at the page: some minutes after the last time if there was a key or pointer since,
 * and when the page is hidden or left, which is how far they have seen. Call what it returns to stop, which is
 * leaving, too.
 */
export function watchVisit(here: () => void): () => void {
  let last = performance.now();
  const tell = () => {
    last = performance.now();
    here();
  };
  const onInput = () => {
    if (performance.now() - last >= EVERY) tell();
  };
  const onVisibility = () => {
    if (document.visibilityState === 'hidden') tell();
  };
  const inputs = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const;
  for (const input of inputs) document.addEventListener(input, onInput, { passive: true });
  document.addEventListener('visibilitychange', onVisibility);
  return () => {
    for (const input of inputs) document.removeEventListener(input, onInput);
    document.removeEventListener('visibilitychange', onVisibility);
    if (document.visibilityState === 'visible') tell();
  };
}
