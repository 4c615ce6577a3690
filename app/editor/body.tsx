import { type FocusEvent, type MouseEvent, memo, useId, useRef } from 'react';
import { flushSync } from 'react-dom';
import { editorMessages } from '#shared/i18n/ja/editor.ts';
import type { NodeId } from '#shared/ids.ts';
import { useCanEdit } from '../collab/workspace-context.tsx';
import { useHighlights } from '../comments/use-highlights.ts';
import { type CaretTarget, type Point, useActiveBody } from './active-body.tsx';
import { MountedBody } from './mounted-body.tsx';
import { RenderedBody } from './rendered-body.tsx';
import { useBody } from './use-body.ts';

interface BodyProps {
  readonly id: NodeId;
  /** Whose text it is, for screen readers. */
  readonly itemName: string;
}

/** The text of a section, goal or measure: rendered, and mounted in an editor while someone works on it here. */
export const Body = memo(function Body({ id, itemName }: BodyProps) {
  const active = useActiveBody();
  const canEdit = useCanEdit();
  const label = editorMessages.body.label(itemName);
  if (canEdit && active.id === id) return <MountedBody id={id} label={label} target={active.target} />;
  return <RestingBody id={id} label={label} editable={canEdit} activate={active.activate} />;
});

interface RestingBodyProps {
  readonly id: NodeId;
  readonly label: string;
  readonly editable: boolean;
  readonly activate: (id: NodeId, target: CaretTarget) => void;
}

function RestingBody({ id, label, editable, activate }: RestingBodyProps) {
  const body = useBody(id);
  const highlights = useHighlights(id);
  const hintId = useId();
  const pressed = useRef(false);
  if (body === null) return null;
  const { json } = body;
  if (!editable) {
    return isBlank(json.content) ? null : (
      <div className="body-text">
        <RenderedBody json={json} highlights={highlights} />
      </div>
    );
  }
  // An editor removes what it does not know: such a text is shown and left alone.
  if (body.isForeign) {
    return (
      <div className="body-text">
        <RenderedBody json={json} highlights={highlights} />
        <p className="text-quiet">{editorMessages.body.foreign}</p>
      </div>
    );
  }
  const mount = (target: CaretTarget) => flushSync(() => activate(id, target));
  return (
    // biome-ignore lint/a11y/useSemanticElements: many lines of formatted text, which no input element holds
    // biome-ignore lint/a11y/useKeyWithClickEvents: focus by keyboard mounts the editor, which takes the keys
    <div
      role="textbox"
      aria-multiline="true"
      aria-label={label}
      aria-describedby={hintId}
      tabIndex={0}
      className="body-text body-text-editable"
      onPointerDown={() => {
        pressed.current = true;
      }}
      onBlur={() => {
        pressed.current = false;
      }}
      onFocus={(event: FocusEvent) => {
        if (!pressed.current && event.target === event.currentTarget) mount({ kind: 'start' });
      }}
      onClick={(event) => {
        pressed.current = false;
        if (!(event.target instanceof Element && event.target.closest('a'))) mount(clickedPoints(event));
      }}
    >
      <RenderedBody json={json} highlights={highlights} />
      {isBlank(json.content) && <p className="body-placeholder">{editorMessages.body.placeholder}</p>}
      <span id={hintId} hidden>
        {editorMessages.body.hint}
      </span>
    </div>
  );
}

function isBlank(content: readonly { readonly type: string; readonly content?: unknown }[]): boolean {
  return content.every((node) => node.type === 'paragraph' && node.content === undefined);
}

/** Where the click, or what it selected, begins and ends on the screen; the editor's text lies in the same place. */
function clickedPoints(event: MouseEvent<HTMLElement>): CaretTarget {
  const click: Point = { left: event.clientX, top: event.clientY };
  const selection = window.getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) {
    return { kind: 'points', from: click, to: click };
  }
  const rects = [...selection.getRangeAt(0).getClientRects()].filter((rect) => rect.width > 0);
  const [first, last] = [rects[0], rects.at(-1)];
  if (first === undefined || last === undefined) return { kind: 'points', from: click, to: click };
  return {
    kind: 'points',
    from: { left: first.left, top: first.top + first.height / 2 },
    to: { left: last.right, top: last.top + last.height / 2 },
  };
}
