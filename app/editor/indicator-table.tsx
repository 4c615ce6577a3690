import { memo, Suspense } from 'react';
import type { ReadNode } from '#shared/document/read.ts';
import { editorMessages } from '#shared/i18n/ja/editor.ts';
import type { NodeId } from '#shared/ids.ts';
import type { Presence } from '../collab/workspace.ts';
import { useCanEdit, useNode, useReadingPart, useReady } from '../collab/workspace-context.tsx';
import { CommentCorner, ItemCommentCount } from '../comments/comment-count.tsx';
import { useOpenCount } from '../comments/use-open-counts.ts';
import { patientLazy } from '../ui/patient-lazy.ts';
import { itemName } from './item-name.ts';
import { nodeAnchor } from './node-anchor.ts';
import { NodeField } from './node-field.tsx';
import { NodeMenuButton } from './node-menu.tsx';
import { PresenceChips } from './presence-chips.tsx';
import { usePresenceAt } from './use-presence-at.ts';

const text = editorMessages.table;

/** With the reading of values, which the first sight of the text does without. */
const WarningMark = patientLazy(async () => (await import('./warning-mark.tsx')).WarningMark);

interface IndicatorTableProps {
  readonly heading: string;
  readonly ids: readonly NodeId[];
}

/** 【数値目標】 or KPIs in the flow of the text; a row here and the row in KPI表 are the same thing. */
export function IndicatorTable({ heading, ids }: IndicatorTableProps) {
  const baseline = useReadingPart(({ strategy }) => strategy.labels.baseline);
  return (
    <table className="indicator-table">
      {heading !== '' && <caption>{heading}</caption>}
      <thead>
        <tr>
          <th scope="col">{text.title}</th>
          <th scope="col">{baseline}</th>
          <th scope="col">{text.target}</th>
        </tr>
      </thead>
      <tbody>
        {ids.map((id) => (
          <IndicatorRow key={id} id={id} />
        ))}
      </tbody>
    </table>
  );
}

const IndicatorRow = memo(function IndicatorRow({ id }: { readonly id: NodeId }) {
  const node = useNode(id);
  const people = usePresenceAt(id);
  const ready = useReady();
  if (node?.kind !== 'indicator') return null;
  const name = itemName(node);
  return (
    <tr id={nodeAnchor(id)} data-node={id}>
      <th scope="row">
        <div className="indicator-name">
          {node.number !== '' && <span className="node-number">{node.number}</span>}
          <span className="min-w-0 grow">
            <NodeField
              id={id}
              field="title"
              value={node.title}
              itemName={name}
              placeholder={editorMessages.field.untitled}
              people={people}
            />
          </span>
          <ItemCommentCount id={id} name={name} />
          <PresenceChips people={people} />
          {ready && (
            <Suspense>
              <WarningMark node={node} />
            </Suspense>
          )}
          <NodeMenuButton id={id} itemName={name} />
        </div>
      </th>
      <ValueCell node={node} name={name} people={people} value="baseline" year="baselineYear" />
      <ValueCell node={node} name={name} people={people} value="target" year="targetYear" />
    </tr>
  );
});

type Indicator = Extract<ReadNode, { kind: 'indicator' }>;

interface ValueCellProps {
  readonly node: Indicator;
  readonly name: string;
  readonly people: readonly Presence[];
  readonly value: 'baseline' | 'target';
  readonly year: 'baselineYear' | 'targetYear';
}

/** A value with its year behind it in brackets, as the printed strategies write it. */
function ValueCell({ node, name, people, value, year }: ValueCellProps) {
  const canEdit = useCanEdit();
  const baseline = useReadingPart(({ strategy }) => strategy.labels.baseline);
  const { fields } = useOpenCount(node.id);
  const open = (fields[value] ?? 0) + (fields[year] ?? 0);
  const column = value === 'baseline' ? baseline : text.target;
  const field = (which: typeof value | typeof year, placeholder: string) => (
    <NodeField
      id={node.id}
      field={which}
      value={node[which]}
      itemName={name}
      placeholder={placeholder}
      people={people}
    />
  );
  return (
    <td data-label={column}>
      <span className="indicator-value">{field(value, editorMessages.field.blank)}</span>
      {(node[year] !== '' || canEdit) && (
        <span className="indicator-year">（{field(year, text.yearBlank)}）</span>
      )}
      <CommentCorner
        id={node.id}
        field={(fields[value] ?? 0) > 0 ? value : year}
        count={open}
        name={editorMessages.field.of(name, column)}
      />
    </td>
  );
}
