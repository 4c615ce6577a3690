import TriangleAlert from 'lucide-react/icons/triangle-alert';
import { memo, useMemo, useRef } from 'react';
import { gridMessages } from '#shared/i18n/ja/grid.ts';
import { numberedTitle, withoutBullet } from '#shared/strategy/printed-title.ts';
import { usePlace, useReading, useWorkspace } from '../collab/workspace-context.tsx';
import { ItemCommentCount } from '../comments/comment-count.tsx';
import { type GridRow, gridRows, type IndicatorRow } from './grid-model.ts';
import { IndicatorDetails } from './indicator-details.tsx';
import { useColumnTitle } from './use-column-title.ts';

const messages = gridMessages.cards;

/** The KPI table for a phone: one card per indicator under its headers; a card opens into its details. */
export function IndicatorCards() {
  const { nodes } = useReading();
  const before = useRef<readonly GridRow[]>([]);
  const rows = useMemo(() => gridRows(nodes, before.current), [nodes]);
  before.current = rows;
  const { nodeId: selected } = usePlace();
  return (
    <ul className="indicator-cards">
      {rows.map((row) =>
        row.kind === 'group' ? (
          <li
            key={row.id}
            className={row.node.kind === 'goal' ? 'indicator-cards-goal' : 'indicator-cards-measure'}
          >
            {numberedTitle(row.node) || gridMessages.untitledGroup}
          </li>
        ) : (
          <Card key={row.id} row={row} isOpen={row.id === selected} />
        ),
      )}
    </ul>
  );
}

const Card = memo(function Card({ row, isOpen }: { readonly row: IndicatorRow; readonly isOpen: boolean }) {
  const workspace = useWorkspace();
  const { node } = row;
  const columnTitle = useColumnTitle();
  const title = node.title || gridMessages.untitledRow;
  return (
    <li className="indicator-card">
      <button
        type="button"
        aria-expanded={isOpen}
        className="indicator-card-head"
        onClick={() =>
          workspace.go({ view: 'indicators', nodeId: isOpen ? null : row.id, field: null, editing: false })
        }
      >
        <span className="text-quiet">
          {[withoutBullet(node.number), gridMessages.roles[node.role]].filter(Boolean).join(' ')}
        </span>
        <span className="font-bold">{title}</span>
        <span className="indicator-card-values">
          <Value label={columnTitle('baseline')} value={node.baseline} year={node.baselineYear} />
          <Value label={columnTitle('target')} value={node.target} year={node.targetYear} />
        </span>
        {row.warnings.map((warning) => (
          <span key={warning} className="flex items-center gap-1 text-orange-1000">
            <TriangleAlert aria-hidden className="size-4 shrink-0" />
            {gridMessages.warnings[warning]}
          </span>
        ))}
        <span className="text-link">{isOpen ? messages.close : messages.open}</span>
      </button>
      <div className="indicator-card-comments">
        <ItemCommentCount id={row.id} name={title} />
      </div>
      {isOpen && (
        <div className="indicator-card-details">
          <IndicatorDetails />
        </div>
      )}
    </li>
  );
});

function Value({
  label,
  value,
  year,
}: {
  readonly label: string;
  readonly value: string;
  readonly year: string;
}) {
  return (
    <span>
      <span className="text-quiet">{label} </span>
      <span className="tabular-nums">{value === '' ? gridMessages.line.blank : value}</span>
      {year !== '' && <span className="tabular-nums">（{year}）</span>}
    </span>
  );
}
