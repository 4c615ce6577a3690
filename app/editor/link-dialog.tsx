import type { Editor } from '@tiptap/core';
import { type FormEvent, useState } from 'react';
import { isSafeHref } from '#shared/document/body-blocks.ts';
import { editorMessages } from '#shared/i18n/ja/editor.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { TextField } from '../ui/text-field.tsx';

const text = editorMessages.toolbar;

interface LinkDialogProps {
  readonly editor: Editor;
  /** Address of the link at the caret; null: none. */
  readonly href: string | null;
  readonly onClose: () => void;
}

/** Asks where the selected text leads; only addresses that cannot run anything are taken. */
export function LinkDialog({ editor, href, onClose }: LinkDialogProps) {
  const [address, setAddress] = useState(href ?? '');
  const [refused, setRefused] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const target = address.trim();
    if (target !== '' && !isSafeHref(target)) {
      setRefused(true);
      return;
    }
    const chain = editor.chain().focus().extendMarkRange('link');
    if (target === '') chain.unsetMark('link', { extendEmptyMarkRange: true }).run();
    else if (editor.state.selection.empty && href === null) {
      chain
        .insertContent({ type: 'text', text: target, marks: [{ type: 'link', attrs: { href: target } }] })
        .run();
    } else chain.setMark('link', { href: target }).run();
    onClose();
  };
  return (
    <Dialog
      open
      title={text.link}
      onClose={onClose}
      actions={
        <>
          <Button type="submit" form="link-form" variant="solid">
            {address.trim() === '' ? text.linkRemove : text.linkSet}
          </Button>
          <Button onClick={onClose}>{text.cancel}</Button>
        </>
      }
    >
      <form id="link-form" onSubmit={submit}>
        <TextField
          label={text.linkTitle}
          support={text.linkSupport}
          error={refused ? text.linkUnsafe : null}
          value={address}
          onChange={(event) => {
            setAddress(event.target.value);
            setRefused(false);
          }}
        />
      </form>
    </Dialog>
  );
}
