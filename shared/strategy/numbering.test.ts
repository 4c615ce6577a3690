import { expect, it } from 'vitest';
import { type NodeId, nodeId } from '../ids.ts';
import type { LevelNumbering, Numbering, NumberStyle } from './model.ts';
import { formatNumber, type Numbered, printedNumbers } from './numbering.ts';
import { DEFAULT_NUMBERING } from './settings.ts';

const level = (style: NumberStyle, prefix = '', suffix = ''): LevelNumbering => ({ style, prefix, suffix });
const basic = (...levels: LevelNumbering[]): Numbering['goal'] => ({
  ...DEFAULT_NUMBERING.goal,
  basic: levels,
});

/** Nodes as `id<parent label`, kind by the id's letter: g goal, x cross-cutting goal, m measure, k KPI, t target, i. */
function nodes(...rows: string[]): Numbered[] {
  return rows.map((row) => {
    const [, id = '', parent = '', label = ''] = /^(\w+)<?(\w*) ?(.*)$/.exec(row) ?? [];
    const base = { id: nodeId(id), parent: parent === '' ? null : nodeId(parent), label: label || null };
    switch (id[0]) {
      case 'g':
        return { ...base, kind: 'goal', scope: 'basic' };
      case 'x':
        return { ...base, kind: 'goal', scope: 'crossCutting' };
      case 'm':
        return { ...base, kind: 'measure' };
      case 'k':
        return { ...base, kind: 'indicator', role: 'kpi' };
      case 't':
        return { ...base, kind: 'indicator', role: 'numericalTarget' };
      default:
        return { ...base, kind: 'initiative' };
    }
  });
}

function print(rows: Numbered[], numbering: Partial<Numbering>): Record<string, string> {
  return Object.fromEntries<string>(
    printedNumbers(rows, { ...DEFAULT_NUMBERING, ...numbering }) as Map<NodeId, string>,
  );
}

it('[DOC22] Iizuka counts goals, and measures with circled numbers anew in each', () => {
  const goal = basic(level('fullwidth', '基本目標'));
  expect(print(nodes('g1', 'm1<g1', 'm2<g1', 'g2', 'm3<g2'), { goal, measure: [level('circled')] })).toEqual({
    g1: '基本目標１',
    m1: '①',
    m2: '②',
    g2: '基本目標２',
    m3: '①',
  });
});

it('[DOC22] Koriyama prints words before and after the number', () => {
  const numbering = {
    goal: basic(level('decimal', '基本目標 ', ' : ')),
    measure: [level('decimal', '施策 ', ' : ')],
  };
  expect(print(nodes('g1', 't1<g1', 'm1<g1', 'm2<g1'), numbering)).toEqual({
    g1: '基本目標 1 : ',
    t1: '・',
    m1: '施策 1 : ',
    m2: '施策 2 : ',
  });
});

it('[DOC22] cross-cutting goals count beside the basic ones, from 1', () => {
  const goal = {
    ...basic(level('decimal', '【基本目標', '】')),
    crossCutting: [level('decimal', '【横断的な目標', '】')],
  };
  expect(print(nodes('g1', 'x1', 'g2', 'x2', 'm1<x2'), { goal, measure: [level('bullet')] })).toEqual({
    g1: '【基本目標1】',
    x1: '【横断的な目標1】',
    g2: '【基本目標2】',
    x2: '【横断的な目標2】',
    m1: '・',
  });
});

it('[DOC22] each depth of nested goals has a setting, and the last one repeats', () => {
  const goal = basic(level('decimal', '基本目標 '), level('decimal', '', '.'));
  expect(
    print(nodes('g1', 'g2<g1', 'g3<g2', 'm1<g3', 'm2<m1'), { goal, measure: [level('katakana')] }),
  ).toEqual({
    g1: '基本目標 1',
    g2: '1.',
    g3: '1.',
    m1: 'ア',
    m2: 'ア',
  });
});

it('[DOC23] an own label stands for the number, and its siblings count without it', () => {
  const goal = basic(level('decimal', '基本目標'));
  expect(print(nodes('g1 しごと', 'g2', 'g3 ひと', 'g4'), { goal })).toEqual({
    g1: 'しごと',
    g2: '基本目標1',
    g3: 'ひと',
    g4: '基本目標2',
  });
});

it('[DOC25] KPIs branch from their measure, and an only one has its bare number', () => {
  const rows = nodes('g1', 'm1<g1', 'k1<m1', 'm2<g1', 'k2<m2', 'k3<m2');
  expect(print(rows, { measure: [level('circled')], kpi: 'measureBranch' })).toMatchObject({
    k1: '①',
    k2: '②-1',
    k3: '②-2',
  });
});

it('[DOC25] KPIs branch from an own label only if it is a circled number, and from no goal', () => {
  const rows = nodes('g1', 'k0<g1', 'm1<g1 ③', 'k1<m1', 'k2<m1', 'm2<g1 重点', 'k3<m2');
  expect(print(rows, { kpi: 'measureBranch' })).toMatchObject({ k0: '', k1: '③-1', k2: '③-2', k3: '' });
});

it('[DOC22] levels without a number print neither prefix nor suffix', () => {
  const numbering: Partial<Numbering> = { measure: [level('none', '施策', ':')], kpi: 'none' };
  expect(print(nodes('g1', 'm1<g1', 'k1<m1', 'i1<m1'), numbering)).toMatchObject({
    m1: '',
    k1: '',
    i1: '・',
  });
});

it.each<[NumberStyle, number, string]>([
  ['decimal', 12, '12'],
  ['fullwidth', 12, '１２'],
  ['roman', 4, 'Ⅳ'],
  ['roman', 10, 'Ⅹ'],
  ['roman', 14, 'XIV'],
  ['circled', 1, '①'],
  ['circled', 20, '⑳'],
  ['circled', 21, '㉑'],
  ['circled', 35, '㉟'],
  ['circled', 36, '㊱'],
  ['circled', 50, '㊿'],
  ['circled', 51, '(51)'],
  ['katakana', 4, 'エ'],
  ['katakana', 46, 'ン'],
  ['katakana', 47, '(47)'],
  ['bullet', 3, '・'],
  ['none', 3, ''],
])('[DOC24] %s %i prints %s', (style, position, expected) => {
  expect(formatNumber(style, position)).toBe(expected);
});
