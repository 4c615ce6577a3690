import { describe, expect, test } from 'vitest';
import type * as Y from 'yjs';
import { contentOf } from '../diff/content.ts';
import { setBodyFromText } from '../document/body.ts';
import { addNode, binNode, moveNode, setField, setStrategyField } from '../document/edit.ts';
import { must, smallStrategy } from '../document/testing/replica.ts';
import { nodeId } from '../ids.ts';
import { type Comparison, compareStates } from './comparison.ts';
import type { ShownItem, ShownStrategy, ShownText } from './shown.ts';

const [G1, M1, M2, K1] = [nodeId('g1'), nodeId('m1'), nodeId('m2'), nodeId('k1')];

function compared(prepare: (doc: Y.Doc) => void, edit: (doc: Y.Doc) => void): Comparison {
  const doc = smallStrategy();
  prepare(doc);
  const before = { name: '版', content: contentOf(doc), actuals: [] };
  edit(doc);
  return compareStates(before, { name: '版', content: contentOf(doc), actuals: [] }, 'changes');
}

function strategyOf({ view }: Comparison): ShownStrategy {
  if (view.kind !== 'strategy') throw new Error('no strategy');
  return view.strategy;
}

function item(comparison: Comparison, id: string): ShownItem {
  const seek = (items: readonly ShownItem[]): ShownItem | null => {
    for (const each of items) {
      const found = each.id === id ? each : seek(each.children);
      if (found !== null) return found;
    }
    return null;
  };
  const found = seek(strategyOf(comparison).items);
  if (found === null) throw new Error(`${id} is not shown`);
  return found;
}

/** 「[-gone-][+come+]same」 */
const written = (text: ShownText) =>
  text
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'added' ? `[+${text}+]` : `[-${text}-]`))
    .join('');

const nothing = () => undefined;

describe('changes in place', () => {
  test('[VERSION16] equals have no change and nothing marked', () => {
    const same = compared(nothing, nothing);
    expect(same).toMatchObject({ lines: [], counts: [] });
    expect(JSON.stringify(same.view)).not.toMatch(/"(added|removed|changed)"/);
  });

  test('[VERSION16] a value that changed stands beside what it was', () => {
    const comparison = compared(
      (doc) => must(setField(doc, null, K1, 'target', '100件')),
      (doc) => must(setField(doc, null, K1, 'target', '200件')),
    );
    const { state, indicator } = item(comparison, 'k1');
    expect(state).toBe('changed');
    expect(written(indicator?.target ?? [])).toBe('[-100件-][+200件+]');
    expect(comparison.lines).toMatchObject([
      {
        nodeId: 'k1',
        category: 'targetReset',
        path: [expect.stringContaining('目標一'), expect.stringContaining('施策一')],
      },
    ]);
  });

  test('[VERSION16] what is gone stands where it was, with all that hung below it', () => {
    const comparison = compared(nothing, (doc) => must(binNode(doc, null, M1)));
    expect(item(comparison, 'g1').children.map(({ id, state }) => `${id} ${state}`)).toEqual([
      't1 same',
      'm1 removed',
      'm2 same',
    ]);
    expect(written(item(comparison, 'm1').title)).toBe('[-施策一-]');
    expect(item(comparison, 'm1').children).toMatchObject([{ id: 'k1', state: 'removed' }]);
  });

  test('[VERSION16] what came is marked whole', () => {
    const comparison = compared(nothing, (doc) =>
      must(
        addNode(
          doc,
          null,
          { id: nodeId('m3'), kind: 'measure', title: '新しい施策' },
          { parent: G1, after: M1 },
        ),
      ),
    );
    expect(item(comparison, 'm3')).toMatchObject({ state: 'added', body: null });
    expect(written(item(comparison, 'm3').title)).toBe('[+新しい施策+]');
  });

  test('[VERSION16] a text that changed is shown block by block, another one as it is', () => {
    const comparison = compared(
      (doc) => {
        must(setBodyFromText(doc, null, M1, '一つ目の段落。\n二つ目の段落。'));
        must(setBodyFromText(doc, null, M2, 'ほかの文。'));
      },
      (doc) => must(setBodyFromText(doc, null, M1, '一つ目の長い段落。\n二つ目の段落。')),
    );
    const { body } = item(comparison, 'm1');
    const blocks = body?.kind === 'blocks' ? body.blocks.map(({ text }) => written(text)) : [];
    expect(blocks.join('\n')).toContain('[+長い+]');
    expect(blocks.join('\n')).toContain('二つ目の段落。');
    expect(item(comparison, 'm2').body?.kind).toBe('whole');
  });

  test('[VERSION16] a move is told of the item that moved, and the strategy of its own fields', () => {
    const comparison = compared(nothing, (doc) => {
      must(moveNode(doc, null, M2, { parent: nodeId('g2'), after: 'last' }));
      must(setStrategyField(doc, null, 'nickname', '新しい愛称'));
    });
    expect(item(comparison, 'g2').children).toMatchObject([{ id: 'm2', categories: ['moved'] }]);
    expect(written(strategyOf(comparison).head.nickname)).toBe('[+新しい愛称+]');
    expect(comparison.lines[0]).toMatchObject({ nodeId: null, title: '' });
  });

  test('[VERSION17] changes are counted by category, the most frequent first', () => {
    const comparison = compared(nothing, (doc) => {
      must(setField(doc, null, K1, 'target', '1件'));
      must(binNode(doc, null, M2));
      must(setField(doc, null, nodeId('t1'), 'target', '2人'));
    });
    expect(comparison.counts[0]).toEqual({ category: 'targetReset', count: 2 });
    expect(comparison.lines).toHaveLength(3);
  });
});

describe('the other views', () => {
  test('[VERSION16] before and after read as they were, nothing marked', () => {
    const doc = smallStrategy();
    const before = { name: '版', content: contentOf(doc), actuals: [] };
    must(binNode(doc, null, M1));
    const after = {
      name: '案',
      content: contentOf(doc),
      actuals: [{ nodeId: nodeId('t1'), fiscalYear: 2022, value: '9人', status: 'final', note: '' }],
    } as const;
    const [was, is] = [compareStates(before, after, 'before'), compareStates(before, after, 'after')];
    expect(written(item(was, 'm1').title)).toBe('施策一');
    expect(() => item(is, 'm1')).toThrow('not shown');
    expect(item(is, 't1').indicator?.actuals).toHaveLength(1);
    expect(was.lines).toEqual(is.lines);
  });

  test('[VERSION16] 新旧対照表 has both names over it, and every change', () => {
    const doc = smallStrategy();
    const before = { name: '素案', content: contentOf(doc), actuals: [] };
    must(setField(doc, null, K1, 'title', '新しい創業数'));
    const after = { name: '案', content: contentOf(doc), actuals: [] };
    const { view } = compareStates(before, after, 'table');
    const said = JSON.stringify(view);
    for (const words of ['"素案"', '"案"', '新しい']) expect(said).toContain(words);
  });
});
