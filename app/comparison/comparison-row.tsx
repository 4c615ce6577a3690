import ArrowDown from 'lucide-react/icons/arrow-down';
import ArrowUp from 'lucide-react/icons/arrow-up';
import Plus from 'lucide-react/icons/plus';
import Trash2 from 'lucide-react/icons/trash-2';
import { COMPARISON_SIDES, type ComparisonRow, type ComparisonSide } from '#shared/comparison/model.ts';
import { comparisonEditorMessages } from '#shared/i18n/ja/comparison-editor.ts';
import { classNames } from '../ui/class-names.ts';
import { useDropTarget } from './card-drag.tsx';
import { useDesk } from './desk.tsx';
import { GoalCard } from './goal-card.tsx';
import { GoalPicker } from './goal-picker.tsx';
import { ToolButton } from './tool-button.tsx';
import type { RowSteps } from './use-row-steps.ts';

const text = comparisonEditorMessages;

interface RowProps {
  readonly row: ComparisonRow;
  readonly previous: ComparisonRow | null;
  /** From 1. */
  readonly number: number;
  readonly steps: RowSteps;
}

/** One row: what stands on each side, and what can be done with it. */
export function ComparisonRowView(props: RowProps) {
  const { row, number } = props;
  const mayChange = useDesk().open.whyNot === null;
  return (
    <li aria-label={text.rows.name(number)} data-row={row.id} className="comparison-row">
      <div className="comparison-row-head">
        <span className="comparison-row-number">{number}</span>
        {mayChange && <RowTools {...props} />}
      </div>
      {COMPARISON_SIDES.map((side) => (
        <Cell key={side} {...props} side={side} />
      ))}
    </li>
  );
}

function RowTools({ row, number, steps }: RowProps) {
  const { up, down, addBelow, remove, tools } = text.rows;
  return (
    // biome-ignore lint/a11y/useSemanticElements: buttons in a line are no fieldset
    <div role="group" aria-label={tools(number)} className="comparison-row-tools">
      <ToolButton control="up" label={up(number)} icon={ArrowUp} run={() => steps.moveRow(row.id, -1)} />
      <ToolButton control="down" label={down(number)} icon={ArrowDown} run={() => steps.moveRow(row.id, 1)} />
      <ToolButton control="add" label={addBelow(number)} icon={Plus} run={() => steps.addBelow(row.id)} />
      <ToolButton control="remove" label={remove(number)} icon={Trash2} run={() => steps.removeRow(row.id)} />
    </div>
  );
}

function Cell({ row, previous, number, steps, side }: RowProps & { readonly side: ComparisonSide }) {
  const { sides, open } = useDesk();
  const isTarget = useDropTarget(row.id, side);
  const compared = sides[side];
  return (
    // biome-ignore lint/a11y/useSemanticElements: a cell of a table that a phone stacks is no fieldset
    <div
      role="group"
      aria-label={text.side[side]}
      className={classNames('comparison-cell', isTarget && 'comparison-cell-target')}
    >
      <p aria-hidden className="comparison-cell-name">
        {text.side[side]}
      </p>
      {row[side].length > 0 && (
        <ul className="comparison-cards">
          {row[side].map((id) => (
            <GoalCard
              key={id}
              place={{ rowId: row.id, side, nodeId: id }}
              continues={previous?.[side].includes(id) === true}
              steps={steps}
            />
          ))}
        </ul>
      )}
      {row[side].length === 0 && (open.whyNot !== null || compared === null) && (
        <p className="comparison-blank">{text.cell.blank}</p>
      )}
      {open.whyNot === null && compared !== null && <GoalPicker row={row} side={side} number={number} />}
    </div>
  );
}
