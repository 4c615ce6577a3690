import ArrowDown from 'lucide-react/icons/arrow-down';
import ArrowUp from 'lucide-react/icons/arrow-up';
import GripVertical from 'lucide-react/icons/grip-vertical';
import { type DragEvent, type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import { outputMessages } from '#shared/i18n/ja/output.ts';
import { classNames } from '../ui/class-names.ts';
import { moved } from './moved.ts';

const text = outputMessages.template.list;

interface OrderedListProps<T> {
  readonly items: readonly T[];
  readonly keyOf: (item: T) => string;
  /** What the item is called on its buttons. */
  readonly nameOf: (item: T) => string;
  readonly reorder: (items: readonly T[]) => void;
  readonly children: (item: T) => ReactNode;
}

/** A list whose order people choose: by two buttons on each row, which keep the focus, or by dragging its grip. */
export function OrderedList<T>({ items, keyOf, nameOf, reorder, children }: OrderedListProps<T>) {
  const [said, setSaid] = useState('');
  const [dragged, setDragged] = useState<number | null>(null);
  const [over, setOver] = useState<number | null>(null);
  const list = useRef<HTMLOListElement>(null);
  const focus = useRef<string | null>(null);
  useLayoutEffect(() => {
    if (focus.current === null) return;
    list.current?.querySelector<HTMLElement>(focus.current)?.focus();
    focus.current = null;
  });
  const move = (from: number, to: number) => {
    const item = items[from];
    if (item === undefined || items[to] === undefined || from === to) return;
    reorder(moved(items, from, to));
    setSaid(text.moved(nameOf(item), to + 1));
  };
  const step = (at: number, by: -1 | 1) => {
    const to = at + by;
    // At its end the button that led there leads no further; the other one takes the focus.
    const isEnd = to === 0 || to === items.length - 1;
    const way = isEnd ? -by : by;
    focus.current = `li:nth-child(${to + 1}) [data-step="${way}"]`;
    move(at, to);
  };
  const drag = (at: number) => ({
    onDragOver: (event: DragEvent) => {
      if (dragged === null) return;
      event.preventDefault();
      setOver(at);
    },
    onDrop: (event: DragEvent) => {
      event.preventDefault();
      if (dragged !== null) move(dragged, at);
    },
  });
  return (
    <>
      <ol ref={list} className="output-ordered">
        {items.map((item, at) => (
          <li
            key={keyOf(item)}
            className={classNames(
              'output-row',
              dragged === at && 'output-row-dragged',
              dragged !== null && over === at && (at > dragged ? 'output-row-after' : 'output-row-before'),
            )}
            {...drag(at)}
          >
            <span
              draggable
              title={text.drag}
              aria-hidden
              className="output-grip"
              onDragStart={(event) => {
                event.dataTransfer.effectAllowed = 'move';
                // Firefox drags only what carries something.
                event.dataTransfer.setData('text/plain', nameOf(item));
                setDragged(at);
              }}
              onDragEnd={() => {
                setDragged(null);
                setOver(null);
              }}
            >
              <GripVertical className="size-4" />
            </span>
            {children(item)}
            <span className="output-steps">
              <StepButton by={-1} label={text.up(nameOf(item))} isOff={at === 0} step={() => step(at, -1)} />
              <StepButton
                by={1}
                label={text.down(nameOf(item))}
                isOff={at === items.length - 1}
                step={() => step(at, 1)}
              />
            </span>
          </li>
        ))}
      </ol>
      <p role="status" className="sr-only">
        {said}
      </p>
    </>
  );
}

interface StepButtonProps {
  readonly by: -1 | 1;
  readonly label: string;
  readonly isOff: boolean;
  readonly step: () => void;
}

function StepButton({ by, label, isOff, step }: StepButtonProps) {
  const Icon = by === -1 ? ArrowUp : ArrowDown;
  return (
    <button
      type="button"
      className="icon-button"
      data-step={by}
      aria-label={label}
      title={label}
      disabled={isOff}
      onClick={step}
    >
      <Icon aria-hidden className="size-4" />
    </button>
  );
}
