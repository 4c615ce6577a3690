import { expect, test } from 'vitest';
import type { ActivityChange, ActivityEntry } from '../../activity/model.ts';
import { nodeId, userId } from '../../ids.ts';
import { activityMessages } from './activity.ts';

const text = (words: string) => ({ text: words, wholeLength: null });
const place = (parent: string | null, title: string, position: number) => ({
  parent: parent === null ? null : nodeId(parent),
  title,
  position,
});
const [from, to] = [text('3,724億円'), text('3,900億円')];

function entry(change: ActivityChange, item: Partial<ActivityEntry> = {}): ActivityEntry {
  return {
    id: 1,
    seq: 1,
    at: '2026-11-20T05:05:00Z',
    by: { id: userId('u'), name: '委員1' },
    nodeId: nodeId('k1'),
    nodeKind: 'indicator',
    title: '合計特殊出生率',
    change,
    ...item,
  };
}

const STRATEGY = { nodeId: null, nodeKind: null, title: '' } as const;

test.each<[ActivityEntry, string]>([
  [entry({ kind: 'field', field: 'target', from, to }), '委員1が『合計特殊出生率』の目標値を変更'],
  [entry({ kind: 'field', field: 'baseline', from, to }), '委員1が『合計特殊出生率』の現状値を変更'],
  [entry({ kind: 'field', field: 'title', from, to }), '委員1が『合計特殊出生率』の指標名を変更'],
  [entry({ kind: 'field', field: 'title', from, to }, STRATEGY), '委員1が題名を変更'],
  [entry({ kind: 'settings', field: 'numbering' }, STRATEGY), '委員1が番号の付け方の設定を変更'],
  [entry({ kind: 'text', blockId: 'b', from, to }, { title: '' }), '委員1が『（名称なし）』の本文を変更'],
  [entry({ kind: 'added', to: place(null, '', 1) }), '委員1が『合計特殊出生率』を追加'],
  [entry({ kind: 'binned', from: place(null, '', 1) }), '委員1が『合計特殊出生率』をごみ箱へ移動'],
  [entry({ kind: 'created' }, { ...STRATEGY, by: null }), '（システム）が最初の内容を登録'],
  [entry({ kind: 'unreadable' }, STRATEGY), '委員1が内容を変更'],
])('[ACTIVITY17] one sentence says who changed what (%#)', (given, sentence) => {
  expect(activityMessages.sentence(given, '現状値')).toBe(sentence);
});

test('[ACTIVITY1] a move within one parent says only from which place to which', () => {
  const within = { kind: 'moved', from: place('g1', '目標一', 3), to: place('g1', '目標一', 1) } as const;
  const across = { kind: 'moved', from: place('g1', '目標一', 3), to: place(null, '', 2) } as const;
  expect(activityMessages.where(within)).toBe('「目標一」の下で、3番目から1番目へ');
  expect(activityMessages.where(across)).toBe('「目標一」の下の3番目から、いちばん上の階層の2番目へ');
});

test('[ACTIVITY1] chosen values are told by their words, links by their number', () => {
  expect(activityMessages.value('direction', 'limitDecline')).toBe('減少を抑える');
  expect(activityMessages.value('derivedFrom', 'a/b\nc/d')).toBe('2件');
  expect(activityMessages.value('target', 'increase')).toBe('increase');
});
