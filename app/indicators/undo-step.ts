import type { Workspace } from '#app/collab/workspace.ts';

/** Runs a change so that it undoes by itself, apart from what came before and comes after. */
export function inOneStep<T>({ undo }: Pick<Workspace, 'undo'>, change: () => T): T {
  undo.stopCapturing();
  const result = change();
  undo.stopCapturing();
  return result;
}
