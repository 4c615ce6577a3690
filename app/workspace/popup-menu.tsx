import type { LucideIcon } from 'lucide-react';
import { type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { menuItemClass } from '../ui/menu.tsx';

export interface PopupMenuEntry {
  readonly icon: LucideIcon;
  readonly label: string;
  readonly run: () => void;
}

interface PopupMenuProps {
  /** The button that opened it; the focus returns there. */
  readonly anchor: HTMLElement;
  readonly entries: readonly PopupMenuEntry[];
  readonly onClose: () => void;
}

/** A menu of actions at a button: arrows move in it, Enter acts, Esc and clicks elsewhere close it. */
export function PopupMenu({ anchor, entries, onClose }: PopupMenuProps) {
  const menu = useRef<HTMLDivElement>(null);
  const place = useMenuPlace(anchor, menu);
  useEffect(() => {
    items(menu.current)[0]?.focus();
    const onPointerDown = ({ target }: PointerEvent) => {
      if (target instanceof Node && !menu.current?.contains(target)) onClose();
    };
    document.addEventListener('pointerdown', onPointerDown);
    return () => document.removeEventListener('pointerdown', onPointerDown);
  }, [onClose]);
  const close = () => {
    onClose();
    anchor.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' || event.key === 'Tab') {
      event.preventDefault();
      event.stopPropagation();
      close();
    }
    const all = items(menu.current);
    const index = all.findIndex((item) => item.matches(':focus'));
    const next = nextItem(event.key, index, all.length);
    if (next === null) return;
    event.preventDefault();
    all[next]?.focus();
  };
  return (
    <div
      ref={menu}
      role="menu"
      tabIndex={-1}
      className="fixed z-40 w-64 max-w-[90vw] rounded-8 border border-line bg-white p-2 shadow-2"
      style={place}
      onKeyDown={onKeyDown}
    >
      {entries.map(({ icon: Icon, label, run }) => (
        <button
          key={label}
          type="button"
          role="menuitem"
          className={menuItemClass}
          onClick={() => {
            close();
            run();
          }}
        >
          <Icon aria-hidden className="size-4 shrink-0" />
          {label}
        </button>
      ))}
    </div>
  );
}

/** Below the button, right-aligned with it, or above it where there is no room below. */
function useMenuPlace(anchor: HTMLElement, menu: { readonly current: HTMLElement | null }) {
  const [place, setPlace] = useState<{ left: number; top: number }>({ left: -9999, top: 0 });
  useLayoutEffect(() => {
    const box = anchor.getBoundingClientRect();
    const { offsetWidth: width = 0, offsetHeight: height = 0 } = menu.current ?? {};
    const left = Math.max(8, Math.min(box.right - width, window.innerWidth - width - 8));
    const below = box.bottom + 4;
    const fits = below + height <= window.innerHeight - 8;
    setPlace({ left, top: fits ? below : Math.max(8, box.top - height - 4) });
  }, [anchor, menu]);
  return place;
}

function nextItem(key: string, index: number, count: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return (index + 1) % count;
    case 'ArrowUp':
      return (index - 1 + count) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}

function items(menu: HTMLElement | null): readonly HTMLElement[] {
  return [...(menu?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? [])];
}
