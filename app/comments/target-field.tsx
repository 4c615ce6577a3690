import { useId } from 'react';
import type { Anchor } from '#shared/comments/model.ts';
import { commentMessages } from '#shared/i18n/ja/comments.ts';
import { fieldWord } from '#shared/i18n/ja/field-word.ts';
import { nodeId } from '#shared/ids.ts';
import { useNode, useObservable, usePlace, useReadingPart } from '../collab/workspace-context.tsx';
import { itemName } from '../editor/item-name.ts';
import { useCommentScreen } from './comment-screen.tsx';
import { anchorOn, commentableFields, fieldAt } from './comment-target.ts';
import { shownValue } from './shown-value.ts';
import { useCommentPanel, wordsAt } from './use-comment-panel.ts';
import type { Writing } from './writing.ts';

const text = commentMessages.write;

/** What a new comment is about: the item, one of its fields, or the words that were selected. */
export function TargetField({ writing }: { readonly writing: Extract<Writing, { type: 'open' }> }) {
  const { writing: desk } = useCommentScreen();
  const { anchor } = writing;
  const node = useNode(anchor.nodeId);
  const labels = useReadingPart(({ strategy }) => strategy.labels);
  const id = useId();
  return (
    <div className="comment-target">
      <label htmlFor={id} className="comment-target-item">
        <span className="sr-only">{text.place} </span>
        {node === null ? anchor.itemTitle : itemName(node)}
      </label>
      <select
        id={id}
        className="comment-select"
        value={choiceOf(anchor)}
        disabled={node === null}
        onChange={({ target }) => {
          if (node === null) return;
          desk.change({ anchor: anchorOn(node, fieldAt(node, target.value)) });
        }}
      >
        <option value={WHOLE}>{text.wholeItem}</option>
        {anchor.target === 'range' && <option value={WORDS}>{text.selectedWords(anchor.quote)}</option>}
        {node !== null &&
          commentableFields(node).map((field) => (
            <option key={field} value={field}>
              {fieldWord(field, labels)}
            </option>
          ))}
      </select>
      {anchor.target !== 'node' && anchor.quote !== '' && (
        <blockquote className="comment-quote line-clamp-2">
          {anchor.target === 'field' ? shownValue(anchor.field, anchor.quote) : anchor.quote}
        </blockquote>
      )}
      <MoveHere anchor={anchor} />
    </div>
  );
}

/** Values of the choice that are no field. */
const WHOLE = '';
const WORDS = '*';

function choiceOf(anchor: Anchor): string {
  switch (anchor.target) {
    case 'node':
      return WHOLE;
    case 'range':
      return WORDS;
    case 'field':
      return anchor.field;
  }
}

/** Something else has been selected meanwhile: the text can go there instead. */
function MoveHere({ anchor }: { readonly anchor: Anchor }) {
  const { writing: desk, selected } = useCommentScreen();
  const panel = useCommentPanel();
  const place = usePlace();
  const hasWords = wordsAt(useObservable(selected, null), place.nodeId) !== null;
  const node = useNode(place.nodeId ?? nodeId(''));
  const labels = useReadingPart(({ strategy }) => strategy.labels);
  if (!hasWords && (node === null || node.id === anchor.nodeId)) return null;
  const field = node === null ? null : fieldAt(node, place.field);
  const name = node === null ? '' : itemName(node);
  const words = field === null ? name : commentMessages.thread.place(name, fieldWord(field, labels));
  return (
    <button
      type="button"
      className="text-link text-left"
      onMouseDown={(event) => event.preventDefault()}
      onClick={async () => {
        const here = (await panel?.anchorHere()) ?? null;
        if (here !== null) desk.change({ anchor: here });
      }}
    >
      {hasWords ? text.moveToWords : text.moveHere(words)}
    </button>
  );
}
