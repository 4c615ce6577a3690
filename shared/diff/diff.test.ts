import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type * as Y from 'yjs';
import { setBodyFromJson, setBodyFromText } from '../document/body.ts';
import { addNode, binNode, moveNode, setField, setLink, setStrategyField } from '../document/edit.ts';
import type { NewNode } from '../document/new-node.ts';
import { must, rawNode, smallStrategy } from '../document/testing/replica.ts';
import { documentId, nodeId } from '../ids.ts';
import { applyEdits } from './apply-edits.ts';
import { contentOf } from './content.ts';
import { diff } from './diff.ts';
import { editsBetween } from './edits.ts';
import { editedContents, unrelatedContents } from './testing/random-contents.ts';

type Doing = (doc: Y.Doc) => void;

/** `<change id> <category>` of every change that this makes of a document prepared like that. */
function changes(doing: Doing, prepared: Doing = () => undefined): readonly string[] {
  const doc = smallStrategy();
  prepared(doc);
  const before = contentOf(doc);
  doing(doc);
  return diff(before, contentOf(doc)).map(({ id, category }) => `${id} ${category}`);
}

const field =
  (id: string, name: Parameters<typeof setField>[3], value: string | null): Doing =>
  (doc) =>
    must(setField(doc, null, nodeId(id), name, value));
const add =
  (node: Omit<NewNode, 'id'>, id: string, parent: string): Doing =>
  (doc) =>
    // The caller's fields belong to its kind.
    must(
      addNode(doc, null, { ...node, id: nodeId(id) } as NewNode, { parent: nodeId(parent), after: 'last' }),
    );
const bin =
  (id: string): Doing =>
  (doc) =>
    must(binNode(doc, null, nodeId(id)));
const move =
  (id: string, parent: string | null, after: string | null): Doing =>
  (doc) =>
    must(
      moveNode(doc, null, nodeId(id), {
        parent: parent === null ? null : nodeId(parent),
        after: after === null ? null : nodeId(after),
      }),
    );
const text =
  (id: string, lines: string): Doing =>
  (doc) =>
    must(setBodyFromText(doc, null, nodeId(id), lines));
const all =
  (...doings: readonly Doing[]): Doing =>
  (doc) => {
    for (const doing of doings) doing(doc);
  };
const tenMore: Doing = (doc) => {
  for (let n = 0; n < 10; n++) add({ kind: 'initiative', title: `取組${n}` }, `i${n}`, 'm1')(doc);
};

