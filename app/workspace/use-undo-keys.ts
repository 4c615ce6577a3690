import { useEffect } from 'react';
import { useWorkspaceOrNull } from '../collab/workspace-context.tsx';

/** Ctrl+Z, Ctrl+Y and Ctrl+Shift+Z wherever nothing is being typed; text fields and the table have their own. */
export function useUndoKeys(): void {
  const workspace = useWorkspaceOrNull();
  useEffect(() => {
    if (workspace === null) return;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.altKey || !(event.ctrlKey || event.metaKey)) return;
      if (!workspace.canEdit.get() || isTextEntry(event.target)) return;
      const key = event.key.toLowerCase();
      if (key === 'z' && !event.shiftKey) workspace.undo.undo();
      else if (key === 'y' || key === 'z') workspace.undo.redo();
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [workspace]);
}

function isTextEntry(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLInputElement ||
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement ||
    (target instanceof HTMLElement && target.isContentEditable)
  );
}
