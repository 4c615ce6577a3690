import { useEffect } from 'react';
import { startsComment } from './comment-keys.ts';
import { useCommentPanel } from './use-comment-panel.ts';

/** Ctrl+Alt+M anywhere on the page: a comment on what is selected. */
export function useCommentKey(): void {
  const panel = useCommentPanel();
  useEffect(() => {
    if (panel === null) return;
    const onKeyDown = (event: KeyboardEvent) => {
      if (!startsComment(event)) return;
      event.preventDefault();
      void panel.writeHere();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [panel]);
}
