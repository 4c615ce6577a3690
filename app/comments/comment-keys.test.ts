import { describe, expect, test } from 'vitest';
import { type CommentKeyPress, listIntent, pickerIntent, sends, startsComment } from './comment-keys.ts';

const press = (key: string, more: Partial<CommentKeyPress> = {}): CommentKeyPress => ({
  key,
  code: '',
  keyCode: 0,
  isComposing: false,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...more,
});

describe('sending', () => {
  test('[COMMENT45] Ctrl+Enter sends, and Command+Enter', () => {
    expect(sends(press('Enter', { ctrlKey: true }))).toBe(true);
    expect(sends(press('Enter', { metaKey: true }))).toBe(true);
  });

  test.each([
    ['Enter', press('Enter')],
    ['Shift+Enter', press('Enter', { shiftKey: true })],
    ['Enter while composing', press('Enter', { isComposing: true })],
    ['Ctrl+Enter while composing', press('Enter', { isComposing: true, ctrlKey: true })],
    ['Ctrl+Enter that an IME announces only by its code', press('Enter', { keyCode: 229, ctrlKey: true })],
    ['Ctrl+another key', press('s', { ctrlKey: true })],
  ])('[COMMENT45] %s does not', (_name, key) => {
    expect(sends(key)).toBe(false);
  });
});

test('[COMMENT45] no key of an IME chooses among those whom one can call', () => {
  expect(pickerIntent(press('Enter'))).toBe('choose');
  expect(pickerIntent(press('Tab'))).toBe('choose');
  expect(pickerIntent(press('Enter', { isComposing: true }))).toBeNull();
  expect(pickerIntent(press('Enter', { keyCode: 229 }))).toBeNull();
  expect(pickerIntent(press('Enter', { ctrlKey: true }))).toBeNull();
});

test('[COMMENT49] Ctrl+Alt+M starts a comment by the place of the key, whatever it prints', () => {
  expect(startsComment(press('µ', { code: 'KeyM', ctrlKey: true, altKey: true }))).toBe(true);
  expect(startsComment(press('m', { code: 'KeyM', altKey: true }))).toBe(false);
  expect(startsComment(press('m', { code: 'KeyM', ctrlKey: true, altKey: true, isComposing: true }))).toBe(
    false,
  );
});

test.each([
  ['j', 'next'],
  ['ArrowDown', 'next'],
  ['k', 'previous'],
  ['R', 'reply'],
  ['e', 'edit'],
  ['o', 'resolve'],
  ['Enter', 'open'],
  ['x', null],
  ['End', 'last'],
])('[COMMENT49] %s in the list: %s', (key, intent) => {
  expect(listIntent(press(key))).toBe(intent);
});

test('[COMMENT49] keys with Ctrl, Alt or an IME stay the browser’s', () => {
  expect(listIntent(press('r', { ctrlKey: true }))).toBeNull();
  expect(listIntent(press('e', { altKey: true }))).toBeNull();
  expect(listIntent(press('j', { keyCode: 229 }))).toBeNull();
});
