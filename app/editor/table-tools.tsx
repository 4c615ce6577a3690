import type { Editor } from '@tiptap/core';
import BetweenHorizontalEnd from 'lucide-react/icons/between-horizontal-end';
import BetweenVerticalEnd from 'lucide-react/icons/between-vertical-end';
import FoldHorizontal from 'lucide-react/icons/fold-horizontal';
import FoldVertical from 'lucide-react/icons/fold-vertical';
import Trash2 from 'lucide-react/icons/trash-2';
import { editorMessages } from '#shared/i18n/ja/editor.ts';
import { ToolButton } from './tool-button.tsx';

const text = editorMessages.toolbar;

/** Rows and columns of the table that holds the caret. */
export function TableTools({ editor }: { readonly editor: Editor }) {
  const chain = () => editor.chain().focus();
  return (
    <>
      <span className="tool-divider" />
      <ToolButton icon={BetweenHorizontalEnd} label={text.addRow} run={() => chain().addRowAfter().run()} />
      <ToolButton
        icon={BetweenVerticalEnd}
        label={text.addColumn}
        run={() => chain().addColumnAfter().run()}
      />
      <ToolButton icon={FoldVertical} label={text.deleteRow} run={() => chain().deleteRow().run()} />
      <ToolButton icon={FoldHorizontal} label={text.deleteColumn} run={() => chain().deleteColumn().run()} />
      <ToolButton icon={Trash2} label={text.deleteTable} run={() => chain().deleteTable().run()} />
    </>
  );
}
