import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';

/** `quiet` and `key` differ in more than colour: `strong` is filled, the others are framed. */
export type BadgeTone = 'quiet' | 'key' | 'strong';

const TONES: Record<BadgeTone, string> = {
  quiet: 'border-solid-gray-536 text-solid-gray-700 bg-white',
  key: 'border-key-900 text-key-900 bg-white',
  strong: 'border-key-1000 bg-key-1000 text-white',
};

/** A short state beside a title (策定中). */
export function Badge({
  tone = 'quiet',
  children,
}: {
  readonly tone?: BadgeTone;
  readonly children: ReactNode;
}) {
  return (
    <span
      className={classNames(
        'inline-flex min-h-7 shrink-0 items-center whitespace-nowrap rounded-6 border px-2 text-oln-14B-100',
        TONES[tone],
      )}
    >
      {children}
    </span>
  );
}
