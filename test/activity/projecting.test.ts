import { updateYFragment } from '@tiptap/y-tiptap';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { bodyOf, setBodyFromText } from '#shared/document/body.ts';
import {
  addNode,
  binNode,
  moveNode,
  restoreNode,
  setField,
  setFields,
  setLink,
  setStrategyField,
} from '#shared/document/edit.ts';
import { nodesMap } from '#shared/document/schema.ts';
import { smallStrategy } from '#shared/document/testing/replica.ts';
import { textSchema } from '#shared/document/text-schema.ts';
import { documentId, type NodeId, nodeId } from '#shared/ids.ts';
import { DEFAULT_LABELS } from '#shared/strategy/settings.ts';
import { ALICE, BOB, createLogWorld, type LogWorld, type TestLog } from './log-world.ts';

let world: LogWorld;
let log: TestLog;
const g1 = nodeId('g1');
const g2 = nodeId('g2');
const m1 = nodeId('m1');
const m2 = nodeId('m2');
const t1 = nodeId('t1');
const k1 = nodeId('k1');

beforeAll(async () => {
  world = await createLogWorld();
});
afterAll(() => world.close());

beforeEach(async () => {
  log = await world.create();
  await log.edit(null, (doc) => Y.applyUpdate(doc, Y.encodeStateAsUpdate(smallStrategy())));
  log.pass(3_600);
});

/** What came after the document's beginning. */
async function lines(): Promise<readonly string[]> {
  await log.project();
  return (await log.lines()).slice(1);
}

const set = (id: NodeId, field: 'target' | 'title' | 'baseline', value: string) => (doc: Y.Doc) =>
  setField(doc, 'test', id, field, value);

/** A body as an editor writes it: through the binding of ProseMirror. */
function type(id: NodeId, paragraphs: readonly (readonly [blockId: string, text: string])[]) {
  return (doc: Y.Doc) => {
    const body = bodyOf(doc, id);
    if (body === null) throw new Error('no body');
    const schema = textSchema();
    const content = paragraphs.map(([blockId, text]) =>
      schema.node('paragraph', { blockId }, text === '' ? [] : [schema.text(text)]),
    );
    const node = schema.node('doc', null, content);
    doc.transact(() => updateYFragment(doc, body, node, { mapping: new Map(), isOMark: new Map() }), 'test');
  };
}

describe('the beginning of a document', () => {
  test('[ACTIVITY2] is one entry, however much it holds', async () => {
    await log.project();
    expect(await log.lines()).toEqual(['server created strategy']);
  });
});

