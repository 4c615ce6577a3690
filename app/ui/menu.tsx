import ChevronDown from 'lucide-react/icons/chevron-down';
import { type ReactNode, useRef } from 'react';
import { buttonClass } from './button.tsx';
import { classNames } from './class-names.ts';
import { useClosing } from './use-closing.ts';

interface MenuProps {
  readonly label: ReactNode;
  /** Says what opens, when the label is only a name. */
  readonly title?: string;
  readonly children: ReactNode;
  readonly align?: 'start' | 'end';
}

/** A disclosure with links and small forms in it; opens without JavaScript, closes on Escape and outside clicks. */
export function Menu({ label, title, children, align = 'end' }: MenuProps) {
  const ref = useRef<HTMLDetailsElement>(null);
  useClosing(ref);
  return (
    <details ref={ref} className="group relative">
      <summary title={title} className={buttonClass('bare', 'sm', 'list-none')}>
        {label}
        <ChevronDown aria-hidden className="size-4 group-open:rotate-180" />
      </summary>
      <div
        className={classNames(
          'absolute z-30 mt-1 max-h-[80dvh] w-80 max-w-[92vw] overflow-y-auto rounded-8 border border-line bg-white p-2 shadow-2',
          align === 'end' ? 'right-0' : 'left-0',
        )}
      >
        {children}
      </div>
    </details>
  );
}

/** Classes of one entry of a menu, for a link or a button. */
export const menuItemClass =
  'flex w-full items-center gap-2 rounded-4 px-3 py-1.5 text-left text-dns-16N-130 text-ink hover:bg-key-50 hover:underline';
