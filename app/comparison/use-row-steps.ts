import { type RefObject, useEffect, useRef } from 'react';
import { type ComparisonRow, MOST_IN_CELL } from '#shared/comparison/model.ts';
import { addRow, type CellPlace, moveRow, removeRow, replaceRow, takeNode } from '#shared/comparison/rows.ts';
import { comparisonEditorMessages } from '#shared/i18n/ja/comparison-editor.ts';
import { nodeId } from '#shared/ids.ts';
import { itemName } from '../editor/item-name.ts';
import { useDesk } from './desk.tsx';
import { placeCard } from './place-card.ts';
import { useSay } from './said.tsx';

const text = comparisonEditorMessages;

/** What people do with rows and cards; the focus goes with what is moved, and screen readers hear of it. */
export interface RowSteps {
  moveRow(id: string, by: -1 | 1): void;
  addBelow(id: string): void;
  removeRow(id: string): void;
  /** To the row before or behind. */
  moveCard(place: CellPlace, by: -1 | 1): void;
  dropCard(place: CellPlace, rowId: string): void;
  removeCard(place: CellPlace): void;
  /** Moves the card, or else the row, that holds this element. */
  moveAt(element: Element, by: -1 | 1): void;
}

/** The steps on the rows as they are shown. */
export function useRowSteps(rows: readonly ComparisonRow[], room: RefObject<HTMLElement | null>): RowSteps {
  const { sides, arrange } = useDesk();
  const say = useSay();
  const wanted = useRef<string | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is wanted is there once the rows are others
  useEffect(() => {
    const found = wanted.current === null ? null : room.current?.querySelector<HTMLElement>(wanted.current);
    wanted.current = null;
    found?.focus();
  }, [rows, room]);

  const numberOf = (id: string) => rows.findIndex((row) => row.id === id) + 1;
  const nameOf = ({ side, nodeId }: CellPlace) => {
    const node = sides[side]?.content.nodes.find(({ id }) => id === nodeId);
    return node === undefined ? text.card.untitled : itemName(node);
  };
  const steps: RowSteps = {
    moveRow(id, by) {
      const to = numberOf(id) - 1 + by;
      if (to < 0 || to >= rows.length) return say(text.card.noFurther);
      wanted.current = controlOf(id, by);
      arrange((before) => moveRow(before, id, to));
      say(text.rows.movedTo(to + 1));
    },
    addBelow(id) {
      const at = numberOf(id);
      arrange((before) => addRow(before, at));
      say(text.rows.added(at + 1));
    },
    removeRow(id) {
      const number = numberOf(id);
      const neighbour = rows[number] ?? rows[number - 2];
      wanted.current =
        neighbour === undefined ? null : `[data-row="${neighbour.id}"] [data-control="remove"]`;
      arrange((before) => removeRow(before, id));
      say(text.rows.removed(number));
    },
    moveCard(place, by) {
      const to = rows[numberOf(place.rowId) - 1 + by];
      if (to === undefined) return say(text.card.noFurther);
      steps.dropCard(place, to.id);
      wanted.current = `${cardOf({ ...place, rowId: to.id })} ${control(by)}`;
    },
    dropCard(place, rowId) {
      const row = rows.find(({ id }) => id === rowId);
      if (row === undefined || rowId === place.rowId) return;
      if (!row[place.side].includes(place.nodeId) && row[place.side].length >= MOST_IN_CELL) {
        return say(text.card.noRoom);
      }
      const order = sides[place.side]?.content.nodes.map(({ id }) => id) ?? [];
      wanted.current = `${cardOf({ ...place, rowId })} [data-control="drag"]`;
      arrange((before) => placeCard(before, place, rowId, order));
      say(text.card.moved(nameOf(place), numberOf(rowId)));
    },
    removeCard(place) {
      wanted.current = `[data-row="${place.rowId}"] [data-choose="${place.side}"]`;
      arrange((before) =>
        before.flatMap((row) =>
          row.id === place.rowId ? replaceRow([row], takeNode(row, place.side, place.nodeId)) : [row],
        ),
      );
      say(text.card.removed(nameOf(place), numberOf(place.rowId)));
    },
    moveAt(element, by) {
      const rowId = element.closest<HTMLElement>('[data-row]')?.dataset.row;
      const card = element.closest<HTMLElement>('[data-card]')?.dataset;
      if (rowId === undefined) return;
      if (card?.card === undefined) return steps.moveRow(rowId, by);
      const side = (['framework', 'current', 'next'] as const).find((each) => each === card.side);
      if (side !== undefined) steps.moveCard({ rowId, side, nodeId: nodeId(card.card) }, by);
    },
  };
  return steps;
}

function controlOf(rowId: string, by: -1 | 1): string {
  return `[data-row="${rowId}"] .comparison-row-tools ${control(by)}`;
}

function cardOf({ rowId, side, nodeId }: CellPlace): string {
  return `[data-row="${rowId}"] [data-side="${side}"][data-card="${nodeId}"]`;
}

function control(by: -1 | 1): string {
  return `[data-control="${by < 0 ? 'up' : 'down'}"]`;
}