describe('fields', () => {
  test('[ACTIVITY1] an entry says who, what, from and to as typed, and when', async () => {
    await log.edit(ALICE, set(k1, 'target', '約3,724億円'));
    log.pass(60);
    await log.edit(BOB, set(k1, 'target', '３，９００億円'));
    expect(await lines()).toEqual([
      'alice field k1.target 「」→「約3,724億円」',
      'bob field k1.target 「約3,724億円」→「３，９００億円」',
    ]);
    const [, , last] = await log.records();
    expect(last).toMatchObject({ at: log.now, title: '創業数', nodeKind: 'indicator', lastSeq: 3 });
  });

  test('[ACTIVITY1] many cells of one paste are an entry each', async () => {
    await log.edit(ALICE, (doc) =>
      setFields(doc, 'test', [
        { id: k1, field: 'baseline', value: '1件' },
        { id: t1, field: 'target', value: '2人' },
      ]),
    );
    expect(await lines()).toEqual([
      'alice field k1.baseline 「」→「1件」',
      'alice field t1.target 「」→「2人」',
    ]);
  });

  test('[ACTIVITY1] choices, links, the strategy’s own fields and its settings are told, too', async () => {
    await log.edit(ALICE, (doc) => setField(doc, 'test', k1, 'direction', 'increase'));
    await log.edit(ALICE, (doc) =>
      setLink(doc, 'test', m1, 'derivedFrom', { documentId: documentId('other'), nodeId: nodeId('x') }),
    );
    await log.edit(ALICE, (doc) => setStrategyField(doc, 'test', 'planPeriodTo', 2030));
    await log.edit(ALICE, (doc) =>
      setStrategyField(doc, 'test', 'labels', { ...DEFAULT_LABELS, baseline: '現状値' }),
    );
    expect(await lines()).toEqual([
      'alice field k1.direction 「」→「increase」',
      'alice field m1.derivedFrom 「」→「other/x」',
      'alice field strategy.planPeriodTo 「2027」→「2030」',
      'alice settings strategy.labels',
    ]);
  });

  test('[ACTIVITY4] a slip that is mended at once is one entry; taken back at once it is none', async () => {
    await log.edit(ALICE, set(k1, 'target', '390'));
    await log.pass(2).edit(ALICE, set(k1, 'target', '3,900'));
    await log.edit(ALICE, set(t1, 'target', 'x'));
    await log.pass(2).edit(ALICE, set(t1, 'target', ''));
    expect(await lines()).toEqual(['alice field k1.target 「」→「3,900」']);
  });

  test('[ACTIVITY4] what is changed again later, or by someone else, is another entry', async () => {
    await log.edit(ALICE, set(k1, 'target', '1'));
    await log.pass(6).edit(ALICE, set(k1, 'target', '2'));
    await log.pass(1).edit(BOB, set(k1, 'target', '3'));
    await log.pass(1).edit(ALICE, set(k1, 'target', '2'));
    expect(await lines()).toEqual([
      'alice field k1.target 「」→「1」',
      'alice field k1.target 「1」→「2」',
      'bob field k1.target 「2」→「3」',
      'alice field k1.target 「3」→「2」',
    ]);
  });

  test.each([true, false])(
    '[ACTIVITY4] what someone else took back at once did not come between (read afresh: %s)',
    async (fresh) => {
      await log.edit(ALICE, set(k1, 'target', '1'));
      await log.pass(1).edit(BOB, set(k1, 'target', '2'));
      await log.project();
      await log.pass(1).edit(BOB, set(k1, 'target', '1'));
      await log.project();
      await log.pass(1).edit(ALICE, set(k1, 'target', '3'));
      await log.project({ fresh });
      expect((await log.lines()).slice(1)).toEqual(['alice field k1.target 「」→「3」']);
    },
  );

  test('[ACTIVITY4] taken back after a reading in between, an entry goes away again', async () => {
    await log.edit(ALICE, set(k1, 'target', '1'));
    expect(await lines()).toHaveLength(1);
    await log.pass(2).edit(ALICE, set(k1, 'target', ''));
    expect(await lines()).toEqual([]);
  });

  test('[ACTIVITY5] of a long value an excerpt is kept that shows what differs, with its length', async () => {
    const long = 'あ'.repeat(10_000);
    await log.edit(ALICE, (doc) => setField(doc, 'test', k1, 'note', `${long}旧${long.slice(1)}`));
    await log.pass(60).edit(ALICE, (doc) => setField(doc, 'test', k1, 'note', `${long}新${long.slice(1)}`));
    await log.project();
    const { before, after } = (await log.records()).at(-1) ?? {};
    expect([before?.text.length, before?.wholeLength]).toEqual([2_000, 20_000]);
    expect(before?.text.indexOf('旧')).toBe(200);
    expect(after?.text.indexOf('新')).toBe(200);
  });

  test('[ACTIVITY5] a long value that is taken back at once leaves no entry', async () => {
    const long = 'あ'.repeat(9_000);
    await log.edit(ALICE, (doc) => setField(doc, 'test', k1, 'note', long));
    await log.project();
    await log.pass(60).edit(ALICE, (doc) => setField(doc, 'test', k1, 'note', `${long}x`));
    await log.project({ fresh: true });
    await log.pass(2).edit(ALICE, (doc) => setField(doc, 'test', k1, 'note', long));
    await log.project({ fresh: true });
    expect((await log.records()).slice(1)).toHaveLength(1);
  });
});

