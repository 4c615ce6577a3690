// biome-ignore-all lint/a11y/useSemanticElements: virtual rows lie where their heights say, not in a <table>
// biome-ignore-all lint/a11y/useFocusableInteractive: the textarea has the focus and points at the active cell
import { memo, useCallback, useLayoutEffect, useRef } from 'react';
import { gridMessages } from '#shared/i18n/ja/grid.ts';
import { spacedNumber } from '#shared/strategy/printed-title.ts';
import { CommentCount, ItemCommentCount } from '../comments/comment-count.tsx';
import { threadsAt } from '../comments/open-counts.ts';
import { useOpenCount } from '../comments/use-open-counts.ts';
import { usePresenceAt } from '../editor/use-presence-at.ts';
import { classNames } from '../ui/class-names.ts';
import { cellText, type DepartmentName } from './cell-text.ts';
import { warningAt } from './cell-warnings.ts';
import { COMMENT_WIDTH, columnLeft, NAME_COLUMN } from './columns.ts';
import { GridCell } from './grid-cell.tsx';
import type { GridRow, GroupRow, IndicatorRow } from './grid-model.ts';
import type { GridSession } from './grid-session.ts';
import { PeerFrame } from './peer-frame.tsx';
import { personAt } from './people-at-cell.ts';
import { cellId, rowMark } from './row-mark.ts';
import { useGrid } from './use-grid.ts';

interface RowProps {
  readonly session: GridSession;
  readonly gridId: string;
  readonly index: number;
  /** Distance from the first row, in CSS pixels. */
  readonly top: number;
  readonly departmentName: DepartmentName;
  /** This person may read comments, and has 💬 behind the columns. */
  readonly showsComments: boolean;
  /** Tells the virtualizer how high the row has become. */
  readonly measure: (element: HTMLElement | null) => void;
}

/** One row of the table; it renders again when it, its selection or the people in it change, not when others do. */
export const GridRowView = memo(function GridRowView({
  row,
  ...props
}: RowProps & { readonly row: GridRow }) {
  return row.kind === 'group' ? (
    <GroupRowView {...props} row={row} />
  ) : (
    <IndicatorRowView {...props} row={row} />
  );
});

function IndicatorRowView(props: RowProps & { readonly row: IndicatorRow }) {
  const { session, gridId, index, top, row, departmentName, showsComments, measure } = props;
  const mark = useGrid(session, (state) => rowMark(state, index));
  const canEdit = useGrid(session, (state) => state.canEdit);
  const columns = useGrid(session, (state) => state.columns);
  const people = usePresenceAt(row.id);
  const count = useOpenCount(row.id);
  const element = useMeasured(row, measure);
  return (
    <div
      ref={element}
      role="row"
      aria-rowindex={index + 2}
      data-index={index}
      className="grid-row"
      style={{ top }}
    >
      {columns.map((at, column) => {
        const { field } = at;
        return (
          <GridCell
            key={field}
            at={at}
            left={at.frozen ? columnLeft(columns, column) : 0}
            id={cellId(gridId, row.id, field)}
            column={column}
            text={cellText(row, field, departmentName)}
            selected={mark !== null && column >= mark.left && column <= mark.right}
            active={mark?.active === column}
            canEdit={canEdit}
            warning={warningAt(row.warnings, field)}
            person={personAt(people, field)}
            threads={threadsAt(count, field)}
          />
        );
      })}
      {showsComments && (
        <div
          role="gridcell"
          aria-colindex={columns.length + 1}
          className="grid-cell grid-comments"
          style={{ width: COMMENT_WIDTH }}
        >
          <CommentCount
            id={row.id}
            field={null}
            count={count.total}
            name={row.node.title || gridMessages.untitledRow}
            isUnreachable
          />
        </div>
      )}
    </div>
  );
}

/**
 * Measures a row's element, and again when the row has changed: where its height has stayed the same nobody else
 * tells, and the new estimate would stand.
 */
function useMeasured(row: IndicatorRow, measure: RowProps['measure']): (element: HTMLElement | null) => void {
  const current = useRef<HTMLElement | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the row decides the estimate
  useLayoutEffect(() => measure(current.current), [row, measure]);
  return useCallback(
    (element) => {
      current.current = element;
      measure(element);
    },
    [measure],
  );
}

function GroupRowView(props: RowProps & { readonly row: GroupRow }) {
  const { session, gridId, index, top, row, showsComments, measure } = props;
  const mark = useGrid(session, (state) => rowMark(state, index));
  const columnCount = useGrid(session, (state) => state.columns.length);
  const [person] = usePresenceAt(row.id);
  const { number, title } = row.node;
  return (
    <div
      ref={measure}
      role="row"
      aria-rowindex={index + 2}
      data-index={index}
      data-level={row.level}
      className={classNames('grid-row grid-group', row.node.kind === 'goal' && 'grid-group-goal')}
      style={{ top }}
    >
      <div
        id={cellId(gridId, row.id, null)}
        role="gridcell"
        aria-colindex={1}
        aria-colspan={columnCount + (showsComments ? 1 : 0)}
        aria-selected={mark !== null}
        aria-readonly
        data-column={NAME_COLUMN}
        className={classNames('grid-group-cell', mark !== null && mark.active >= 0 && 'grid-cell-active')}
      >
        <span className="grid-group-title" style={{ paddingLeft: `${(row.level - 1) * INDENT}rem` }}>
          {title !== '' && number !== '' && <span className="node-number">{spacedNumber(number)}</span>}
          {title || number || gridMessages.untitledGroup}
          <ItemCommentCount id={row.id} name={title || number || gridMessages.untitledGroup} isUnreachable />
        </span>
        {person !== undefined && <PeerFrame person={person} />}
      </div>
    </div>
  );
}

/** Indent of each level, in rem. */
const INDENT = 1;
