import { expect, test } from 'vitest';
import { numberedTitle } from '#shared/strategy/printed-title.ts';
import { itemName } from './item-name.ts';

test.each([
  ['施策 1 : ', '農林業の ICT 化', '施策 1 : 農林業の ICT 化'],
  ['基本目標1　', '大学力と連携し', '基本目標1　大学力と連携し'],
  ['しごと', '地域を元気にする', 'しごと 地域を元気にする'],
  ['①', '婚活支援', '① 婚活支援'],
  ['・', '出生数', '・出生数'],
  ['つながる 上市', '', 'つながる 上市'],
  ['', '名称だけ', '名称だけ'],
])('[GRID1] a header with the number %j and the name %j reads %j', (number, title, line) => {
  expect(numberedTitle({ number, title })).toBe(line);
});

test.each([
  ['・', '出生数', '出生数'],
  ['基本目標 1 ', '', '基本目標 1'],
  ['・', '', '（名称なし）'],
  ['', '長'.repeat(50), `${'長'.repeat(39)}…`],
])('[WORK14] a sentence names the item with the number %j and the name %j as %j', (number, title, name) => {
  expect(itemName({ number, title })).toBe(name);
});
