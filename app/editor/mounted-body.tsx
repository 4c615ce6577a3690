import type { Editor } from '@tiptap/core';
import { TextSelection } from '@tiptap/pm/state';
import { useEffect, useId, useLayoutEffect, useRef } from 'react';
import { bodyOf } from '#shared/document/body.ts';
import { editorMessages } from '#shared/i18n/ja/editor.ts';
import type { NodeId } from '#shared/ids.ts';
import { useWorkspace } from '../collab/workspace-context.tsx';
import { type CaretTarget, useActiveBody } from './active-body.tsx';
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

function placeCaret({ view }: Editor, target: CaretTarget): void {
  view.focus();
  if (target.kind === 'start') return;
  const from = view.posAtCoords(target.from)?.pos;
  const to = view.posAtCoords(target.to)?.pos;
  if (from === undefined || to === undefined) return;
  const { doc, tr } = view.state;
  view.dispatch(tr.setSelection(TextSelection.between(doc.resolve(from), doc.resolve(to))));
}
