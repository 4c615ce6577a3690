import { expect, test } from 'vitest';
import { nodeId } from '#shared/ids.ts';
import type { GridMode } from './grid-state.ts';
import { intentOf, type KeyPress } from './keymap.ts';

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
const NAVIGATING: GridMode = { kind: 'navigating' };
const open = (entry: 'overwrite' | 'append'): GridMode => ({
  kind: 'editing',
  entry,
  cell: { nodeId: nodeId('A'), field: 'note' },
  base: '',
  composing: false,
});
const press = (key: string, more: Partial<KeyPress> = {}) => ({ ...PLAIN, key, ...more });

test('[GRID5] Enter, arrows, Tab and Esc of a composition belong to the IME', () => {
  for (const key of ['Enter', 'ArrowDown', 'Tab', 'Escape']) {
    expect(intentOf(press(key, { isComposing: true }), open('overwrite'))).toBeNull();
  }
});

test('[GRID5] an Enter that comes only as key code 229 belongs to the IME', () => {
  expect(intentOf(press('Enter', { keyCode: 229 }), open('overwrite'))).toBeNull();
});

test('[GRID7] arrows leave a cell that was opened by typing, and move in one that was opened by F2', () => {
  const right = press('ArrowRight');
  expect(intentOf(right, open('overwrite'))).toMatchObject({ do: 'move' });
  expect(intentOf(right, open('append'))).toBeNull();
});

test('[GRID7] F2 opens, Esc gives back', () => {
  expect(intentOf(press('F2'), NAVIGATING)).toEqual({ do: 'openCell' });
  expect(intentOf(press('Escape'), open('append'))).toEqual({ do: 'cancel' });
});

test('[GRID7] a character is on its way into the cell', () => {
  expect(intentOf(press('あ'), NAVIGATING)).toEqual({ do: 'type' });
  expect(intentOf(press('F5'), NAVIGATING)).toBeNull();
});

test('[GRID7] Alt+Enter breaks the line of an open cell', () => {
  expect(intentOf(press('Enter', { altKey: true }), open('append'))).toEqual({ do: 'lineBreak' });
});

test('[GRID2] Ctrl and Shift with an arrow go to the edge and extend', () => {
  expect(intentOf(press('ArrowDown', { ctrlKey: true, shiftKey: true }), NAVIGATING)).toEqual({
    do: 'move',
    move: { to: 'edge', direction: 'down' },
    extend: true,
  });
});

test('[GRID4] Esc on a selected cell prepares to leave', () => {
  expect(intentOf(press('Escape'), NAVIGATING)).toEqual({ do: 'prepareLeave' });
});

test('[GRID19] Command does on a Mac what Ctrl does elsewhere', () => {
  expect(intentOf(press('z', { metaKey: true }), NAVIGATING)).toEqual({ do: 'undo' });
  expect(intentOf(press('Z', { metaKey: true, shiftKey: true }), NAVIGATING)).toEqual({ do: 'redo' });
});

test('[GRID18] rows are added, moved and put into the bin by key', () => {
  expect(intentOf(press('+', { ctrlKey: true, shiftKey: true }), NAVIGATING)).toEqual({ do: 'addRow' });
  expect(intentOf(press('-', { ctrlKey: true }), NAVIGATING)).toEqual({ do: 'binRow' });
  expect(intentOf(press('ArrowUp', { altKey: true, shiftKey: true }), NAVIGATING)).toEqual({
    do: 'moveRow',
    up: true,
  });
});

test('[GRID19] undo within an open cell is the textarea’s own', () => {
  expect(intentOf(press('z', { ctrlKey: true }), open('append'))).toBeNull();
});

test('[COMMENT49] Ctrl+Alt+M asks for a comment in a selected and in an open cell, never within a composition', () => {
  const keys = { code: 'KeyM', ctrlKey: true, altKey: true };
  expect(intentOf(press('m', keys), NAVIGATING)).toEqual({ do: 'comment' });
  expect(intentOf(press('m', keys), open('append'))).toEqual({ do: 'comment' });
  expect(intentOf(press('m', { ...keys, isComposing: true }), open('append'))).toBeNull();
});
