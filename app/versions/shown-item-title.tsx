import { versionMessages } from '#shared/i18n/ja/versions.ts';
import { spacedNumber } from '#shared/strategy/printed-title.ts';
import type { ShownItem } from '#shared/versions/shown.ts';
import { plainText, ShownTextView } from './shown-text.tsx';

/** Printed number and title. */
export function Title({ item: { number, title } }: { readonly item: ShownItem }) {
  const isPlain = number.every(({ kind }) => kind === 'same');
  const own = plainText(number);
  return (
    <>
      {number.length > 0 && (
        <span className="node-number">
          {isPlain ? title.length === 0 ? own : spacedNumber(own) : <ShownTextView text={number} />}
        </span>
      )}
      {title.length === 0 && number.length === 0 ? (
        versionMessages.page.untitled
      ) : (
        <ShownTextView text={title} />
      )}
    </>
  );
}
