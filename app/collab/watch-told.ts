import type { ServerEvent } from '#shared/sync/events.ts';
import type { Workspace } from './workspace.ts';

/**
 * Asks anew when the server says that something has changed, and when the connection is back, because what was
 * said meanwhile was not heard. A `null` for an answer leaves everything as it is. Answers how to ask at once, and
 * how to stop.
 */
export function watchTold<T>(
  workspace: Pick<Workspace, 'onEvent' | 'saveState'>,
  told: ServerEvent['type'] | ((event: ServerEvent) => boolean),
  fetchNow: () => Promise<T | null>,
  onAnswer: (answer: T) => void,
): { readonly ask: () => Promise<void>; readonly stop: () => void } {
  let isOver = false;
  let asked = false;
  let running: Promise<void> | null = null;

  const run = async () => {
    while (asked && !isOver) {
      asked = false;
      const answer = await fetchNow();
      if (answer !== null && !isOver) onAnswer(answer);
    }
    running = null;
  };
  const ask = () => {
    asked = true;
    running ??= run();
    return running;
  };

  let wasOffline = false;
  const stopEvents = workspace.onEvent((event) => {
    if (typeof told === 'string' ? event.type === told : told(event)) void ask();
  });
  const stopState = workspace.saveState.subscribe(() => {
    const isOffline = workspace.saveState.get().kind === 'offline';
    if (wasOffline && !isOffline) void ask();
    wasOffline = isOffline;
  });
  return {
    ask,
    stop() {
      isOver = true;
      stopEvents();
      stopState();
    },
  };
}
