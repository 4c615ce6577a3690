import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { nodeId } from '../ids.ts';
import { DEFAULT_LABELS, DEFAULT_NUMBERING } from '../strategy/settings.ts';
import { setField } from './edit.ts';
import { readStrategy } from './read.ts';
import { nodesMap, strategyMap } from './schema.ts';
import { must, rawNode, smallStrategy } from './testing/replica.ts';

const id = nodeId;
const find = (doc: Y.Doc, name: string) => readStrategy(doc).nodes.find((node) => node.id === name);

it('[DOC11] an empty document reads as a blank strategy', () => {
  const { strategy, nodes, bin, omissions } = readStrategy(new Y.Doc());
  expect(strategy).toMatchObject({
    kind: 'strategy',
    title: '',
    planPeriodFrom: null,
    labels: DEFAULT_LABELS,
  });
  expect([nodes, bin, omissions]).toEqual([[], [], []]);
});

it('[DOC11] a node written by hand with the required keys only is live and whole', () => {
  const doc = new Y.Doc();
  nodesMap(doc).set(
    'g',
    new Y.Map(Object.entries({ kind: 'goal', parent: null, order: 'V', title: '手書き' })),
  );
  expect(find(doc, 'g')).toEqual({
    ...{ id: 'g', kind: 'goal', parent: null, order: 'V', label: null, title: '手書き', pageRef: '' },
    ...{ scope: 'basic', alignsTo: [], derivedFrom: [], number: '基本目標1 ', depth: 0, childIds: [] },
  });
});

it.each<[string, unknown, string, string]>([
  ['title', 7, 'wrongType', '7'],
  ['target', { raw: '5' }, 'wrongType', 'object'],
  ['direction', 'sideways', 'unknownValue', 'sideways'],
  ['direction', 3, 'wrongType', '3'],
  ['order', 4, 'wrongType', '4'],
  ['binned', 'yes', 'wrongType', 'yes'],
  ['derivedFrom', ['x'], 'wrongType', 'array'],
  ['parent', 12, 'wrongType', '12'],
  ['note', '長'.repeat(20_001), 'tooLong', '20001'],
])('[DOC11] %s = %j reads as blank and is named', (field, value, reason, found) => {
  const doc = smallStrategy();
  rawNode(doc, id('k1')).set(field, value);
  expect(readStrategy(doc).omissions).toContainEqual({ nodeId: 'k1', field, reason, found });
  expect(find(doc, 'k1')).toMatchObject({
    title: field === 'title' ? '' : '創業数',
    direction: null,
    target: '',
  });
});

it('[DOC11] a Y type in place of a text reads as blank and is named', () => {
  const doc = smallStrategy();
  rawNode(doc, id('k1')).set('title', new Y.Text('創業数'));
  expect(find(doc, 'k1')).toMatchObject({ title: '' });
  expect(readStrategy(doc).omissions).toMatchObject([{ nodeId: 'k1', field: 'title', found: 'Y.Text' }]);
});

it('[DOC11] text beyond the limit is cut, but no character in two', () => {
  const doc = smallStrategy();
  rawNode(doc, id('k1')).set('title', `${'長'.repeat(1_999)}𠮷野`);
  expect(find(doc, 'k1')).toMatchObject({ title: '長'.repeat(1_999) });
});

it('[DOC11] what is no node, or of no known kind, is left out and named', () => {
  const doc = smallStrategy();
  nodesMap(doc).set('junk', 'text');
  nodesMap(doc).set('two words', new Y.Map([['kind', 'goal']]));
  nodesMap(doc).set('future', new Y.Map([['kind', 'budget']]));
  nodesMap(doc).set('empty', new Y.Map());
  const { nodes, omissions } = readStrategy(doc);
  expect(nodes).toHaveLength(6);
  expect(omissions).toEqual([
    { nodeId: 'empty', field: 'kind', reason: 'unknownKind', found: 'undefined' },
    { nodeId: 'future', field: 'kind', reason: 'unknownKind', found: 'budget' },
    { nodeId: 'junk', field: null, reason: 'notANode', found: 'text' },
    { nodeId: 'two words', field: null, reason: 'notANode', found: 'Y.Map' },
  ]);
});

it.each(['constructor', '__proto__', 'toString'])(
  '[DOC11] %s, which every object has, names no node',
  (name) => {
    const doc = smallStrategy();
    nodesMap(doc).set(name, new Y.Map([['kind', 'goal']]));
    const { nodes, omissions } = readStrategy(doc);
    expect(nodes).toHaveLength(6);
    expect(omissions).toEqual([{ nodeId: name, field: null, reason: 'notANode', found: 'Y.Map' }]);
  },
);

it('[DOC10] a goal whose parent does not exist stands at the root', () => {
  const doc = smallStrategy();
  rawNode(doc, id('g2')).set('parent', 'gone');
  expect(find(doc, 'g2')).toMatchObject({ parent: null, depth: 0 });
  expect(readStrategy(doc).omissions).toEqual([
    { nodeId: 'g2', field: 'parent', reason: 'missingParent', found: 'gone' },
  ]);
});

it('[DOC11] unknown keys are ignored', () => {
  const doc = smallStrategy();
  rawNode(doc, id('k1')).set('budget', '百万円');
  expect(readStrategy(doc).omissions).toEqual([]);
});

it('[DOC11] settings that cannot be read fall back part by part', () => {
  const doc = smallStrategy();
  const measure = [{ style: 'katakana', prefix: 3, suffix: ' ' }, null];
  strategyMap(doc).set('numbering', { measure, kpi: 'spiral', goal: 'x' });
  strategyMap(doc).set('planPeriodFrom', '2021');
  const { strategy, omissions } = readStrategy(doc);
  expect(strategy.numbering).toEqual({
    ...DEFAULT_NUMBERING,
    measure: [{ style: 'katakana', prefix: '', suffix: ' ' }, DEFAULT_NUMBERING.measure[1]],
  });
  expect(omissions.map(({ field, reason }) => [field, reason])).toEqual([
    ['planPeriodFrom', 'wrongType'],
    ['numbering.goal', 'wrongType'],
    ['numbering.measure.0.prefix', 'wrongType'],
    ['numbering.kpi', 'unknownValue'],
  ]);
});

it('[DOC13] a change gives a new reading in which only what it touched is new', () => {
  const doc = smallStrategy();
  const before = readStrategy(doc);
  must(setField(doc, null, id('k1'), 'target', '120件'));
  const after = readStrategy(doc, before);
  const changed = after.nodes.filter((node, index) => node !== before.nodes[index]);
  expect(changed.map((node) => node.id)).toEqual(['k1']);
  expect(after.strategy).toBe(before.strategy);
  expect(after.bin).toBe(before.bin);
});

it('[DOC22] the reading carries printed numbers', () => {
  const { nodes } = readStrategy(smallStrategy());
  expect(nodes.map((node) => node.number)).toEqual([
    '基本目標1 ',
    '・',
    '施策1 ',
    '・',
    '施策2 ',
    '基本目標2 ',
  ]);
});
