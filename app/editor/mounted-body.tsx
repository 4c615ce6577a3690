import type { Editor } from '@tiptap/core';
import { TextSelection } from '@tiptap/pm/state';
import { useEffect, useId, useLayoutEffect, useRef } from 'react';
import type { Highlight } from '#shared/comments/anchor-index.ts';
import { bodyOf } from '#shared/document/body.ts';
import { editorMessages } from '#shared/i18n/ja/editor.ts';
import type { NodeId } from '#shared/ids.ts';
import { useWorkspace } from '../collab/workspace-context.tsx';
import { useHighlightsObservable } from '../comments/use-highlights.ts';
import { type CaretTarget, useActiveBody } from './active-body.tsx';
import { showHighlights } from './comment-highlights.ts';
import { createBodyEditor } from './create-body-editor.ts';
import { pauseWhileComposing } from './pause-while-composing.ts';

interface MountedBodyProps {
  readonly id: NodeId;
  readonly label: string;
  readonly target: CaretTarget;
}

/** One body in a text editor, bound to the document; the editor lives and dies with this component. */
export function MountedBody({ id, label, target }: MountedBodyProps) {
  const workspace = useWorkspace();
  const { setEditor } = useActiveBody();
  const frame = useRef<HTMLDivElement>(null);
  const hintId = useId();
  // True while this text should have the focus: it was asked for, or had it when its editor was made anew.
  const wanted = useRef(true);
  // biome-ignore lint/correctness/useExhaustiveDependencies: an editor is not made anew because its name changed
  useLayoutEffect(() => {
    const fragment = bodyOf(workspace.doc, id);
    if (fragment === null || frame.current === null) return;
    const editor = createBodyEditor({
      workspace,
      fragment,
      element: frame.current,
      label,
      describedBy: hintId,
    });
    editor.on('blur', () => workspace.undo.stopCapturing());
    const composing = pauseWhileComposing(editor.view.dom, workspace.pauseRemote);
    if (wanted.current) placeCaret(editor, target);
    setEditor(editor);
    return () => {
      wanted.current = editor.view.hasFocus();
      composing.stop();
      setEditor(null);
      editor.destroy();
    };
  }, [workspace, id]);
  useMountedHighlights(id);
  useEffect(() => {
    const dom = frame.current?.firstElementChild;
    dom?.setAttribute('aria-label', label);
  }, [label]);
  return (
    <>
      <div ref={frame} className="body-frame" />
      <span id={hintId} hidden>
        {editorMessages.body.hint}
      </span>
    </>
  );
}

/** Milliseconds without typing after which the marks are set anew; until then they move with the text. */
const QUIET_MS = 200;

/** Marks the words that open comments are about; never while an IME composes in the text. */
function useMountedHighlights(id: NodeId): void {
  const { editor } = useActiveBody();
  const highlights = useHighlightsObservable(id);
  useEffect(() => {
    if (editor === null || highlights === undefined) return;
    let shown: readonly Highlight[] | null = null;
    let timer: ReturnType<typeof setTimeout> | null = null;
    const show = () => {
      timer = null;
      if (editor.view.composing) {
        later();
        return;
      }
      const next = highlights.get();
      if (next === shown) return;
      shown = next;
      showHighlights(editor, next);
    };
    const later = () => {
      if (timer !== null) clearTimeout(timer);
      timer = setTimeout(show, QUIET_MS);
    };
    show();
    const stop = highlights.subscribe(later);
    return () => {
      stop();
      if (timer !== null) clearTimeout(timer);
    };
  }, [editor, highlights]);
}

function placeCaret({ view }: Editor, target: CaretTarget): void {
  view.focus();
  if (target.kind === 'start') return;
  const from = view.posAtCoords(target.from)?.pos;
  const to = view.posAtCoords(target.to)?.pos;
  if (from === undefined || to === undefined) return;
  const { doc, tr } = view.state;
  view.dispatch(tr.setSelection(TextSelection.between(doc.resolve(from), doc.resolve(to))));
}
