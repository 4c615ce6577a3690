import { useMemo } from 'react';
import type { Fates } from '#shared/comparison/fates.ts';
import type { SuggestedLink } from '#shared/comparison/suggested-links.ts';
import type { ContentNode } from '#shared/diff/content.ts';
import { LINK_FIELDS, type LinkField } from '#shared/document/schema.ts';
import { comparisonEditorMessages } from '#shared/i18n/ja/comparison-editor.ts';
import type { NodeId } from '#shared/ids.ts';
import { Badge } from '../ui/badge.tsx';
import { useDesk } from './desk.tsx';
import { ItemName } from './item-name-view.tsx';
import { SIDE_OF } from './link-candidates.ts';
import { LinkCell } from './link-cell.tsx';

const text = comparisonEditorMessages.links;
const FIELDS = ['alignsTo', 'derivedFrom'] as const;

interface LinkTableProps {
  readonly suggestions: readonly SuggestedLink[];
  readonly refuse: (suggestion: SuggestedLink) => void;
  readonly withInitiatives: boolean;
}

/** Every item of the next strategy with its counterparts on both other sides. */
export function LinkTable(props: LinkTableProps) {
  const { sides, fates } = useDesk();
  const { nodes } = sides.next.content;
  const depths = useMemo(() => depthsOf(nodes), [nodes]);
  const shown = nodes.filter(
    ({ kind }) => LINK_FIELDS[kind].length > 0 && (kind !== 'initiative' || props.withInitiatives),
  );
  return (
    <table className="comparison-links">
      <caption className="sr-only">{text.table}</caption>
      <thead>
        <tr>
          <th scope="col">{text.item}</th>
          {FIELDS.map((field) => (
            <th key={field} scope="col">
              {text[field]}
              {sides[SIDE_OF[field]] === null && (
                <span className="comparison-note">{text.noSide[field]}</span>
              )}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {shown.map((node) => (
          <tr key={node.id} data-kind={node.kind} data-item={node.id}>
            <th scope="row" data-depth={Math.min(depths.get(node.id) ?? 0, 4)}>
              <ItemName node={node} />
              <FateBadge node={node} fates={fates} />
            </th>
            {FIELDS.map((field) => (
              <td key={field}>
                <Field {...props} node={node} field={field} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function FateBadge({ node, fates }: { readonly node: ContentNode; readonly fates: Fates }) {
  const fate = fates.next.get(node.id)?.fate;
  if (fate === undefined || node.kind !== 'indicator') return null;
  return (
    <span className="comparison-fate" data-fate={fate}>
      <Badge tone={fate === 'carried' ? 'quiet' : 'key'}>
        {comparisonEditorMessages.fate.word(fate, node.role)}
      </Badge>
    </span>
  );
}

interface FieldProps extends LinkTableProps {
  readonly node: ContentNode;
  readonly field: LinkField;
}

function Field({ node, field, suggestions, refuse }: FieldProps) {
  const fields: readonly LinkField[] = LINK_FIELDS[node.kind];
  const isBeside = useDesk().sides[SIDE_OF[field]] !== null;
  if (!isBeside || !fields.includes(field)) return null;
  const own = suggestions.filter((each) => each.node.id === node.id && each.field === field);
  return (
    <>
      <p aria-hidden className="comparison-cell-name">
        {text[field]}
      </p>
      <LinkCell node={node} field={field} suggestions={own} refuse={refuse} />
    </>
  );
}

function depthsOf(nodes: readonly ContentNode[]): ReadonlyMap<NodeId, number> {
  const depths = new Map<NodeId, number>();
  // In document order parents come first.
  for (const { id, parent } of nodes) depths.set(id, parent === null ? 0 : (depths.get(parent) ?? 0) + 1);
  return depths;
}
