import X from 'lucide-react/icons/x';
import { type RefObject, useRef, useState } from 'react';
import { linksOf, linksTo } from '#shared/comparison/links-to.ts';
import type { SuggestedLink } from '#shared/comparison/suggested-links.ts';
import type { ContentNode } from '#shared/diff/content.ts';
import type { LinkField } from '#shared/document/schema.ts';
import { comparisonEditorMessages } from '#shared/i18n/ja/comparison-editor.ts';
import type { NodeId } from '#shared/ids.ts';
import type { NodeLink } from '#shared/strategy/model.ts';
import { useCanEdit } from '../collab/workspace-context.tsx';
import { itemName } from '../editor/item-name.ts';
import { Button } from '../ui/button.tsx';
import { useNotify } from '../workspace/notices.tsx';
import { useDesk } from './desk.tsx';
import { ItemName } from './item-name-view.tsx';
import { candidatesFor, parentName, SIDE_OF } from './link-candidates.ts';
import { NodePicker } from './node-picker.tsx';
import { useSay } from './said.tsx';
import { useChangeLinks } from './use-link-steps.ts';

const text = comparisonEditorMessages.links;

interface LinkCellProps {
  readonly node: ContentNode;
  readonly field: LinkField;
  /** Open ones for this node and field. */
  readonly suggestions: readonly SuggestedLink[];
  readonly refuse: (suggestion: SuggestedLink) => void;
}

/** An item's counterparts on one side: to take away, to add, and what its name suggests. */
export function LinkCell({ node, field, suggestions, refuse }: LinkCellProps) {
  const canEdit = useCanEdit();
  const side = useDesk().sides[SIDE_OF[field]];
  const room = useRef<HTMLDivElement>(null);
  const done = useDone(room);
  if (side === null) return null;
  const links = linksTo(node, field, side.documentId);
  const others = linksOf(node, field).length - links.length;
  return (
    <div ref={room}>
      {links.length > 0 && (
        <ul className="comparison-chips">
          {links.map((link) => (
            <Chip key={link.nodeId} node={node} field={field} link={link} done={done} />
          ))}
        </ul>
      )}
      {others > 0 && <p className="comparison-note">{text.elsewhere(others)}</p>}
      {links.length === 0 && !canEdit && <span className="text-quiet">{text.none}</span>}
      {canEdit &&
        suggestions.map((suggestion) => (
          <Suggestion key={suggestion.link.nodeId} suggestion={suggestion} refuse={refuse} done={done} />
        ))}
      {canEdit && <AddLink node={node} field={field} />}
    </div>
  );
}

type Done = (words: string) => void;

/** Says what was done, and gives the focus to the cell's way to more: the button that had it goes away. */
function useDone(room: RefObject<HTMLElement | null>): Done {
  const say = useSay();
  return (words) => {
    say(words);
    requestAnimationFrame(() => room.current?.querySelector<HTMLElement>('.comparison-choose')?.focus());
  };
}

interface LinkProps {
  readonly node: ContentNode;
  readonly field: LinkField;
}

function Chip({ node, field, link, done }: LinkProps & { readonly link: NodeLink; readonly done: Done }) {
  const canEdit = useCanEdit();
  const change = useChangeLinks();
  const notify = useNotify();
  const other = useDesk().sides[SIDE_OF[field]]?.content.nodes.find(({ id }) => id === link.nodeId);
  const name = other === undefined ? text.gone : itemName(other);
  const remove = () => {
    change([{ id: node.id, field, link, isSet: false }]);
    notify({
      text: text.removed(name),
      action: {
        label: comparisonEditorMessages.undo,
        run: () => change([{ id: node.id, field, link, isSet: true }]),
      },
    });
    done(text.removed(name));
  };
  return (
    <li className="comparison-chip">
      <span>{other === undefined ? text.gone : <ItemName node={other} />}</span>
      {canEdit && (
        <button type="button" aria-label={text.remove(name)} className="comparison-tool" onClick={remove}>
          <X aria-hidden className="size-4" />
        </button>
      )}
    </li>
  );
}

function Suggestion({
  suggestion,
  refuse,
  done,
}: {
  readonly suggestion: SuggestedLink;
  readonly refuse: LinkCellProps['refuse'];
  readonly done: Done;
}) {
  const change = useChangeLinks();
  const { node, field, link, counterpart } = suggestion;
  const [of, name] = [itemName(node), itemName(counterpart)];
  return (
    <div className="comparison-suggestion">
      <p>
        <span className="comparison-role">{text.suggestion}</span>
        <ItemName node={counterpart} />
      </p>
      <p className="flex flex-wrap gap-2">
        <Button
          size="xs"
          aria-label={text.acceptOf(of, name)}
          onClick={() => {
            change([{ id: node.id, field, link, isSet: true }]);
            done(text.accepted(name));
          }}
        >
          {text.accept}
        </Button>
        <Button
          size="xs"
          variant="text"
          aria-label={text.refuseOf(of, name)}
          onClick={() => {
            refuse(suggestion);
            done(text.refused(name));
          }}
        >
          {text.refuse}
        </Button>
      </p>
    </div>
  );
}

function AddLink({ node, field }: LinkProps) {
  const [isOpen, setOpen] = useState(false);
  const change = useChangeLinks();
  const side = useDesk().sides[SIDE_OF[field]];
  if (side === null) return null;
  const { documentId, content } = side;
  const now = linksTo(node, field, documentId).map(({ nodeId }) => nodeId);
  const nodes = candidatesFor(node, field, content.nodes);
  const choose = (chosen: readonly NodeId[]) => {
    const toLink = (isSet: boolean) => (id: NodeId) => ({
      id: node.id,
      field,
      link: { documentId, nodeId: id },
      isSet,
    });
    const offered = new Set(nodes.map(({ id }) => id));
    change([
      ...now.filter((id) => offered.has(id) && !chosen.includes(id)).map(toLink(false)),
      ...chosen.filter((id) => !now.includes(id)).map(toLink(true)),
    ]);
  };
  return (
    <>
      <button
        type="button"
        className="comparison-choose"
        aria-label={text.addTo[field](itemName(node))}
        onClick={() => setOpen(true)}
      >
        {text.add}
      </button>
      {isOpen && (
        <NodePicker
          title={text.picker[field](itemName(node))}
          nodes={nodes}
          chosen={now}
          note={(each) => (each.kind === 'indicator' ? parentName(each, content.nodes) : '')}
          submit={text.picker.submit}
          onChoose={choose}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
