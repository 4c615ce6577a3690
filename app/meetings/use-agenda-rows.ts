import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { meetingMessages } from '#shared/i18n/ja/meetings.ts';
import { type AgendaChange, changeAgenda } from '#shared/meetings/agenda-rows.ts';
import type { AgendaRow } from '#shared/meetings/draft.ts';

const text = meetingMessages.form;

interface KeyedRow extends AgendaRow {
  /** Stays with the row while it moves; new rows have no id yet. */
  readonly key: number;
}

interface AgendaRows {
  readonly rows: readonly KeyedRow[];
  /** What was done last, for those who do not see it. */
  readonly said: string;
  readonly list: RefObject<HTMLOListElement>;
  write(row: number, change: Partial<AgendaRow>): void;
  change(change: AgendaChange): void;
}

/** The rows of 次第 while they are typed; after a change the focus is where one goes on. */
export function useAgendaRows(initial: readonly AgendaRow[]): AgendaRows {
  const [rows, setRows] = useState<readonly KeyedRow[]>(() => initial.map((row, key) => ({ ...row, key })));
  const [said, setSaid] = useState('');
  const next = useRef(initial.length);
  const list = useRef<HTMLOListElement>(null);
  const focus = useRef<{ readonly row: number; readonly part: string } | null>(null);
  useLayoutEffect(() => {
    if (focus.current === null) return;
    const { row, part } = focus.current;
    focus.current = null;
    // A row that moved has lost the focus; of removed ones the next takes it, or the last.
    const at = Math.min(row, rows.length - 1);
    list.current?.children[at]?.querySelector<HTMLElement>(`[data-part=${part}]`)?.focus();
  }, [rows]);
  return {
    rows,
    said,
    list,
    write(row, change) {
      setRows((current) => current.map((own, at) => (at === row ? { ...own, ...change } : own)));
    },
    change(change) {
      const changed = changeAgenda(rows, change);
      // changeAgenda keeps the rows themselves; only an added one has no key.
      setRows(changed.map((row) => ('key' in row ? (row as KeyedRow) : { ...row, key: next.current++ })));
      focus.current = focusAfter(change, rows.length);
      setSaid(wordsAfter(change, rows));
    },
  };
}

function focusAfter(change: AgendaChange, count: number): { readonly row: number; readonly part: string } {
  switch (change.type) {
    case 'add':
      return { row: count, part: 'title' };
    case 'remove':
      return { row: change.row, part: 'title' };
    case 'up':
      return { row: Math.max(0, change.row - 1), part: 'up' };
    case 'down':
      return { row: Math.min(count - 1, change.row + 1), part: 'down' };
  }
}

function wordsAfter(change: AgendaChange, rows: readonly AgendaRow[]): string {
  if (change.type === 'add') return '';
  const title = rows[change.row]?.title ?? '';
  if (change.type === 'remove') return text.removed(title);
  const to = change.row + (change.type === 'up' ? -1 : 1);
  return rows[to] === undefined ? '' : text.moved(title, to + 1);
}
