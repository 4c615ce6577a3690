import { commentMessages } from '#shared/i18n/ja/comments.ts';
import { nodeId } from '#shared/ids.ts';
import { useNode } from '../collab/workspace-context.tsx';
import { itemName } from '../editor/item-name.ts';
import type { PanelViewState } from './panel-view.ts';
import { isFiltered, type ThreadGroup } from './thread-list.ts';

const text = commentMessages.list;

interface GroupHeadingProps {
  readonly group: ThreadGroup;
  readonly state: PanelViewState;
}

/** この項目（指標名）, この項目の下位, その他, 削除された箇所; under the first it is said when there is nothing. */
export function GroupHeading({ group, state }: GroupHeadingProps) {
  const node = useNode(state.place?.nodeId ?? nodeId(''));
  const { key, threads } = group;
  const words = key === 'item' ? text.groups.item(node === null ? '' : itemName(node)) : text.groups[key];
  return (
    <>
      <h3 className="comment-group">{words}</h3>
      {threads.length === 0 && (
        <p className="comment-none">
          {isFiltered(state.filter) ? text.noneHereFiltered : text.noneHere[state.tab]}
        </p>
      )}
    </>
  );
}
