import type { Workspace } from '../collab/workspace.ts';

/** Others type on and on: a paper is laid anew at most this often. */
const EVERY_MS = 2_000;
/** Several edits that come together are one change. */
const TOGETHER_MS = 300;

/**
 * Calls `ask` after the strategy has changed in a way that its documents show, at most every two seconds and only
 * while the page is seen. Call what it returns to stop.
 */
export function watchDocument(workspace: Workspace, ask: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last = Number.NEGATIVE_INFINITY;
  let isWaiting = false;
  const run = () => {
    timer = undefined;
    if (document.visibilityState === 'hidden') return;
    isWaiting = false;
    last = performance.now();
    ask();
  };
  const changed = () => {
    isWaiting = true;
    timer ??= setTimeout(run, Math.max(TOGETHER_MS, last + EVERY_MS - performance.now()));
  };
  const seen = () => {
    if (isWaiting) changed();
  };
  const stops = [
    workspace.reading.subscribe(changed),
    // What was typed here just before is on the server from now on.
    workspace.saveState.subscribe(() => {
      if (workspace.saveState.get().kind === 'saved') changed();
    }),
    workspace.onEvent(({ type }) => {
      if (type === 'actuals' || type === 'revision' || type === 'comparison') changed();
    }),
  ];
  document.addEventListener('visibilitychange', seen);
  return () => {
    clearTimeout(timer);
    for (const stop of stops) stop();
    document.removeEventListener('visibilitychange', seen);
  };
}
