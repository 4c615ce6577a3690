import MessageSquare from 'lucide-react/icons/message-square';
import { memo } from 'react';
import { commentPlaceMessages } from '#shared/i18n/ja/comment-places.ts';
import type { NodeId } from '#shared/ids.ts';
import { useCommentPanel } from './use-comment-panel.ts';
import { useOpenCount } from './use-open-counts.ts';

const text = commentPlaceMessages;

interface CommentCountProps {
  readonly id: NodeId;
  /** The field of it that is counted; null: the whole item. */
  readonly field: string | null;
  readonly count: number;
  /** What is counted, for screen readers. */
  readonly name: string;
  /** Left to the arrow keys of what it stands in. */
  readonly isUnreachable?: boolean;
}

/** How many open threads there are, as a button that opens the panel on them; nothing where there are none. */
export function CommentCount(props: CommentCountProps) {
  return props.count === 0 ? null : <CountButton {...props} />;
}

/** The same as a folded corner of a table's cell, as KPI表 has it; how many says its title. */
export function CommentCorner(props: CommentCountProps) {
  return props.count === 0 ? null : <CountButton {...props} isCorner />;
}

function CountButton(props: CommentCountProps & { readonly isCorner?: boolean }) {
  const { id, field, count, name, isUnreachable = false, isCorner = false } = props;
  const panel = useCommentPanel();
  return (
    <button
      type="button"
      aria-label={text.show(name, count)}
      title={text.open(count)}
      tabIndex={isUnreachable ? -1 : undefined}
      className={isCorner ? 'comment-corner' : 'comment-count'}
      onClick={() => panel?.showAt({ nodeId: id, field })}
    >
      {!isCorner && (
        <>
          {count}
          <MessageSquare aria-hidden className="size-3.5" />
        </>
      )}
    </button>
  );
}

/** The open threads of an item, beside its name. */
export const ItemCommentCount = memo(function ItemCommentCount(props: {
  readonly id: NodeId;
  readonly name: string;
  readonly isUnreachable?: boolean;
}) {
  const { total } = useOpenCount(props.id);
  return <CommentCount {...props} field={null} count={total} />;
});
