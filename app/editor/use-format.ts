import type { Editor } from '@tiptap/core';
import { useEffect, useState } from 'react';
import { HEADING_LEVELS } from '#shared/document/body-blocks.ts';

/** What the caret stands in. */
interface Format {
  /** 'paragraph', or the level of a heading. */
  readonly block: string;
  readonly bold: boolean;
  readonly underline: boolean;
  readonly bulletList: boolean;
  readonly orderedList: boolean;
  readonly blockquote: boolean;
  readonly table: boolean;
  readonly href: string | null;
}

export const IDLE_FORMAT: Format = {
  block: 'paragraph',
  bold: false,
  underline: false,
  bulletList: false,
  orderedList: false,
  blockquote: false,
  table: false,
  href: null,
};

/** The format at the caret of the mounted editor, live. */
export function useFormat(editor: Editor | null): Format {
  const [format, setFormat] = useState(IDLE_FORMAT);
  useEffect(() => {
    if (editor === null) {
      setFormat(IDLE_FORMAT);
      return;
    }
    const refresh = () =>
      setFormat((before) => {
        const now = readFormat(editor);
        return JSON.stringify(now) === JSON.stringify(before) ? before : now;
      });
    refresh();
    editor.on('transaction', refresh);
    return () => {
      editor.off('transaction', refresh);
    };
  }, [editor]);
  return format;
}

function readFormat(editor: Editor): Format {
  const level = HEADING_LEVELS.find((known) => editor.isActive('heading', { level: known }));
  const { href } = editor.getAttributes('link');
  return {
    block: level === undefined ? IDLE_FORMAT.block : String(level),
    bold: editor.isActive('bold'),
    underline: editor.isActive('underline'),
    bulletList: editor.isActive('bulletList'),
    orderedList: editor.isActive('orderedList'),
    blockquote: editor.isActive('blockquote'),
    table: editor.isActive('table'),
    href: typeof href === 'string' ? href : null,
  };
}
