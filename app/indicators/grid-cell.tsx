// biome-ignore-all lint/a11y/useAriaPropsSupportedByRole: both roles of a cell have aria-colindex
import TriangleAlert from 'lucide-react/icons/triangle-alert';
import { memo } from 'react';
import { commentPlaceMessages } from '#shared/i18n/ja/comment-places.ts';
import { gridMessages } from '#shared/i18n/ja/grid.ts';
import type { WarningCode } from '#shared/indicator/warnings.ts';
import type { Presence } from '../collab/workspace.ts';
import { classNames } from '../ui/class-names.ts';
import type { GridColumn } from './columns.ts';
import { PeerFrame } from './peer-frame.tsx';

interface GridCellProps {
  readonly id: string;
  readonly at: GridColumn;
  /** Its place among the columns, from 0. */
  readonly column: number;
  /** Where a frozen one stays, in CSS pixels. */
  readonly left: number;
  readonly text: string;
  readonly selected: boolean;
  readonly active: boolean;
  readonly canEdit: boolean;
  readonly warning: WarningCode | null;
  /** Someone else in this cell; the same object as long as they stay. */
  readonly person: Presence | null;
  /** Open threads of comments on it. */
  readonly threads: number;
}

/** One cell of an indicator's row; at most three lines, the line above the table shows the rest. */
export const GridCell = memo(function GridCell(props: GridCellProps) {
  const { id, at, column, left, text, selected, active, canEdit, warning, person, threads } = props;
  const { field, kind, frozen, width, editable } = at;
  return (
    <div
      id={id}
      role={field === 'title' ? 'rowheader' : 'gridcell'}
      aria-colindex={column + 1}
      aria-selected={selected}
      aria-readonly={!(canEdit && editable)}
      data-column={column}
      className={classNames(
        'grid-cell',
        frozen && 'grid-cell-frozen',
        active && 'grid-cell-active',
        kind === 'value' && 'figures',
        threads > 0 && 'grid-cell-commented',
        (kind === 'derived' || kind === 'role' || kind === 'year') && 'grid-cell-quiet',
      )}
      style={{ width, left: frozen ? left : undefined }}
      title={threads > 0 ? commentPlaceMessages.open(threads) : undefined}
    >
      <div className="grid-cell-text">{text}</div>
      {warning !== null && (
        <div className="grid-cell-warning">
          <TriangleAlert aria-hidden className="size-3.5 shrink-0" />
          {gridMessages.warnings[warning]}
        </div>
      )}
      {person !== null && <PeerFrame person={person} />}
    </div>
  );
});
