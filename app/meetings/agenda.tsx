import { Link } from '@remix-run/react';
import { meetingMessages } from '#shared/i18n/ja/meetings.ts';
import { revisionName, revisionStates } from '#shared/i18n/ja/revision-name.ts';
import type { NodeId } from '#shared/ids.ts';
import type { AgendaItem, AgendaRevision } from '#shared/meetings/model.ts';
import { useNode, useStrategy } from '../collab/workspace-context.tsx';
import { itemName } from '../editor/item-name.ts';
import { nodeAnchor } from '../editor/node-anchor.ts';
import { useFreshRevisions } from '../revisions/use-fresh-revisions.ts';
import { Badge } from '../ui/badge.tsx';
import { useGoTo } from '../workspace/use-go-to.ts';

const text = meetingMessages.page;

/** 次第 as a numbered list; items of the strategy that it names lead into 本文. */
export function Agenda({ items }: { readonly items: readonly AgendaItem[] }) {
  const { slug } = useStrategy();
  const changed = useFreshRevisions(slug, UNCHANGED);
  if (items.length === 0) return <p>{text.noAgenda}</p>;
  return (
    <ol className="agenda">
      {items.map(({ id, title, note, nodeId, revision }) => (
        <li key={id}>
          <p>{title}</p>
          {note !== '' && <p className="meeting-text agenda-note">{note}</p>}
          {revision !== null && (
            <AboutRevision revision={changed.find((one) => one.id === revision.id) ?? revision} />
          )}
          {nodeId !== null && <AboutItem id={nodeId} />}
        </li>
      ))}
    </ol>
  );
}

/** As the page was served, until the server tells of a change. */
const UNCHANGED: ReturnType<typeof useFreshRevisions> = [];

function AboutRevision({ revision }: { readonly revision: AgendaRevision }) {
  const { slug } = useStrategy();
  return (
    <p className="agenda-note agenda-revision">
      <span>
        {text.revision}
        <Link to={`/strategies/${slug}/revisions/${revision.id}`} className="text-link">
          {revisionName(revision)}
        </Link>
      </span>
      <Badge>{revisionStates[revision.state]}</Badge>
    </p>
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
