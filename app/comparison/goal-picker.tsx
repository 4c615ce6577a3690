import { useState } from 'react';
import {
  type ComparisonRow,
  type ComparisonSide,
  MOST_IN_CELL,
  mayStandInCell,
} from '#shared/comparison/model.ts';
import { replaceRow } from '#shared/comparison/rows.ts';
import { comparisonEditorMessages } from '#shared/i18n/ja/comparison-editor.ts';
import type { NodeId } from '#shared/ids.ts';
import { useDesk } from './desk.tsx';
import { NodePicker } from './node-picker.tsx';

const text = comparisonEditorMessages;

interface GoalPickerProps {
  readonly row: ComparisonRow;
  readonly side: ComparisonSide;
  /** The row's, from 1. */
  readonly number: number;
}

/** The button under a cell, and the list of what may stand in it. */
export function GoalPicker({ row, side, number }: GoalPickerProps) {
  const { sides, session, canArrange, arrange } = useDesk();
  const [isOpen, setOpen] = useState(false);
  const nodes = (sides[side]?.content.nodes ?? []).filter(mayStandInCell);
  const choose = (chosen: readonly NodeId[]) =>
    arrange((rows) => {
      const now = rows.find(({ id }) => id === row.id);
      if (now === undefined) return rows;
      // What its strategy does not hold at the moment is not to be chosen, and stays.
      const others = now[side].filter((id) => nodes.every((node) => node.id !== id));
      return replaceRow(rows, { ...now, [side]: [...chosen, ...others] });
    });
  const elsewhere = (id: NodeId) =>
    session.shown.rows.flatMap((each, index) =>
      each.id !== row.id && each[side].includes(id) ? text.rows.name(index + 1) : [],
    );
  return (
    <>
      <button
        type="button"
        data-choose={side}
        aria-label={text.cell.choose(side, number)}
        aria-disabled={!canArrange || undefined}
        className="comparison-choose"
        onClick={() => canArrange && setOpen(true)}
      >
        {text.cell.chooseShort}
      </button>
      {isOpen && (
        <NodePicker
          title={text.picker.title(side, number)}
          lead={text.picker.lead}
          nodes={nodes}
          chosen={row[side]}
          most={MOST_IN_CELL}
          note={({ id }) => {
            const rows = elsewhere(id);
            return rows.length === 0 ? '' : text.picker.elsewhere(rows.join('、'));
          }}
          submit={text.picker.submit}
          onChoose={choose}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
