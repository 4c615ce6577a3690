import { expect, it } from 'vitest';
import { documentId, nodeId } from '../ids.ts';
import { setBodyFromText } from './body.ts';
import { addNode, binNode, setFields, setLink } from './edit.ts';
import { snapshotOf } from './snapshot.ts';
import { type JsonSchema, snapshotSchema } from './snapshot-schema.ts';
import { must, STRATEGY, smallStrategy } from './testing/replica.ts';

const id = nodeId;
const META = { documentId: documentId('doc-1'), slug: 'mihon', stage: 'drafting' } as const;

function filled() {
  const doc = smallStrategy();
  must(addNode(doc, null, { id: id('s1'), kind: 'section', title: '方向性' }, { parent: null, after: null }));
  must(
    addNode(
      doc,
      null,
      { id: id('i1'), kind: 'initiative', title: '支援' },
      { parent: id('m1'), after: 'last' },
    ),
  );
  must(setBodyFromText(doc, null, id('s1'), '一体化し、\n位置付ける。'));
  must(
    setFields(doc, null, [
      { id: id('k1'), field: 'target', value: '約493万人' },
      { id: id('k1'), field: 'targetYear', value: 'R7' },
      { id: id('k1'), field: 'direction', value: 'increase' },
      { id: id('g1'), field: 'label', value: 'しごと' },
    ]),
  );
  must(setLink(doc, null, id('g1'), 'alignsTo', { documentId: documentId('national'), nodeId: id('g1') }));
  must(binNode(doc, null, id('m2')));
  return doc;
}

it('[DOC26] the snapshot has the live nodes flat in document order, with printed numbers', () => {
  const { nodes, ...head } = snapshotOf(filled(), META);
  const { kind, ...strategy } = STRATEGY;
  expect(head).toEqual({ format: 1, ...META, kind, strategy });
  expect(nodes.map((node) => [node.id, node.kind, node.parent, node.number])).toEqual([
    ['s1', 'section', null, ''],
    ['g1', 'goal', null, 'しごと'],
    ['t1', 'indicator', 'g1', '・'],
    ['m1', 'measure', 'g1', '施策1 '],
    ['k1', 'indicator', 'm1', '・'],
    ['i1', 'initiative', 'm1', '・'],
    ['g2', 'goal', null, '基本目標1 '],
  ]);
});

it('[DOC26] values are there as typed and as read, bodies as JSON and text', () => {
  const { nodes } = snapshotOf(filled(), META);
  expect(nodes.find((node) => node.id === 'k1')).toMatchObject({
    target: { raw: '約493万人', parsed: { kind: 'number', raw: '約493万人', value: 4_930_000 } },
    targetYear: { raw: 'R7', parsed: { kind: 'fiscalYear', year: 2025 } },
    baseline: { raw: '', parsed: { kind: 'blank' } },
  });
  expect(nodes[0]).toMatchObject({ body: { text: '一体化し、\n位置付ける。', json: { type: 'doc' } } });
});

it('[DOC26] the snapshot follows its schema and survives JSON', () => {
  const snapshot = snapshotOf(filled(), META);
  const json: unknown = JSON.parse(JSON.stringify(snapshot));
  expect(json).toEqual(snapshot);
  expect(violations(snapshotSchema, json)).toEqual([]);
});

it('[DOC26] the schema notices a missing, a further and a wrong property', () => {
  const snapshot = snapshotOf(filled(), META);
  const [first] = snapshot.nodes;
  expect(violations(snapshotSchema, { ...snapshot, format: 2 })).toHaveLength(1);
  expect(violations(snapshotSchema, { ...snapshot, secret: 1 })).toHaveLength(1);
  expect(violations(snapshotSchema, { ...snapshot, nodes: [{ ...first, title: 5 }] })).toHaveLength(1);
});

/** As much of JSON Schema as the snapshot's uses. */
function violations(schema: JsonSchema, value: unknown, path = '$'): string[] {
  const choices = schema.oneOf as JsonSchema[] | undefined;
  if (choices !== undefined) {
    return choices.filter((choice) => violations(choice, value).length === 0).length === 1 ? [] : [path];
  }
  if ('const' in schema) return schema.const === value ? [] : [path];
  if ('enum' in schema) return (schema.enum as unknown[]).includes(value) ? [] : [path];
  const types = [schema.type ?? typeOf(value)].flat();
  if (!types.includes(typeOf(value))) return [path];
  if (Array.isArray(value)) {
    const items = schema.items as JsonSchema;
    return value.flatMap((item, index) => violations(items, item, `${path}[${index}]`));
  }
  return typeOf(value) === 'object' ? propertyViolations(schema, value as Record<string, unknown>, path) : [];
}

function propertyViolations(schema: JsonSchema, value: Record<string, unknown>, path: string): string[] {
  const properties = (schema.properties ?? {}) as Record<string, JsonSchema>;
  const required = (schema.required ?? []) as string[];
  const missing = required.filter((name) => !(name in value)).map((name) => `${path}.${name} missing`);
  const further = Object.keys(value).filter((name) => !(name in properties));
  return [
    ...missing,
    ...(schema.additionalProperties === false ? further.map((name) => `${path}.${name} unknown`) : []),
    ...Object.entries(properties).flatMap(([name, property]) =>
      name in value ? violations(property, value[name], `${path}.${name}`) : [],
    ),
  ];
}

function typeOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  return Number.isInteger(value) ? 'integer' : typeof value;
}
