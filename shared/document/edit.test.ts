import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { documentId, nodeId } from '../ids.ts';
import { bodyOf, readBody } from './body.ts';
import { addNode, initStrategy, setField, setFields, setLink, setStrategyField, unsetLink } from './edit.ts';
import { readStrategy } from './read.ts';
import { NODE_FIELDS, SCHEMA_VERSION, strategyMap } from './schema.ts';
import {
  must,
  type Replica,
  rawNode,
  replicaOf,
  STRATEGY,
  smallStrategy,
  syncAll,
} from './testing/replica.ts';

const id = nodeId;
const two = (): [Replica, Replica] => {
  const base = smallStrategy();
  return [replicaOf(base, 10), replicaOf(base, 11)];
};
const k1 = ({ doc }: { doc: Y.Doc }) => readStrategy(doc).nodes.find((node) => node.id === 'k1');
const LINK = { documentId: documentId('iizuka-current'), nodeId: id('goal/1') };

it('[DOC1] a new document holds the schema version and the fields as given', () => {
  const doc = smallStrategy();
  expect(strategyMap(doc).get('schemaVersion')).toBe(SCHEMA_VERSION);
  expect(readStrategy(doc).strategy).toEqual(STRATEGY);
  expect(() => initStrategy(doc, null, STRATEGY)).toThrow('already');
});

it('[DOC2] each edit is one transaction with the caller’s origin', () => {
  const [a] = two();
  const origins: unknown[] = [];
  a.doc.on('afterTransaction', ({ origin }: Y.Transaction) => origins.push(origin));
  must(addNode(a.doc, 'me', { id: id('g9'), kind: 'goal' }, { parent: null, after: null }));
  must(setFields(a.doc, 'me', [{ id: id('k1'), field: 'target', value: '5' }]));
  must(setLink(a.doc, 'me', id('g9'), 'alignsTo', LINK));
  expect(origins).toEqual(['me', 'me', 'me']);
});

it('[DOC2] a refused edit writes nothing, not even the accepted part of many', () => {
  const [a] = two();
  const before = Y.encodeStateAsUpdate(a.doc);
  const refused = setFields(a.doc, a.origin, [
    { id: id('k1'), field: 'target', value: '5' },
    { id: id('m1'), field: 'target', value: '5' },
  ]);
  expect(refused).toEqual({ ok: false, error: { code: 'unknownField', id: 'm1', field: 'target' } });
  expect(Y.encodeStateAsUpdate(a.doc)).toEqual(before);
});

it('[DOC2] writing what stands there already writes nothing', () => {
  const [a] = two();
  const before = Y.encodeStateVector(a.doc);
  must(setField(a.doc, a.origin, id('k1'), 'title', '創業数'));
  must(setField(a.doc, a.origin, id('k1'), 'target', ''));
  must(setField(a.doc, a.origin, id('k1'), 'label', ''));
  must(setField(a.doc, a.origin, id('k1'), 'direction', null));
  must(setStrategyField(a.doc, a.origin, 'labels', STRATEGY.labels));
  expect(Y.encodeStateVector(a.doc)).toEqual(before);
});

it.each([
  [{ id: id('k1'), field: 'direction', value: 'sideways' }, 'wrongValue'],
  [{ id: id('k1'), field: 'title', value: null }, 'wrongValue'],
  [{ id: id('k1'), field: 'role', value: null }, 'wrongValue'],
  [{ id: id('k1'), field: 'toString', value: 'x' }, 'unknownField'],
  [{ id: id('k1'), field: 'parent', value: 'k1' }, 'unknownField'],
  [{ id: id('zz'), field: 'title', value: 'x' }, 'unknownNode'],
] as const)('[DOC2] %j is refused as %s', (change, code) => {
  const [a] = two();
  // A caller without types, as the network is.
  expect(setFields(a.doc, a.origin, [change as never])).toMatchObject({ ok: false, error: { code } });
});

it('[DOC15] text up to the limit is taken, one more is refused with the limit', () => {
  const [a] = two();
  must(setField(a.doc, a.origin, id('k1'), 'title', '長'.repeat(2_000)));
  must(setField(a.doc, a.origin, id('k1'), 'note', '長'.repeat(20_000)));
  expect(setField(a.doc, a.origin, id('k1'), 'title', '長'.repeat(2_001))).toEqual({
    ok: false,
    error: { code: 'tooLong', id: 'k1', field: 'title', limit: 2_000 },
  });
  expect(setField(a.doc, a.origin, id('k1'), 'note', '長'.repeat(20_001)).ok).toBe(false);
});

it('[DOC14] different fields of one node, edited at once, both stay', () => {
  const [a, b] = two();
  must(setField(a.doc, a.origin, id('k1'), 'baseline', '30,915件'));
  must(setField(b.doc, b.origin, id('k1'), 'target', '46,000件'));
  syncAll([a, b]);
  expect(k1(a)).toMatchObject({ baseline: '30,915件', target: '46,000件' });
  expect(k1(b)).toEqual(k1(a));
});

it('[DOC14] of one field, edited at once, the same edit wins everywhere', () => {
  const [a, b] = two();
  must(setField(a.doc, a.origin, id('k1'), 'target', '1,000件'));
  must(setField(b.doc, b.origin, id('k1'), 'target', '46,000件'));
  syncAll([a, b]);
  expect(['1,000件', '46,000件']).toContain((k1(a) as { target: string }).target);
  expect(k1(b)).toEqual(k1(a));
});

