import { commentMessages } from '#shared/i18n/ja/comments.ts';
import { fieldWord } from '#shared/i18n/ja/field-word.ts';
import { nodeId } from '#shared/ids.ts';
import { useNode, useObservable, usePlace, useReadingPart } from '../collab/workspace-context.tsx';
import { itemName } from '../editor/item-name.ts';
import { useCommentScreen } from './comment-screen.tsx';
import { fieldAt } from './comment-target.ts';
import type { FollowedPlace } from './thread-list.ts';
import { wordsAt } from './use-comment-panel.ts';

/** What a comment that is begun now would be about. */
export interface SelectedPlace {
  readonly place: FollowedPlace;
  /** True while words are selected there: they go before the rest. */
  readonly hasWords: boolean;
  /** The item, field, revision or change by name; '' for words alone. */
  readonly words: string;
}

/** What is selected: a change of the revision that is shown, or words, a field, an item of the document; null: nothing. */
export function useSelectedPlace(): SelectedPlace | null {
  const { selected, revision } = useCommentScreen();
  const shown = useObservable(revision, null);
  const { nodeId: id, field: selectedField } = usePlace();
  const hasWords = wordsAt(useObservable(selected, null), id) !== null;
  const node = useNode(id ?? nodeId(''));
  const labels = useReadingPart(({ strategy }) => strategy.labels);
  if (shown !== null) {
    const place = { revisionId: shown.id, changeId: shown.selected };
    const change = shown.changes.find((one) => one.id === shown.selected);
    return { place, hasWords: false, words: change?.name ?? shown.name };
  }
  if (node === null) return hasWords ? { place: NOWHERE, hasWords, words: '' } : null;
  const field = fieldAt(node, selectedField);
  const name = itemName(node);
  const words = field === null ? name : commentMessages.thread.place(name, fieldWord(field, labels));
  return { place: { nodeId: node.id, field }, hasWords, words };
}

/** Words that are selected without the place being in their item. */
const NOWHERE: FollowedPlace = { nodeId: nodeId(''), field: null };
