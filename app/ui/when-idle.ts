/** Milliseconds after which a moment counts as quiet, whatever the browser does. */
const PATIENCE_MS = 1_000;

/** Runs once the browser has time: for what is wanted after the view can be used. Call what it returns to cancel. */
export function whenIdle(run: () => void): () => void {
  if (typeof window.requestIdleCallback !== 'function') {
    const timer = setTimeout(run, PATIENCE_MS / 5);
    return () => clearTimeout(timer);
  }
  const handle = window.requestIdleCallback(run, { timeout: PATIENCE_MS });
  return () => window.cancelIdleCallback(handle);
}
