import { Editor } from '@tiptap/core';
import { Collaboration } from '@tiptap/extension-collaboration';
import { CollaborationCaret } from '@tiptap/extension-collaboration-caret';
import { Placeholder } from '@tiptap/extensions/placeholder';
import { ySyncPluginKey } from '@tiptap/y-tiptap';
import type * as Y from 'yjs';
import { textExtensions } from '#shared/document/text-schema.ts';
import { editorMessages } from '#shared/i18n/ja/editor.ts';
import { personColor } from '../collab/person-color.ts';
import type { Workspace } from '../collab/workspace.ts';
import { CommentHighlights } from './comment-highlights.ts';
import { trustYjsSelection } from './trust-yjs-selection.ts';
import { undoAdapter } from './undo-adapter.ts';

interface BodyEditorOptions {
  readonly workspace: Workspace;
  readonly fragment: Y.XmlFragment;
  readonly element: HTMLElement;
  /** Name for screen readers. */
  readonly label: string;
  /** Elements that stand around the text, by id. */
  readonly describedBy: string;
}

/** Mounts a text editor on a body; its owner destroys it. The document must not hold what the schema lacks. */
export function createBodyEditor(options: BodyEditorOptions): Editor {
  const { workspace, fragment, element } = options;
  workspace.undo.track(ySyncPluginKey);
  const editor = new Editor({
    element,
    // The page's own style sheet has Tiptap's rules; the policy lets no other in.
    injectCSS: false,
    enableContentCheck: true,
    // Typed text is Japanese prose: no markdown shortcut may swallow a leading "1." or "- ".
    enableInputRules: false,
    enablePasteRules: false,
    extensions: [
      ...textExtensions(),
      CommentHighlights,
      Placeholder.configure({ placeholder: editorMessages.body.placeholder }),
      Collaboration.configure({
        fragment,
        yUndoOptions: { undoManager: undoAdapter(workspace.undo.manager) },
      }),
      CollaborationCaret.configure({
        // Nothing waits for a provider here: a body is mounted only after the document is synced.
        provider: { awareness: workspace.awareness, on() {}, off() {} },
        user: { ...workspace.me },
        render: renderCaret,
        selectionRender: (user) => ({ class: 'remote-selection', style: `--person: ${colorOf(user)}` }),
      }),
    ],
    editorProps: {
      attributes: {
        class: 'body-text',
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': options.label,
        'aria-describedby': options.describedBy,
      },
    },
  });
  trustYjsSelection(editor);
  return editor;
}

/** A colleague's caret with the name on it. Name and id are the server's stamp. */
function renderCaret(user: Record<string, unknown>): HTMLElement {
  const caret = document.createElement('span');
  caret.className = 'remote-caret';
  caret.style.setProperty('--person', colorOf(user));
  const name = document.createElement('span');
  name.className = 'remote-caret-name';
  name.textContent = typeof user.name === 'string' ? user.name : '';
  caret.append(name);
  return caret;
}

function colorOf(user: Record<string, unknown>): string {
  return personColor(typeof user.id === 'string' ? user.id : '');
}
