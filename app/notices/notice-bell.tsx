import Bell from 'lucide-react/icons/bell';
import { Suspense, useEffect, useId, useRef, useState } from 'react';
import { noticesMessages } from '#shared/i18n/ja/notices.ts';
import { patientLazy } from '../ui/patient-lazy.ts';
import { useUnread } from './unread.tsx';

/** Comes with the first look into it. */
const NoticePanel = patientLazy(async () => (await import('./notice-panel.tsx')).NoticePanel);

/** The bell with the number of unread notices, and under it their list; for the bar of every screen. */
export function NoticeBell() {
  const { count } = useUnread();
  const [isOpen, setOpen] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const panelId = useId();
  useEffect(() => {
    if (!isOpen) return;
    const onPointerDown = ({ target }: PointerEvent) => {
      if (target instanceof Node && !place.current?.contains(target)) setOpen(false);
    };
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      setOpen(false);
      button.current?.focus();
    };
    document.addEventListener('pointerdown', onPointerDown);
    document.addEventListener('keydown', onKeyDown);
    return () => {
      document.removeEventListener('pointerdown', onPointerDown);
      document.removeEventListener('keydown', onKeyDown);
    };
  }, [isOpen]);
  const label = noticesMessages.bell(count);
  return (
    // On a phone the list is as wide as the bar, which it then hangs on instead of the bell.
    <div ref={place} className="md:relative">
      <button
        ref={button}
        type="button"
        aria-label={label}
        title={label}
        aria-expanded={isOpen}
        aria-controls={panelId}
        className="relative inline-flex size-9 items-center justify-center rounded-6 text-solid-gray-700 hover:bg-key-100 hover:text-key-1000"
        onClick={() => setOpen(!isOpen)}
      >
        <Bell aria-hidden className="size-5" />
        {count > 0 && (
          <span
            aria-hidden
            className="absolute -top-0.5 left-5 w-max min-w-5 whitespace-nowrap rounded-full bg-error-1 px-1 text-center text-white text-xs leading-5"
          >
            {count}
          </span>
        )}
      </button>
      <Arrivals count={count} />
      <div id={panelId}>
        {isOpen && (
          <Suspense>
            <NoticePanel onLeave={() => setOpen(false)} />
          </Suspense>
        )}
      </div>
    </div>
  );
}

/** Says aloud that there is something new, and nothing when the number falls. */
function Arrivals({ count }: { readonly count: number }) {
  const last = useRef(count);
  const [said, say] = useState('');
  useEffect(() => {
    if (count !== last.current) say(count > last.current ? noticesMessages.arrived(count) : '');
    last.current = count;
  }, [count]);
  return (
    <span role="status" className="sr-only">
      {said}
    </span>
  );
}
