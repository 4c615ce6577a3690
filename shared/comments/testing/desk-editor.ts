import { Editor } from '@tiptap/core';
import { Collaboration } from '@tiptap/extension-collaboration';
import type { Node, Slice } from '@tiptap/pm/model';
import { TextSelection, type Transaction } from '@tiptap/pm/state';
import { initProseMirrorDoc, ySyncPluginKey } from '@tiptap/y-tiptap';
import { blockParentOffset, blockText } from '../../document/block-text.ts';
import { bodyOf } from '../../document/body.ts';
import type { Replica } from '../../document/testing/replica.ts';
import { textExtensions, textSchema } from '../../document/text-schema.ts';
import { nodeId } from '../../ids.ts';

/** Block ids are unique, also between editors. */
let blocksMade = 0;

/** The product's text editor without a screen: its schema, its commands, and the binding that writes into Yjs. */
export class DeskEditor {
  readonly editor: Editor;
  private readonly stop: () => void;

  /** Mounts an editor on a body of a person's copy; what is done in it is theirs to undo. */
  constructor(person: Replica, node: string) {
    const fragment = bodyOf(person.doc, nodeId(node));
    if (fragment === null) throw new Error(`${node} has no body`);
    person.undo.addTrackedOrigin(ySyncPluginKey);
    this.editor = new Editor({
      element: null,
      // As in a browser it begins with what is there; nothing at all would be read as HTML, which needs a screen.
      content: initProseMirrorDoc(fragment, textSchema()).doc.toJSON(),
      // Key bindings ask which browser this is.
      enableCoreExtensions: { keymap: false },
      extensions: [
        ...textExtensions(() => `new-${++blocksMade}`),
        Collaboration.configure({ fragment, yUndoOptions: { undoManager: person.undo } }),
      ],
    });
    this.stop = bind(this.editor);
  }

  /** Selects from the first occurrence of some words to the end of the first occurrence of others. */
  select(words: string, upTo = words): DeskEditor {
    const { doc, tr } = this.editor.state;
    const [from, to] = [placeOf(doc, words, 'start'), placeOf(doc, upTo, 'end')];
    this.editor.view.dispatch(tr.setSelection(TextSelection.create(doc, from, to)));
    return this;
  }

  /** Puts the caret before or behind the first occurrence of some words. */
  caret(side: 'before' | 'behind', words: string): DeskEditor {
    const place = placeOf(this.editor.state.doc, words, side === 'before' ? 'start' : 'end');
    this.editor.commands.setTextSelection(place);
    return this;
  }

  /** Types in place of the selection, as one key or one committed composition does. */
  type(words: string): DeskEditor {
    const { tr } = this.editor.state;
    this.editor.view.dispatch(words === '' ? tr.deleteSelection() : tr.insertText(words));
    return this;
  }

  /** Takes the selection out of the text, for `paste`. */
  cut(): Slice {
    const slice = this.copy();
    this.type('');
    return slice;
  }

  copy(): Slice {
    return this.editor.state.selection.content();
  }

  /** Pastes in place of the selection; what pastes blocks gives them new ids first. */
  paste(slice: Slice): DeskEditor {
    const { state } = this.editor;
    const ids = state.plugins.find(({ props }) => props.transformPasted !== undefined)?.props;
    // Neither looks at the view or the event.
    ids?.handleDOMEvents?.paste?.call(ids as never, null as never, null as never);
    const pasted = ids?.transformPasted?.call(ids as never, slice, null as never, false);
    if (pasted === undefined) throw new Error('nobody gives ids to what is pasted');
    this.editor.view.dispatch(state.tr.replaceSelection(pasted));
    return this;
  }

  close(): void {
    this.stop();
  }
}

/** Ties the editor to Yjs as a mounted one is; answers how to let go. */
function bind(editor: Editor): () => void {
  editor.view.updateState(editor.state.reconfigure({ plugins: editor.extensionManager.plugins }));
  const view = {
    get state() {
      return editor.state;
    },
    dispatch: (transaction: Transaction) => editor.view.dispatch(transaction),
    hasFocus: () => false,
  } as unknown as Editor['view']; // all of it that the binding uses
  const mounted = ySyncPluginKey.get(editor.state)?.spec.view?.(view);
  if (mounted === undefined) throw new Error('no binding');
  editor.on('transaction', () => mounted.update?.(view, editor.state));
  // Nobody watches the caret here; the app keeps it in place by means of its own, without which undo may throw.
  const { binding } = ySyncPluginKey.getState(editor.state);
  Object.defineProperty(binding, 'beforeTransactionSelection', { get: () => null, set() {} });
  return () => mounted.destroy?.();
}

/** Position of the first occurrence of some words within one block. */
function placeOf(doc: Node, words: string, edge: 'start' | 'end'): number {
  let found: number | null = null;
  doc.descendants((block, position) => {
    if (!block.isTextblock || found !== null) return found === null;
    const at = blockText(block).indexOf(words);
    if (at === -1) return false;
    found = position + 1 + blockParentOffset(block, edge === 'start' ? at : at + words.length, edge);
    return false;
  });
  if (found === null) throw new Error(`「${words}」 is not in the text`);
  return found;
}
