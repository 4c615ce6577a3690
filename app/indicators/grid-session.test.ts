import { beforeEach, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { addNode, binNode, setField } from '#shared/document/edit.ts';
import { readStrategy } from '#shared/document/read.ts';
import { nodesMap } from '#shared/document/schema.ts';
import { nodeId } from '#shared/ids.ts';
import { createDrafts } from '../collab/drafts.ts';
import { subject } from '../collab/observable.ts';
import { createUndoHistory } from '../collab/undo-history.ts';
import { type Place, START_PLACE } from '../collab/workspace.ts';
import type { ColumnField } from './columns.ts';
import type { CellInput, GridWorkspace } from './grid-context.ts';
import { columnOf } from './grid-fixtures.ts';
import { createGridSession } from './grid-session.ts';
import type { KeyPress } from './keymap.ts';

/** A table with goal G (target T), measure M (KPIs A, B) and measure N, on a real document. */
function openTable() {
  const doc = new Y.Doc();
  const origin = {};
  const add = (id: string, kind: 'goal' | 'measure' | 'indicator', parent: string | null, fields = {}) =>
    addNode(
      doc,
      'sample',
      { id: nodeId(id), kind, title: id, ...fields },
      { parent: parent === null ? null : nodeId(parent), after: 'last' },
    );
  add('G', 'goal', null);
  add('T', 'indicator', 'G', { baseline: '325人', target: '500人' });
  add('M', 'measure', 'G');
  add('A', 'indicator', 'M', { baseline: '10件' });
  add('B', 'indicator', 'M');
  add('N', 'measure', 'G');
  const reading = subject(readStrategy(doc));
  doc.on('afterTransaction', () => reading.set(readStrategy(doc, reading.get())));
  const place = subject<Place>(START_PLACE);
  const drafts = createDrafts();
  const canEdit = subject(true);
  const workspace: GridWorkspace = {
    doc,
    origin,
    undo: createUndoHistory(doc, origin),
    reading,
    canEdit,
    place,
    go: place.set,
    holdDraft: drafts.hold,
  };
  const session = createGridSession(workspace, () => '');
  let text = '';
  const input: CellInput = {
    read: () => text,
    write(next) {
      text = next;
    },
    insert(more) {
      text += more;
      session.typed(false);
    },
    focus: () => {},
  };
  session.attach(input);
  return {
    doc,
    session,
    place,
    drafts,
    canEdit,
    select: (id: string, field: ColumnField = 'title', extend = false) =>
      session.select({ row: rowOf(id), column: columnOf(field) }, extend),
    type(typed: string, composing = false) {
      text += typed;
      session.typed(composing);
    },
    input,
    key: (key: string, more: Partial<KeyPress> = {}) => session.press({ ...PLAIN, key, ...more }),
    field: (id: string, field: string) => fieldsOf(doc, id).get(field) ?? '',
    active: () => session.state.get().rows[session.state.get().selection.active.row]?.id,
    ids: () => session.state.get().rows.map((row) => row.id),
  };
  function rowOf(id: string): number {
    return session.state.get().rows.findIndex((row) => row.id === id);
  }
}

const PLAIN: KeyPress = {
  key: '',
  code: '',
  keyCode: 0,
  isComposing: false,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
};

function fieldsOf(doc: Y.Doc, id: string): Y.Map<unknown> {
  const map = nodesMap(doc).get(id);
  if (!(map instanceof Y.Map)) throw new Error(`no node ${id}`);
  return map;
}

let table: ReturnType<typeof openTable>;
beforeEach(() => {
  vi.useFakeTimers();
  table = openTable();
  return () => {
    table.session.close();
    vi.useRealTimers();
  };
});

test('[GRID6] a cell is written once, when it is left', () => {
  let transactions = 0;
  table.select('A', 'target');
  table.type('1');
  table.doc.on('update', () => {
    transactions += 1;
  });
  table.type('5件');
  expect(transactions).toBe(0);
  table.key('Enter');
  expect(transactions).toBe(1);
  expect(table.field('A', 'target')).toBe('15件');
  expect(table.active()).toBe('B');
});

test('[GRID6] two cells are two steps of undo', () => {
  table.select('A', 'target');
  table.type('15件');
  table.key('Tab');
  table.type('R7');
  table.key('Tab');
  table.key('z', { ctrlKey: true });
  expect([table.field('A', 'target'), table.field('A', 'targetYear')]).toEqual(['15件', '']);
  table.key('z', { ctrlKey: true });
  expect(table.field('A', 'target')).toBe('');
  table.key('y', { ctrlKey: true });
  expect(table.field('A', 'target')).toBe('15件');
});

test('[GRID6] text that is what it was writes nothing', () => {
  let transactions = 0;
  table.doc.on('update', () => {
    transactions += 1;
  });
  table.select('A', 'baseline');
  table.key('F2');
  expect(table.input.read()).toBe('10件');
  table.key('Enter');
  expect(transactions).toBe(0);
});

test('[GRID6] while typed text differs, the workspace holds a draft that leaving the page commits', () => {
  table.select('A', 'note');
  table.type('メモ');
  expect(table.drafts.count.get()).toBe(1);
  table.drafts.commitAll();
  expect(table.field('A', 'note')).toBe('メモ');
  expect(table.drafts.count.get()).toBe(0);
});

test('[GRID7] Esc gives the text back', () => {
  table.select('A', 'baseline');
  table.type('x');
  table.key('Escape');
  expect(table.field('A', 'baseline')).toBe('10件');
  expect(table.input.read()).toBe('');
  expect(table.drafts.count.get()).toBe(0);
});

test('[GRID7] Backspace opens the cell empty, Delete empties it at once', () => {
  table.select('A', 'baseline');
  table.key('Backspace');
  expect(table.field('A', 'baseline')).toBe('10件');
  table.key('Escape');
  table.key('Delete');
  expect(table.field('A', 'baseline')).toBe('');
});

test('[GRID7] Alt+Enter breaks the line of a note, not of a value', () => {
  table.select('A', 'note');
  table.type('一');
  table.key('Enter', { altKey: true });
  expect(table.input.read()).toBe('一\n');
  table.key('Escape');
  table.select('A', 'target');
  table.type('1');
  table.key('Enter', { altKey: true });
  expect(table.input.read()).toBe('1');
});

test('[GRID5] a composition opens a merely selected cell, and its Enter moves nothing', () => {
  table.select('A', 'note');
  table.type('こうぎょう', true);
  expect(table.key('Enter', { isComposing: true, keyCode: 229 })).toBe(false);
  expect(table.active()).toBe('A');
  table.session.compositionEnded();
  table.key('Enter');
  expect(table.field('A', 'note')).toBe('こうぎょう');
});

test('[GRID5] a composition that is given up leaves the cell as it was', () => {
  table.select('A', 'baseline');
  table.type('', true);
  table.session.compositionEnded();
  table.key('Enter');
  expect(table.field('A', 'baseline')).toBe('10件');
});

test('[GRID3] Enter after a run of Tabs returns to the column in which it began', () => {
  table.select('A', 'baseline');
  table.key('Tab');
  table.key('Tab');
  table.key('Enter');
  const { active } = table.session.state.get().selection;
  expect([table.active(), active.column]).toEqual(['B', columnOf('baseline')]);
});

test('[GRID4] after Esc a Tab is left to the browser', () => {
  table.select('A', 'baseline');
  expect(table.key('Tab')).toBe(true);
  table.key('Escape');
  expect(table.key('Tab')).toBe(false);
});

test('[GRID8] the selection stays on its row when rows are added above it', () => {
  table.select('B', 'note');
  addNode(table.doc, 'other', { id: nodeId('X'), kind: 'indicator' }, { parent: nodeId('M'), after: null });
  expect(table.ids()).toEqual(['G', 'T', 'M', 'X', 'A', 'B', 'N']);
  expect(table.active()).toBe('B');
});

test('[GRID9] what someone else wrote meanwhile is replaced, named, and can be put back', () => {
  table.select('T', 'baseline');
  table.key('F2');
  setField(table.doc, 'other', nodeId('T'), 'baseline', '330人');
  table.type('以上');
  table.key('Enter');
  expect(table.field('T', 'baseline')).toBe('325人以上');
  const notice = table.session.notice.get();
  if (notice?.code !== 'replaced') throw new Error(`told ${notice?.code}`);
  expect(notice).toMatchObject({ theirs: '330人', mine: '325人以上' });
  table.session.takeTheirs(notice);
  expect(table.field('T', 'baseline')).toBe('330人');
});

test('[GRID9] an open cell that was not typed into leaves the other one’s text alone', () => {
  table.select('T', 'baseline');
  table.key('F2');
  setField(table.doc, 'other', nodeId('T'), 'baseline', '330人');
  table.key('Enter');
  expect(table.field('T', 'baseline')).toBe('330人');
});

test('[GRID10] what was typed in a row that was binned meanwhile is in the row when it comes back', () => {
  table.select('A', 'note');
  table.type('大事な文');
  binNode(table.doc, 'other', nodeId('A'));
  expect(table.field('A', 'note')).toBe('大事な文');
  expect(table.session.notice.get()).toMatchObject({ code: 'rowGone', nodeId: 'A' });
  table.session.restore(nodeId('A'));
  expect(table.ids()).toContain('A');
});

test('[GRID6] text that is too long is refused and stays in the open cell', () => {
  table.select('A', 'title');
  table.type('あ'.repeat(2_001));
  table.key('Enter');
  expect(table.active()).toBe('A');
  expect(table.session.draft.get()).toHaveLength(2_001);
  expect(table.session.notice.get()).toMatchObject({ code: 'refused', refusal: 'tooLong' });
});

test('[GRID13] a paste with new rows is one transaction and one step of undo', () => {
  table.select('B', 'title');
  table.session.paste([
    ['甲', '1件'],
    ['乙', '2件'],
    ['丙', '3件'],
  ]);
  const question = table.session.question.get();
  expect(table.field('B', 'title')).toBe('B');
  let transactions = 0;
  table.doc.on('update', () => {
    transactions += 1;
  });
  table.session.answer(question?.grown ?? null);
  expect(transactions).toBe(1);
  const titles = () => table.session.state.get().rows.map((row) => row.node.title);
  expect(titles()).toEqual(['G', 'T', 'M', 'A', '甲', '乙', '丙', 'N']);
  table.key('z', { ctrlKey: true });
  expect(titles()).toEqual(['G', 'T', 'M', 'A', 'B', 'N']);
});

test('[GRID12] a paste that fits goes in at once', () => {
  table.select('A', 'baseline');
  table.session.paste([['11件', 'R元']]);
  expect(table.session.question.get()).toBeNull();
  expect([table.field('A', 'baseline'), table.field('A', 'baselineYear')]).toEqual(['11件', 'R元']);
});

test('[GRID12] a paste that is refused changes nothing', () => {
  table.select('A', 'role');
  table.session.paste([['成果', '名']]);
  table.session.answer(null);
  expect(table.field('A', 'title')).toBe('A');
});

test('[GRID18] rows are added, moved and binned, and each comes back with one undo', () => {
  table.select('M');
  table.key('+', { ctrlKey: true });
  const added = table.active();
  expect(table.ids()).toEqual(['G', 'T', 'M', 'A', 'B', added, 'N']);
  table.key('ArrowUp', { altKey: true, shiftKey: true });
  expect(table.ids()).toEqual(['G', 'T', 'M', 'A', added, 'B', 'N']);
  table.key('-', { ctrlKey: true });
  expect(table.ids()).toEqual(['G', 'T', 'M', 'A', 'B', 'N']);
  table.session.run({ do: 'undo' });
  expect(table.ids()).toEqual(['G', 'T', 'M', 'A', added, 'B', 'N']);
  expect(table.active()).toBe(added);
});

test('[GRID18] a row under a goal is a 数値目標, under a measure a KPI', () => {
  const roleOf = (under: string) => {
    table.select(under);
    table.session.run({ do: 'addRow' });
    return table.field(table.active() ?? '', 'role');
  };
  expect([roleOf('G'), roleOf('N')]).toEqual(['numericalTarget', 'kpi']);
});

test('[GRID16] in a table that cannot be edited typing changes nothing and says why', () => {
  table.canEdit.set(false);
  table.select('A', 'baseline');
  expect(table.key('x')).toBe(true);
  expect(table.session.notice.get()).toEqual({ code: 'readOnly' });
  table.key('Delete');
  table.session.paste([['9件']]);
  table.session.run({ do: 'binRow' });
  expect(table.field('A', 'baseline')).toBe('10件');
  expect(table.session.copy(false)).toEqual([['10件']]);
});

test('[GRID16] a cell that was open when editing ended keeps what was typed', () => {
  table.select('A', 'note');
  table.type('途中');
  table.canEdit.set(false);
  table.key('Enter');
  expect(table.field('A', 'note')).toBe('');
  expect(table.session.draft.get()).toBe('途中');
});

test('[GRID17] others learn at once that a cell is open, and soon where one is', () => {
  table.select('A', 'note');
  vi.runAllTimers();
  expect(table.place.get()).toEqual({
    view: 'indicators',
    nodeId: nodeId('A'),
    field: 'note',
    editing: false,
  });
  table.type('x');
  expect(table.place.get().editing).toBe(true);
});

test('[GRID17] going to where someone is selects their cell', () => {
  table.place.set({ view: 'indicators', nodeId: nodeId('T'), field: 'target', editing: false });
  expect([table.active(), table.session.state.get().selection.active.column]).toEqual([
    'T',
    columnOf('target'),
  ]);
});