describe.each([
  ['of one document', editedContents],
  ['of two documents that only share ids', unrelatedContents],
])('contents %s', (_, pairs) => {
  test('[REV3] every edit belongs to exactly one change, and the changes together make the one of the other', () => {
    fc.assert(
      fc.property(pairs, ([before, after]) => {
        const found = diff(before, after);
        const edits = found.flatMap((change) => change.edits);
        const sorted = (list: readonly unknown[]) => list.map((edit) => JSON.stringify(edit)).sort();
        expect(sorted(edits)).toEqual(sorted(editsBetween(before, after)));
        expect(applyEdits(before, edits)).toEqual(after);
        expect(found.filter((change) => change.edits.length === 0)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  test('[REV4] ids tell the changes apart and are the same each time; equals have none', () => {
    fc.assert(
      fc.property(pairs, ([before, after]) => {
        const ids = diff(before, after).map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        expect(diff(JSON.parse(JSON.stringify(before)), after).map(({ id }) => id)).toEqual(ids);
        expect(diff(before, before)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

describe('categories', () => {
  const cases: readonly (readonly [string, Doing, readonly string[], Doing?])[] = [
    ['a new initiative', add({ kind: 'initiative', title: 'DX化' }, 'i', 'm1'), ['whole:i initiativeAdded']],
    ['a new KPI', add({ kind: 'indicator', title: '就業者数' }, 'k', 'm1'), ['whole:k indicatorAdded']],
    ['a new measure', add({ kind: 'measure', title: '施策三' }, 'm', 'g1'), ['whole:m itemAdded']],
    ['a KPI that goes', bin('k1'), ['whole:k1 indicatorRemoved']],
    ['a measure that goes with its KPI', bin('m1'), ['whole:m1 itemRemoved', 'whole:k1 indicatorRemoved']],
    ['another name of a measure', field('m1', 'title', '施策の一'), ['name:m1 narrativeChanged']],
    ['a KPI renamed', field('k1', 'title', '創業件数'), ['name:k1 indicatorRenamed']],
    ['a KPI replaced', field('k1', 'title', '3歳児健康診査受診率'), ['name:k1 indicatorReplaced']],
    ['a name with a blank', field('k1', 'title', '創業 数'), ['name:k1 editorial']],
    ['an own label', field('m1', 'label', '④'), ['label:m1 renumbered']],
    ['another source', field('k1', 'sourceStatistic', '経済センサス'), ['source:k1 sourceStatisticChanged']],
    [
      'a target',
      all(field('k1', 'target', '46,000件'), field('k1', 'targetYear', 'R9')),
      ['target:k1 targetReset'],
    ],
    ['a target year', field('k1', 'targetYear', '令和9年度'), ['target:k1 targetRollover']],
    [
      'a target, written otherwise',
      field('k1', 'target', '１,０００ 件'),
      ['target:k1 editorial'],
      field('k1', 'target', '1,000件'),
    ],
    ['a rationale', field('k1', 'targetRationale', '年5%の増'), ['target:k1 indicatorChanged']],
    ['a baseline', field('k1', 'baseline', '12件'), ['particulars:k1 indicatorChanged']],
    ['a first text', text('m1', '本文'), ['body:m1 narrativeAdded']],
    ['another text', text('m1', '本文を改める。'), ['body:m1 narrativeChanged'], text('m1', '本文')],
    [
      'a text in other paragraphs',
      text('m1', '一行目\n二行目'),
      ['body:m1 editorial'],
      text('m1', '一行目二行目'),
    ],
    ['a page', field('k1', 'pageRef', 'P6'), ['links:k1 editorial']],
    [
      'a page along with something else',
      all(field('k1', 'pageRef', 'P6'), field('k1', 'baseline', '1')),
      ['particulars:k1 indicatorChanged'],
    ],
    ['a goal of another scope', field('g2', 'scope', 'crossCutting'), ['place:g2 moved']],
    [
      'the plan period',
      (doc) => must(setStrategyField(doc, null, 'planPeriodTo', 2030)),
      ['period planPeriodChanged'],
    ],
    [
      'the overall goal',
      (doc) => must(setStrategyField(doc, null, 'overallGoal', '住み続けたい市')),
      ['description narrativeChanged'],
    ],
    [
      'the year style',
      (doc) => must(setStrategyField(doc, null, 'yearStyle', 'era')),
      ['settings editorial'],
    ],
  ];
  test.each(cases.map(([name, ...rest]) => [name, rest] as const))(
    '[REV5] %s',
    (_, [doing, expected, prepared]) => {
      expect(changes(doing, prepared)).toEqual(expected);
    },
  );

  test('[REV5] an initiative that reads otherwise is changed', () => {
    const prepared = add({ kind: 'initiative', title: '販路拡大への支援' }, 'i', 'm1');
    const after = 'ポータルサイト等による販路拡大への支援';
    expect(changes(field('i', 'title', after), prepared)).toEqual(['name:i initiativeChanged']);
  });

  test('[REV5] a link to the framework is editorial', () => {
    const link = { documentId: documentId('d'), nodeId: nodeId('n') };
    const linked: Doing = (doc) => must(setLink(doc, null, nodeId('g1'), 'alignsTo', link));
    expect(changes(linked)).toEqual(['links:g1 editorial']);
  });

  test('[REV5] a text in bold only is editorial', () => {
    const bold: Doing = (doc) =>
      must(
        setBodyFromJson(doc, null, nodeId('m1'), {
          type: 'doc',
          content: [
            { type: 'paragraph', content: [{ type: 'text', text: '本文', marks: [{ type: 'bold' }] }] },
          ],
        }),
      );
    expect(changes(bold, text('m1', '本文'))).toEqual(['body:m1 editorial']);
  });

  test('[REV6] what changes of an indicator that is replaced is one change', () => {
    const replaced = all(
      field('k1', 'title', '3歳児健康診査受診率'),
      field('k1', 'target', '98%'),
      field('k1', 'baseline', '96%'),
      field('k1', 'sourceStatistic', '母子保健事業報告'),
      field('k1', 'pageRef', 'P15'),
    );
    expect(changes(replaced)).toEqual(['name:k1 indicatorReplaced']);
  });

  test('[REV6] a numerical target that becomes a KPI of a measure is one change', () => {
    const demoted = all(field('t1', 'role', 'kpi'), move('t1', 'm2', null));
    expect(changes(demoted)).toEqual(['role:t1 roleChanged']);
  });
});

describe('moves', () => {
  test('[REV7] moving one of ten is one move, and moving it back is none', () => {
    expect(changes(move('i2', 'm1', 'i7'), tenMore)).toEqual(['place:i2 moved']);
    expect(changes(all(move('i2', 'm1', 'i7'), move('i2', 'm1', 'i1')), tenMore)).toEqual([]);
  });

  test('[REV7] what comes to hang elsewhere is moved, once, with all that it holds', () => {
    expect(changes(move('m1', 'g2', null))).toEqual(['place:m1 moved']);
  });

  test('[REV7] neighbours that come and go move nothing', () => {
    expect(
      changes(all(bin('i3'), bin('i0'), add({ kind: 'initiative', title: '新' }, 'i', 'm1')), tenMore),
    ).toEqual(['whole:i0 initiativeRemoved', 'whole:i3 initiativeRemoved', 'whole:i initiativeAdded']);
  });

  test('[REV7] orders written anew in the same sequence are one editorial change', () => {
    const respaced: Doing = (doc) => {
      for (let n = 0; n < 10; n++)
        rawNode(doc, nodeId(`i${n}`)).set('order', `V${String.fromCharCode(65 + n)}`);
    };
    expect(changes(respaced, tenMore)).toEqual(['layout editorial']);
  });

  test('[REV7] of two that change places the one moved whose order was written', () => {
    expect(changes(move('i1', 'm1', null), tenMore)).toEqual(['place:i1 moved']);
    expect(changes(move('i0', 'm1', 'i1'), tenMore)).toEqual(['place:i0 moved']);
  });
});

describe('what is told with a change', () => {
  test('[REV8] changes come in document order, what is gone where it was, the strategy first', () => {
    const doing = all(
      bin('i1'),
      field('i2', 'title', '別の取組'),
      field('m2', 'title', '別の施策'),
      bin('t1'),
      (doc) => must(setStrategyField(doc, null, 'planPeriodTo', 2030)),
      field('i0', 'title', '改めた取組'),
    );
    expect(changes(doing, tenMore)).toEqual([
      'period planPeriodChanged',
      'whole:t1 indicatorRemoved',
      'name:i0 initiativeChanged',
      'whole:i1 initiativeRemoved',
      'name:i2 initiativeChanged',
      'name:m2 narrativeChanged',
    ]);
  });

  test('[REV8] a change knows the node before and after, and the numbers and titles above it', () => {
    const doc = smallStrategy();
    const before = contentOf(doc);
    all(field('k1', 'target', '50件'), bin('t1'))(doc);
    const [gone, reset] = diff(before, contentOf(doc));
    expect([gone?.before?.title, gone?.after, gone?.path]).toEqual([
      '出生数',
      null,
      [{ id: 'g1', number: '基本目標1 ', title: '目標一' }],
    ]);
    const { before: was, after: is } = reset ?? {};
    expect([was?.kind === 'indicator' && was.target, is?.kind === 'indicator' && is.target]).toEqual([
      '',
      '50件',
    ]);
    expect(reset?.path.map(({ number, title }) => number + title)).toEqual([
      '基本目標1 目標一',
      '施策1 施策一',
    ]);
  });
});
