import { anchoredItem, quotedValue } from '#shared/comments/item-anchor.ts';
import type { Anchor } from '#shared/comments/model.ts';
import { commentMessages } from '#shared/i18n/ja/comments.ts';
import { fieldWord } from '#shared/i18n/ja/field-word.ts';
import { nodeId } from '#shared/ids.ts';
import { useNode, useReadingPart } from '../collab/workspace-context.tsx';
import { shownValue } from './shown-value.ts';

const text = commentMessages.thread;

/** The place of an anchor in words: the item as it was called then, and the field of it. */
export function usePlaceWords(anchor: Anchor): string {
  const labels = useReadingPart(({ strategy }) => strategy.labels);
  const item = anchor.itemTitle || text.untitled;
  return anchor.target === 'field' ? text.place(item, fieldWord(anchor.field, labels)) : item;
}

/** What was commented on: the value then, and now where it is another one; of a range its words. */
export function ThreadQuote({ anchor, isGone }: { readonly anchor: Anchor; readonly isGone: boolean }) {
  const node = useNode(anchoredItem(anchor) ?? nodeId(''));
  if (anchor.target === 'node') return isGone ? <Gone /> : null;
  if (anchor.target === 'range' || anchor.target === 'change') {
    return (
      <>
        {anchor.quote !== '' && <blockquote className="comment-quote">{anchor.quote}</blockquote>}
        {isGone && <Gone />}
      </>
    );
  }
  const { field, quote } = anchor;
  const words = (value: string) => (value === '' ? text.blankValue : shownValue(field, value));
  const now = node === null ? null : quotedValue(node, field);
  if (now === quote) return <blockquote className="comment-quote">{words(quote)}</blockquote>;
  return (
    <>
      <blockquote className="comment-quote">
        <span className="block">{text.before(words(quote))}</span>
        {now !== null && <span className="block font-bold">{text.now(words(now))}</span>}
      </blockquote>
      {isGone && <Gone />}
    </>
  );
}

function Gone() {
  return <p className="comment-remark">{text.gone}</p>;
}
