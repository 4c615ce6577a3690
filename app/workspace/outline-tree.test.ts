import { expect, test } from 'vitest';
import type { ReadNode } from '#shared/document/read.ts';
import { nodeId } from '#shared/ids.ts';
import { outlineOf } from './outline-tree.ts';

const node = (kind: ReadNode['kind'], id: string, parent: string | null): ReadNode =>
  // Only what the outline reads.
  ({ kind, id: nodeId(id), parent: parent === null ? null : nodeId(parent) }) as ReadNode;

test('the outline has sections, goals and measures under each other, and neither indicators nor initiatives', () => {
  const outline = outlineOf({
    nodes: [
      node('section', 's', null),
      node('goal', 'g', null),
      node('indicator', 'target', 'g'),
      node('measure', 'm', 'g'),
      node('initiative', 'i', 'm'),
      node('measure', 'mm', 'm'),
    ],
  });
  const ids = (entries: typeof outline): unknown =>
    entries.map((entry) => [entry.node.id, ids(entry.children)]);
  expect(ids(outline)).toEqual([
    ['s', []],
    ['g', [['m', [['mm', []]]]]],
  ]);
});
