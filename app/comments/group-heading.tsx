import { commentMessages } from '#shared/i18n/ja/comments.ts';
import { nodeId } from '#shared/ids.ts';
import { useNode, useObservable } from '../collab/workspace-context.tsx';
import { itemName } from '../editor/item-name.ts';
import { useCommentScreen } from './comment-screen.tsx';
import type { PanelViewState } from './panel-view.ts';
import {
  type FollowedPlace,
  type GroupKey,
  isFiltered,
  revisionAt,
  type ThreadGroup,
} from './thread-list.ts';

const text = commentMessages.list;

interface GroupHeadingProps {
  readonly group: ThreadGroup;
  readonly state: PanelViewState;
}

/** この項目（指標名）, この項目の下位, その他, 削除された箇所; under the first it is said when there is nothing. */
export function GroupHeading({ group, state }: GroupHeadingProps) {
  const { key, threads } = group;
  const words = useGroupWords(key, state.place);
  const none = revisionAt(state.place) === null ? text.noneHere : text.empty;
  return (
    <>
      <h3 className="comment-group">{words}</h3>
      {threads.length === 0 && (
        <p className="comment-none">{isFiltered(state.filter) ? text.noneHereFiltered : none[state.tab]}</p>
      )}
    </>
  );
}

function useGroupWords(key: GroupKey, place: FollowedPlace | null): string {
  const { revision } = useCommentScreen();
  const shown = useObservable(revision, null);
  const node = useNode(place !== null && 'nodeId' in place ? place.nodeId : nodeId(''));
  if (place !== null && 'revisionId' in place) {
    if (key === 'below') return text.groups.changes;
    if (key !== 'item') return text.groups[key];
    const change = shown?.changes.find(({ id }) => id === place.changeId);
    return change === undefined ? text.groups.revision : text.groups.change(change.name);
  }
  return key === 'item' ? text.groups.item(node === null ? '' : itemName(node)) : text.groups[key];
}
