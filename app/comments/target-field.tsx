import { useId } from 'react';
import { makeChangeAnchor } from '#shared/comments/change-anchor.ts';
import type { Anchor, ChangeAnchor, ItemAnchor } from '#shared/comments/model.ts';
import { commentMessages } from '#shared/i18n/ja/comments.ts';
import { fieldWord } from '#shared/i18n/ja/field-word.ts';
import { useNode, useObservable, useReadingPart } from '../collab/workspace-context.tsx';
import { itemName } from '../editor/item-name.ts';
import { useCommentScreen } from './comment-screen.tsx';
import { anchorOn, commentableFields, fieldAt } from './comment-target.ts';
import { shownValue } from './shown-value.ts';
import { revisionAt } from './thread-list.ts';
import { useCommentPanel } from './use-comment-panel.ts';
import { type SelectedPlace, useSelectedPlace } from './use-selected-place.ts';
import type { Writing } from './writing.ts';

const text = commentMessages.write;

/** What a new comment is about. */
export function TargetField({ writing }: { readonly writing: Extract<Writing, { type: 'open' }> }) {
  const { anchor } = writing;
  return (
    <div className="comment-target">
      {anchor.target === 'change' ? <ChangeField anchor={anchor} /> : <ItemField anchor={anchor} />}
      <MoveHere anchor={anchor} />
    </div>
  );
}

/** A change of the revision that is shown, or that as a whole; of another one it stays as it is. */
function ChangeField({ anchor }: { readonly anchor: ChangeAnchor }) {
  const { writing: desk, revision } = useCommentScreen();
  const id = useId();
  const shown = useObservable(revision, null);
  const isHere = shown !== null && shown.id === anchor.revisionId;
  return (
    <>
      <label htmlFor={id} className="comment-target-item">
        <span className="sr-only">{text.place} </span>
        {isHere ? shown.name : anchor.itemTitle}
      </label>
      {isHere && (
        <select
          id={id}
          className="comment-select"
          value={anchor.changeId ?? WHOLE}
          onChange={({ target }) => {
            const change = shown.changes.find((one) => one.id === target.value) ?? null;
            desk.change({ anchor: makeChangeAnchor(shown, change) });
          }}
        >
          <option value={WHOLE}>{text.wholeRevision}</option>
          {shown.changes.map((change) => (
            <option key={change.id} value={change.id}>
              {change.name}
            </option>
          ))}
        </select>
      )}
      {anchor.quote !== '' && <blockquote className="comment-quote line-clamp-2">{anchor.quote}</blockquote>}
    </>
  );
}

/** The item as a whole, one of its fields, or the words of it that were selected. */
function ItemField({ anchor }: { readonly anchor: ItemAnchor }) {
  const { writing: desk } = useCommentScreen();
  const node = useNode(anchor.nodeId);
  const labels = useReadingPart(({ strategy }) => strategy.labels);
  const id = useId();
  return (
    <>
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
    </>
  );
}

/** Values of the choice that are no field. */
const WHOLE = '';
const WORDS = '*';

function choiceOf(anchor: ItemAnchor): string {
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
  const { writing: desk } = useCommentScreen();
  const panel = useCommentPanel();
  const here = useSelectedPlace();
  if (here === null || (!here.hasWords && isSameItem(here, anchor))) return null;
  return (
    <button
      type="button"
      className="text-link text-left"
      onMouseDown={(event) => event.preventDefault()}
      onClick={async () => {
        const next = (await panel?.anchorHere()) ?? null;
        if (next !== null) desk.change({ anchor: next });
      }}
    >
      {here.hasWords ? text.moveToWords : text.moveHere(here.words)}
    </button>
  );
}

/** Another field of the same item, and another change of the same revision, is chosen above. */
function isSameItem({ place }: SelectedPlace, anchor: Anchor): boolean {
  if (anchor.target === 'change') return revisionAt(place) === anchor.revisionId;
  return 'nodeId' in place && place.nodeId === anchor.nodeId;
}