describe('items', () => {
  test('[ACTIVITY1] adding, binning and restoring are told of the item, not of all below it', async () => {
    await log.edit(ALICE, (doc) =>
      addNode(
        doc,
        'test',
        { id: nodeId('k2'), kind: 'indicator', title: '新', target: '9' },
        { parent: m1, after: 'last' },
      ),
    );
    await log.pass(60).edit(BOB, (doc) => binNode(doc, 'test', g1));
    await log.pass(600).edit(ALICE, (doc) => restoreNode(doc, 'test', g1));
    expect(await lines()).toEqual([
      'alice added k2 m1#2',
      'bob binned g1 root#1',
      'alice restored g1 root#1',
    ]);
  });

  test('[ACTIVITY4] what goes into the bin and comes back at once is no entry; what was added and binned is two', async () => {
    await log.edit(ALICE, (doc) => binNode(doc, 'test', k1));
    await log.pass(5).edit(ALICE, (doc) => restoreNode(doc, 'test', k1));
    await log.edit(ALICE, (doc) =>
      addNode(doc, 'test', { id: nodeId('k2'), kind: 'indicator' }, { parent: m1, after: 'last' }),
    );
    await log.pass(5).edit(ALICE, (doc) => binNode(doc, 'test', nodeId('k2')));
    expect(await lines()).toEqual(['alice added k2 m1#2', 'alice binned k2 m1#2']);
  });

  test('[ACTIVITY1] a move says from where to where; siblings that make room are not told', async () => {
    await log.edit(ALICE, (doc) => moveNode(doc, 'test', m2, { parent: g2, after: 'last' }));
    await log.edit(BOB, (doc) => moveNode(doc, 'test', g2, { parent: null, after: null }));
    expect(await lines()).toEqual(['alice moved m2 g1#2→g2#1', 'bob moved g2 root#2→root#1']);
    const [, first] = await log.records();
    expect(first?.places).toMatchObject({ from: { title: '目標一' }, to: { title: '目標二' } });
  });

  test('[ACTIVITY4] a row that is moved step by step is one entry, and none when it is back', async () => {
    await log.edit(ALICE, (doc) => moveNode(doc, 'test', m1, { parent: g1, after: m2 }));
    await log.pass(1).edit(ALICE, (doc) => moveNode(doc, 'test', m1, { parent: g2, after: null }));
    expect(await lines()).toEqual(['alice moved m1 g1#1→g2#1']);
    await log.pass(1).edit(ALICE, (doc) => moveNode(doc, 'test', m1, { parent: g1, after: null }));
    expect(await lines()).toEqual([]);
  });

  test('[ACTIVITY1] what is edited in the bin is told', async () => {
    await log.edit(ALICE, (doc) => binNode(doc, 'test', k1));
    await log.edit(BOB, set(k1, 'title', '起業数'));
    expect(await lines()).toContain('bob field k1.title 「創業数」→「起業数」');
  });
});

