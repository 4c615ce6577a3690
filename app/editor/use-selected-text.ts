import { useEffect } from 'react';
import { useCommentScreenOrNull } from '../comments/comment-screen.tsx';
import { whenIdle } from '../ui/when-idle.ts';
import { useActiveBody } from './active-body.tsx';
import { loadAnchors, selectedInEditor, selectedInPage } from './text-selection.ts';

/**
 * Notes which words of 本文 are selected, so that one can comment on them: by people without edit rights, too. It
 * stays noted while one is in the panel, and is over with the next click into the text.
 */
export function useSelectedText(): void {
  const selected = useCommentScreenOrNull()?.selected;
  const { id, editor } = useActiveBody();
  useEffect(() => {
    if (selected === undefined) return;
    const onSelectionChange = () => {
      const selection = document.getSelection();
      const node = selection?.anchorNode ?? null;
      const element = node instanceof Element ? node : node?.parentElement;
      // In a mounted text the editor knows better.
      if (element?.closest('.strategy-text') == null || element.closest('.ProseMirror') !== null) return;
      selected.set(selectedInPage(selection));
    };
    document.addEventListener('selectionchange', onSelectionChange);
    return () => {
      document.removeEventListener('selectionchange', onSelectionChange);
      selected.set(null);
    };
  }, [selected]);
  useEffect(() => {
    if (selected === undefined) return;
    return whenIdle(() => void loadAnchors().catch(() => undefined));
  }, [selected]);
  useEffect(() => {
    if (selected === undefined || editor === null || id === null) return;
    const onSelection = () => selected.set(selectedInEditor(editor, id));
    editor.on('selectionUpdate', onSelection);
    onSelection();
    return () => {
      editor.off('selectionUpdate', onSelection);
    };
  }, [selected, editor, id]);
}
