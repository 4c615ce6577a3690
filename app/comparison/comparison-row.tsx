import ArrowDown from 'lucide-react/icons/arrow-down';
import ArrowUp from 'lucide-react/icons/arrow-up';
import Plus from 'lucide-react/icons/plus';
import Trash2 from 'lucide-react/icons/trash-2';
import type { ReactNode } from 'react';
import { COMPARISON_SIDES, type ComparisonRow, type ComparisonSide } from '#shared/comparison/model.ts';
import { comparisonEditorMessages } from '#shared/i18n/ja/comparison-editor.ts';
import { classNames } from '../ui/class-names.ts';
import { useDropTarget } from './card-drag.tsx';
import { useDesk } from './desk.tsx';
import { GoalCard } from './goal-card.tsx';
import { GoalPicker } from './goal-picker.tsx';
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
  const { canArrange } = useDesk();
  const tool = (control: string, label: string, icon: ReactNode, run: () => void) => (
    <button
      type="button"
      data-control={control}
      aria-label={label}
      title={label}
      aria-disabled={!canArrange || undefined}
      className="comparison-tool"
      onClick={() => canArrange && run()}
    >
      {icon}
    </button>
  );
  return (
    // biome-ignore lint/a11y/useSemanticElements: buttons in a line are no fieldset
    <div role="group" aria-label={text.rows.tools(number)} className="comparison-row-tools">
      {tool('up', text.rows.up(number), <ArrowUp aria-hidden className="size-4" />, () =>
        steps.moveRow(row.id, -1),
      )}
      {tool('down', text.rows.down(number), <ArrowDown aria-hidden className="size-4" />, () =>
        steps.moveRow(row.id, 1),
      )}
      {tool('add', text.rows.addBelow(number), <Plus aria-hidden className="size-4" />, () =>
        steps.addBelow(row.id),
      )}
      {tool('remove', text.rows.remove(number), <Trash2 aria-hidden className="size-4" />, () =>
        steps.removeRow(row.id),
      )}
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
