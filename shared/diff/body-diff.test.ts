import { describe, expect, test } from 'vitest';
import type { BodyJson, BodyNode } from '../document/body.ts';
import { bodyDiff } from './body-diff.ts';

const block = (id: string, text: string, type = 'paragraph', marks: BodyNode['marks'] = []): BodyNode => ({
  type,
  attrs: { blockId: id },
  content: text === '' ? [] : [{ type: 'text', text, marks }],
});
const body = (...content: readonly BodyNode[]): BodyJson => ({ type: 'doc', content });

/** `<id> <kind> <同じ[-古い-]{+新しい+}>` of each block. */
function shown(before: BodyJson, after: BodyJson): readonly string[] {
  const mark = { same: ['', ''], added: ['{+', '+}'], removed: ['[-', '-]'] } as const;
  return bodyDiff(before, after).map(({ id, kind, runs }) => {
    const text = runs.map((run) => mark[run.kind][0] + run.text + mark[run.kind][1]).join('');
    return `${id} ${kind} ${text}`;
  });
}

const three = body(block('a', '健康を守る。'), block('b', '道路を直す。'), block('c', '子どもを育てる。'));

describe('two bodies as one', () => {
  test('[REV12] blocks belong together by their id, wherever they stand and whatever they say', () => {
    const after = body(
      block('c', '子どもを育てる。'),
      block('a', '健康を支える。'),
      block('b', '道路を直す。'),
    );
    expect(shown(three, after)).toEqual([
      'c moved 子どもを育てる。',
      'a changed 健康を[-守る-]{+支える+}。',
      'b same 道路を直す。',
    ]);
  });

  test('[REV12] what is gone stands where it was, what is new where it is', () => {
    const after = body(
      block('a', '健康を守る。'),
      block('n', '海外と交わる。'),
      block('c', '子どもを育てる。'),
    );
    expect(shown(three, after)).toEqual([
      'a same 健康を守る。',
      'b removed [-道路を直す。-]',
      'n added {+海外と交わる。+}',
      'c same 子どもを育てる。',
    ]);
  });

  test('[REV12] blocks with other ids belong together by their words, then by their place', () => {
    const after = body(
      block('x', '健康を守る。'),
      block('y', '道路を広げて直す。'),
      block('z', '子どもを育てる。'),
    );
    expect(shown(three, after)).toEqual([
      'x same 健康を守る。',
      'y changed 道路を{+広げて+}直す。',
      'z same 子どもを育てる。',
    ]);
  });

  test('[REV12] another format or level is a change without other words', () => {
    const after = body(
      block('a', '健康を守る。', 'heading'),
      block('b', '道路を直す。', 'paragraph', [{ type: 'bold' }]),
    );
    expect(shown(body(block('a', '健康を守る。'), block('b', '道路を直す。')), after)).toEqual([
      'a changed 健康を守る。',
      'b changed 道路を直す。',
    ]);
  });

  test('[REV12] blocks in lists and tables are found, footnotes and hard breaks are text', () => {
    const list = (...items: readonly BodyNode[]) =>
      body({ type: 'bulletList', content: items.map((item) => ({ type: 'listItem', content: [item] })) });
    const item: BodyNode = {
      type: 'paragraph',
      attrs: { blockId: 'i' },
      content: [
        { type: 'text', text: '一行目' },
        { type: 'hardBreak' },
        { type: 'text', text: '二行目' },
        { type: 'footnote', attrs: { text: '注' } },
      ],
    };
    expect(shown(list(item), list(item, block('j', '新しい項目')))).toEqual([
      'i same 一行目\n二行目〔注〕',
      'j added {+新しい項目+}',
    ]);
  });
});