describe('texts', () => {
  test('[ACTIVITY6] what one person types in a paragraph is one entry, whatever others do elsewhere', async () => {
    for (const [at, text] of ['市', '市の', '市の人', '市の人口'].entries()) {
      await log.pass(1).edit(ALICE, type(m1, [['m1~1', text]]));
      await log.edit(BOB, type(m2, [['m2~1', 'あ'.repeat(at + 1)]]));
    }
    expect(await lines()).toEqual([
      'alice text m1.m1~1 「」→「市の人口」',
      'bob text m2.m2~1 「」→「ああああ」',
    ]);
  });

  test('[ACTIVITY6] two people in one paragraph have their own entries, each where the other left off', async () => {
    await log.edit(ALICE, type(m1, [['m1~1', '人口']]));
    await log.edit(BOB, type(m1, [['m1~1', '人口減少']]));
    await log.edit(ALICE, type(m1, [['m1~1', '人口減少と']]));
    expect(await lines()).toEqual([
      'alice text m1.m1~1 「」→「人口」',
      'bob text m1.m1~1 「人口」→「人口減少」',
      'alice text m1.m1~1 「人口減少」→「人口減少と」',
    ]);
  });

  test('[ACTIVITY6] paragraphs that are added, split and removed are told by their text', async () => {
    await log.edit(ALICE, type(m1, [['m1~1', '一行目']]));
    await log.pass(3_600).edit(
      ALICE,
      type(m1, [
        ['m1~1', '一行'],
        ['b2', '目'],
      ]),
    );
    await log.pass(3_600).edit(BOB, type(m1, [['b2', '目']]));
    expect((await lines()).slice(1)).toEqual([
      'alice text m1.m1~1 「一行目」→「一行」',
      'alice text m1.b2 「」→「目」',
      'bob text m1.m1~1 「一行」→「」',
    ]);
  });

  test('[ACTIVITY6] typed and taken back, or only made bold, is no entry', async () => {
    await log.edit(ALICE, type(m1, [['m1~1', '人口']]));
    await log.pass(60).edit(ALICE, type(m1, [['m1~1', '']]));
    await log.edit(ALICE, (doc) => setBodyFromText(doc, 'test', g1, '太字'));
    expect(await lines()).toHaveLength(1);
    await log.pass(3_600).edit(BOB, (doc) => {
      const paragraph = bodyOf(doc, g1)?.get(0) as Y.XmlElement;
      (paragraph.get(0) as Y.XmlText).format(0, 2, { bold: {} });
    });
    expect(await lines()).toHaveLength(1);
  });

  test('[ACTIVITY6] after ten quiet minutes, and after an hour, typing is another entry', async () => {
    await log.edit(ALICE, type(m1, [['m1~1', '一']]));
    await log.pass(601).edit(ALICE, type(m1, [['m1~1', '一二']]));
    for (let minute = 0; minute < 64; minute += 8) {
      await log.pass(480).edit(ALICE, type(m1, [['m1~1', `一二${minute}`]]));
    }
    expect(await lines()).toEqual([
      'alice text m1.m1~1 「」→「一」',
      'alice text m1.m1~1 「一」→「一二48」',
      'alice text m1.m1~1 「一二48」→「一二56」',
    ]);
  });
});

describe('what is no proper document', () => {
  test('[ACTIVITY7] a row that cannot be read is marked, told without content, and the next is read', async () => {
    await log.log(ALICE, [Uint8Array.from([9, 9, 9])]);
    await log.edit(BOB, set(k1, 'target', '5'));
    expect(await lines()).toEqual(['alice unreadable strategy', 'bob field k1.target 「」→「5」']);
    expect(log.unreadable).toEqual([2]);
    await log.edit(BOB, set(t1, 'target', '6'));
    await log.project({ fresh: true });
    expect((await log.lines()).at(-1)).toBe('bob field t1.target 「」→「6」');
  });

  test('[ACTIVITY7] characters that no database holds are replaced', async () => {
    await log.edit(ALICE, set(k1, 'target', 'a\0b\ud800'));
    expect(await lines()).toEqual(['alice field k1.target 「」→「a\ufffdb\ufffd」']);
  });

  test('[ACTIVITY7] junk under a node’s key is told as the reader shows it: blank', async () => {
    await log.edit(ALICE, set(k1, 'target', '5'));
    await log.pass(60).edit(BOB, (doc) => {
      (nodesMap(doc).get('k1') as Y.Map<unknown>).set('target', new Y.Array());
      nodesMap(doc).set('t1', 7);
      nodesMap(doc).set('constructor', new Y.Map([['kind', 'goal']]));
    });
    expect((await lines()).slice(1)).toEqual(['bob field k1.target 「5」→「」', 'bob binned t1 g1#1']);
  });
});
