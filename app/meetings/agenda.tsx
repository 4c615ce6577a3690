import { meetingMessages } from '#shared/i18n/ja/meetings.ts';
import type { NodeId } from '#shared/ids.ts';
import type { AgendaItem } from '#shared/meetings/model.ts';
import { useNode, useStrategy } from '../collab/workspace-context.tsx';
import { itemName } from '../editor/item-name.ts';
import { nodeAnchor } from '../editor/node-anchor.ts';
import { useGoTo } from '../workspace/use-go-to.ts';

const text = meetingMessages.page;

/** 次第 as a numbered list; items of the strategy that it names lead into 本文. */
export function Agenda({ items }: { readonly items: readonly AgendaItem[] }) {
  if (items.length === 0) return <p>{text.noAgenda}</p>;
  return (
    <ol className="agenda">
      {items.map(({ id, title, note, nodeId }) => (
        <li key={id}>
          <p>{title}</p>
          {note !== '' && <p className="meeting-text agenda-note">{note}</p>}
          {nodeId !== null && <AboutItem id={nodeId} />}
        </li>
      ))}
    </ol>
  );
}

function AboutItem({ id }: { readonly id: NodeId }) {
  const node = useNode(id);
  const { slug } = useStrategy();
  const go = useGoTo();
  if (node === null) return <p className="agenda-note">{text.goneItem}</p>;
  return (
    <p className="agenda-note">
      {text.about}
      <a
        href={`/strategies/${slug}#${nodeAnchor(id)}`}
        className="text-link"
        onClick={(event) => {
          event.preventDefault();
          go({ view: 'text', nodeId: id, field: null });
        }}
      >
        {itemName(node)}
      </a>
    </p>
  );
}