it.each([
  ['planPeriodFrom', 2021.5],
  ['planPeriodTo', 20270],
  ['kind', 'plan'],
  ['numbering', { ...STRATEGY.numbering, measure: [{ style: 'ordinal', prefix: '', suffix: '' }] }],
  ['labels', { ...STRATEGY.labels, goal: [] }],
  ['schemaVersion', 2],
] as const)('[DOC2] the strategy’s %s cannot be %j', (field, value) => {
  const [a] = two();
  expect(setStrategyField(a.doc, a.origin, field as never, value as never).ok).toBe(false); // untyped caller
});

it('[DOC16] a link is in its set once, and removed from it', () => {
  const [a] = two();
  must(setLink(a.doc, a.origin, id('k1'), 'derivedFrom', LINK));
  must(setLink(a.doc, a.origin, id('k1'), 'derivedFrom', LINK));
  expect(k1(a)).toMatchObject({ derivedFrom: [LINK] });
  must(unsetLink(a.doc, a.origin, id('k1'), 'derivedFrom', LINK));
  expect(k1(a)).toMatchObject({ derivedFrom: [] });
});

it('[DOC16] a link that one removes while another adds it stays', () => {
  const [a, b] = two();
  must(setLink(a.doc, a.origin, id('k1'), 'derivedFrom', LINK));
  syncAll([a, b]);
  must(unsetLink(a.doc, a.origin, id('k1'), 'derivedFrom', LINK));
  must(unsetLink(b.doc, b.origin, id('k1'), 'derivedFrom', LINK));
  must(setLink(b.doc, b.origin, id('k1'), 'derivedFrom', LINK));
  syncAll([a, b]);
  expect(k1(a)).toMatchObject({ derivedFrom: [LINK] });
});

it('[DOC16] two people who link one new node at once keep both links', () => {
  const [a, b] = two();
  must(setLink(a.doc, a.origin, id('g2'), 'alignsTo', LINK));
  must(setLink(b.doc, b.origin, id('g2'), 'alignsTo', { ...LINK, nodeId: id('goal/2') }));
  syncAll([a, b]);
  const links = readStrategy(a.doc).nodes.find((node) => node.id === 'g2');
  expect(links).toMatchObject({ alignsTo: [{ nodeId: 'goal/1' }, { nodeId: 'goal/2' }] });
});

it('[DOC16] an indicator aligns with nothing', () => {
  const [a] = two();
  expect(setLink(a.doc, a.origin, id('k1'), 'alignsTo', LINK).ok).toBe(false);
});

it.each(['', 'two words', 'x'.repeat(201), 'g1'])('[DOC2] a node cannot be added as %j', (name) => {
  const [a] = two();
  expect(addNode(a.doc, null, { id: id(name), kind: 'goal' }, { parent: null, after: null }).ok).toBe(false);
});

it('[DOC6] a new indicator’s role follows from its parent, a goal in a goal takes its scope', () => {
  const [a] = two();
  const add = (kind: 'goal' | 'indicator', name: string, parent: string | null, scope?: 'crossCutting') =>
    must(
      addNode(a.doc, null, { id: id(name), kind, ...(scope && { scope }) } as never, {
        parent: parent === null ? null : id(parent),
        after: 'last',
      }),
    );
  add('goal', 'x1', null, 'crossCutting');
  add('goal', 'x2', 'x1');
  add('indicator', 't9', 'x2');
  add('indicator', 'k9', 'm2');
  const nodes = new Map(readStrategy(a.doc).nodes.map((node) => [String(node.id), node]));
  expect(nodes.get('x2')).toMatchObject({ scope: 'crossCutting', depth: 1 });
  expect(nodes.get('t9')).toMatchObject({ role: 'numericalTarget' });
  expect(nodes.get('k9')).toMatchObject({ role: 'kpi' });
});

it('[DOC18] a new node has all its keys, and a body of one paragraph with the given id', () => {
  const [a] = two();
  const node = { id: id('g9'), kind: 'goal', title: '新', blockId: 'first' } as const;
  must(addNode(a.doc, null, node, { parent: null, after: 'last' }));
  expect([...rawNode(a.doc, id('g9')).keys()].sort()).toEqual(
    ['alignsTo', 'binned', 'body', 'derivedFrom', 'kind', 'order', 'parent', 'scope', 'title'].sort(),
  );
  const body = bodyOf(a.doc, id('g9'));
  expect(body === null ? null : readBody(body).blocks).toEqual([{ id: 'first', text: '' }]);
  expect(bodyOf(a.doc, id('k1'))).toBeNull();
});

it('[DOC1] every field of every kind reads back as it was set', () => {
  const [a] = two();
  const values = { direction: 'limitDecline', aggregation: 'cumulative', role: 'kpi' } as Record<
    string,
    string
  >;
  const fields = Object.keys(NODE_FIELDS.indicator) as (keyof typeof NODE_FIELDS.indicator)[];
  for (const field of fields) must(setField(a.doc, null, id('k1'), field, values[field] ?? `「${field}」`));
  const expected = Object.fromEntries(fields.map((field) => [field, values[field] ?? `「${field}」`]));
  expect(k1(a)).toMatchObject(expected);
});
