import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { bodyOf, setBodyFromJson, setBodyFromText } from '../document/body.ts';
import { binNode, setStrategyField } from '../document/edit.ts';
import { perform, type Step, steps } from '../document/testing/random-edits.ts';
import { must, replicaOf, smallStrategy } from '../document/testing/replica.ts';
import { nodeId } from '../ids.ts';
import { contentOf } from './content.ts';
import { sameContent } from './edits.ts';
import { writeContent } from './write-content.ts';

function played(script: readonly Step[], clientId: number, title: string): Y.Doc {
  const replica = replicaOf(smallStrategy(), clientId);
  for (const [index, step] of script.entries()) perform([replica], step, index);
  setStrategyField(replica.doc, null, 'title', title);
  return replica.doc;
}

function updatesOf(doc: Y.Doc, act: () => void): number {
  let updates = 0;
  doc.on('update', () => {
    updates += 1;
  });
  act();
  return updates;
}

test.each([false, true])(
  '[REV20] a document reads as the content that was written into it (hostile: %s)',
  (hostile) => {
    fc.assert(
      fc.property(steps(1, hostile), steps(1, hostile), (here, there) => {
        const doc = played(here, 10, '一');
        const target = contentOf(played(there, 11, '二'));
        writeContent(doc, 'test', target);
        expect(contentOf(doc)).toEqual(target);
      }),
      { numRuns: 100 },
    );
  },
);

test('[REV20] writing what is there already changes nothing', () => {
  fc.assert(
    fc.property(steps(1, true), (script) => {
      const doc = played(script, 10, '一');
      expect(updatesOf(doc, () => writeContent(doc, 'test', contentOf(doc)))).toBe(0);
    }),
    { numRuns: 60 },
  );
});

test('[REV20] writing is one transaction, and whoever has the document gets it', () => {
  const doc = smallStrategy();
  const target = contentOf(played([{ who: 0, act: { do: 'bin', node: 0 } }], 11, '二'));
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  const vector = Y.encodeStateVector(doc);
  expect(updatesOf(doc, () => writeContent(doc, 'test', target))).toBe(1);
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc, vector));
  expect(sameContent(contentOf(copy), target)).toBe(true);
});

test('[REV20] what lies in the bin comes out of it as it was, and is not made again', () => {
  const doc = smallStrategy();
  const before = contentOf(doc);
  const map = doc.getMap('nodes').get('m1');
  must(binNode(doc, null, nodeId('g1')));
  writeContent(doc, 'test', before);
  expect(contentOf(doc)).toEqual(before);
  expect(doc.getMap('nodes').get('m1')).toBe(map);
});

test('[REV21] a block whose id and type stay keeps what it is made of', () => {
  const [doc, other] = [smallStrategy(), smallStrategy()];
  const id = nodeId('m1');
  must(setBodyFromText(doc, null, id, '一\n二\n三'));
  const blocks = () => bodyOf(doc, id)?.toArray() ?? [];
  const [first, second, third] = blocks();
  const paragraph = (blockId: string, text: string) => ({
    type: 'paragraph',
    attrs: { blockId },
    content: [{ type: 'text', text }],
  });
  must(
    setBodyFromJson(other, null, id, {
      type: 'doc',
      content: [
        paragraph('new', '新'),
        paragraph('m1~1', '一と'),
        { type: 'heading', attrs: { blockId: 'm1~2', level: 2 }, content: [{ type: 'text', text: '二' }] },
        paragraph('new2', '新'),
        paragraph('m1~3', '三'),
      ],
    }),
  );
  writeContent(doc, 'test', contentOf(other));
  const now = blocks();
  expect(contentOf(doc)).toEqual(contentOf(other));
  expect(now[1]).toBe(first);
  expect(now[2]).not.toBe(second);
  expect(now[4]).toBe(third);
});

test('[REV21] lists and tables keep their other cells when one is changed, and a row comes and goes', () => {
  const [doc, other] = [smallStrategy(), smallStrategy()];
  const id = nodeId('m1');
  const table = (rows: readonly (readonly [string, string])[]) => ({
    type: 'doc',
    content: [
      {
        type: 'table',
        content: rows.map((cells) => ({
          type: 'tableRow',
          content: cells.map((text) => ({
            type: 'tableCell',
            content: [
              { type: 'paragraph', attrs: { blockId: text.slice(0, 1) }, content: [{ type: 'text', text }] },
            ],
          })),
        })),
      },
    ],
  });
  must(
    setBodyFromJson(
      doc,
      null,
      id,
      table([
        ['a', 'b'],
        ['c', 'd'],
        ['e', 'f'],
      ]),
    ),
  );
  const rows = () => {
    const [table] = bodyOf(doc, id)?.toArray() ?? [];
    return (table instanceof Y.XmlElement ? table.toArray() : []) as Y.XmlElement[]; // a table has rows only
  };
  const [first, , last] = rows();
  const cell = last?.get(0);
  must(
    setBodyFromJson(
      other,
      null,
      id,
      table([
        ['a', 'b'],
        ['g', 'h'],
        ['e', 'f2'],
      ]),
    ),
  );
  writeContent(doc, 'test', contentOf(other));
  expect(contentOf(doc)).toEqual(contentOf(other));
  expect([rows()[0], rows()[2], rows()[2]?.get(0)]).toEqual([first, last, cell]);
});

test('[REV20] a content that no document can have is refused', () => {
  const doc = smallStrategy();
  const content = contentOf(doc);
  const orphans = { ...content, nodes: content.nodes.filter(({ id }) => id !== 'g1') };
  expect(() => writeContent(doc, 'test', orphans)).toThrow(/unknownNode/);
  expect(contentOf(doc)).toEqual(content);
});
