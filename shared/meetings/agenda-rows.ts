import { type AgendaRow, EMPTY_ROW } from './draft.ts';

/** A change of the rows of 次第, also as the name of the button that asks for it. */
export type AgendaChange =
  | { readonly type: 'add' }
  | { readonly type: 'up' | 'down' | 'remove'; readonly row: number };

/** The rows after a change; a row that is not there, or cannot go further, leaves them as they are. */
export function changeAgenda(rows: readonly AgendaRow[], change: AgendaChange): readonly AgendaRow[] {
  switch (change.type) {
    case 'add':
      return [...rows, EMPTY_ROW];
    case 'remove':
      return rows.filter((_, row) => row !== change.row);
    case 'up':
      return swapped(rows, change.row - 1, change.row);
    case 'down':
      return swapped(rows, change.row, change.row + 1);
  }
}

/** The change as the value of a button, `agenda.up.2`; read back by `readAgendaChange`. */
export function writeAgendaChange(change: AgendaChange): string {
  return change.type === 'add' ? 'agenda.add' : `agenda.${change.type}.${change.row}`;
}

/** The change that a button's value asks for; null if it asks for something else. */
export function readAgendaChange(value: string): AgendaChange | null {
  if (value === 'agenda.add') return { type: 'add' };
  const match = /^agenda\.(up|down|remove)\.(\d{1,3})$/.exec(value);
  if (match === null) return null;
  // The expression admits no other words.
  return { type: match[1] as 'up' | 'down' | 'remove', row: Number(match[2]) };
}

function swapped(rows: readonly AgendaRow[], above: number, below: number): readonly AgendaRow[] {
  const [first, second] = [rows[above], rows[below]];
  if (first === undefined || second === undefined) return rows;
  return rows.map((row, at) => (at === above ? second : at === below ? first : row));
}
