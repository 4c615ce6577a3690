import { memo } from 'react';
import { editorMessages } from '#shared/i18n/ja/editor.ts';
import type { NodeId } from '#shared/ids.ts';
import { useNode } from '../collab/workspace-context.tsx';
import { ItemCommentCount } from '../comments/comment-count.tsx';
import { itemName } from './item-name.ts';
import { nodeAnchor } from './node-anchor.ts';
import { NodeField } from './node-field.tsx';
import { NodeMenuButton } from './node-menu.tsx';
import { PresenceChips } from './presence-chips.tsx';
import { usePresenceAt } from './use-presence-at.ts';

interface InitiativeListProps {
  readonly heading: string;
  readonly ids: readonly NodeId[];
}

/** 主な取組 of a measure. */
export function InitiativeList({ heading, ids }: InitiativeListProps) {
  return (
    <div className="initiatives">
      {heading !== '' && <p className="level-heading level-heading-initiative">{heading}</p>}
      <ul>
        {ids.map((id) => (
          <Initiative key={id} id={id} />
        ))}
      </ul>
    </div>
  );
}

const Initiative = memo(function Initiative({ id }: { readonly id: NodeId }) {
  const node = useNode(id);
  const people = usePresenceAt(id);
  if (node === null) return null;
  const name = itemName(node);
  return (
    <li id={nodeAnchor(id)} data-node={id} className="initiative">
      {node.number !== '' && <span className="node-number">{node.number}</span>}
      <span className="min-w-0 grow">
        <NodeField
          id={id}
          field="title"
          value={node.title}
          itemName={name}
          placeholder={editorMessages.field.untitled}
          isOptional={node.label !== null}
          people={people}
        />
      </span>
      <ItemCommentCount id={id} name={name} />
      <PresenceChips people={people} />
      <NodeMenuButton id={id} itemName={name} />
    </li>
  );
});
