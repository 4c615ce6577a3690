import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { StrategyContent } from '../diff/content.ts';
import { editedContents } from '../diff/testing/random-contents.ts';
import { type DocumentBlock, textOf } from './model.ts';
import { OUTLINE_DESIGN } from './outline-design.ts';
import { strategyOutline } from './strategy-outline.ts';
import { type DocumentTemplate, usualTemplate } from './template.ts';
import { gridOf, wordsOf } from './testing/grid.ts';
import { type PlannedItem, townOf } from './testing/made-up-town.ts';

const USUAL = usualTemplate(OUTLINE_DESIGN);

function outline(
  content: StrategyContent,
  template: Partial<DocumentTemplate> = {},
  framework: StrategyContent | null = null,
) {
  return strategyOutline({ content, framework }, { ...USUAL, ...template });
}

function blocksIn(made: ReturnType<typeof outline>): readonly DocumentBlock[] {
  return made.document.sections.flatMap(({ blocks }) => blocks);
}

/** Each block on a line of its own or several: `#` per level of a heading, `-` before an item, cells between bars. */
function linesOf(made: ReturnType<typeof outline>): readonly string[] {
  return blocksIn(made).flatMap((block) => {
    switch (block.type) {
      case 'heading':
        return `${'#'.repeat(block.level)} ${block.text}`;
      case 'list':
        return block.items.map(({ depth, runs }) => `${'  '.repeat(depth)}- ${textOf([runs])}`);
      case 'table':
        return wordsOf(block.table).map((row) => row.join(' | '));
      default:
        return textOf([block.runs]);
    }
  });
}

const ITEMS: readonly PlannedItem[] = [
  [null, { id: 's1', kind: 'section', title: '策定の経緯' }],
  ['s1', { id: 's11', kind: 'section', title: '背景' }],
  [null, { id: 'g1', kind: 'goal', title: 'しごと' }],
  ['g1', { id: 't1', kind: 'indicator', title: '就業者数', baseline: '100人', baselineYear: 'R2' }],
  ['g1', { id: 't2', kind: 'indicator', title: '満足度', target: '8割', targetYear: '令和7年度' }],
  ['g1', { id: 't3', kind: 'indicator', title: '値のない指標', targetYear: 'R7' }],
  ['g1', { id: 'm1', kind: 'measure', title: '創業' }],
  ['m1', { id: 'k1', kind: 'indicator', title: '創業数', baseline: '3件' }],
  ['m1', { id: 'i1', kind: 'initiative', title: '創業塾' }],
  ['m1', { id: 'm11', kind: 'measure', title: '女性の創業' }],
  ['g1', { id: 'g11', kind: 'goal', title: '内側の柱' }],
  [null, { id: 's2', kind: 'section', title: '推進体制' }],
];
const TEXTS = { s1: ['市民の声を聞いた。'], s11: ['人口が減っている。'], g1: ['働く場をつくる。'] };
const town = (fields = {}) => townOf(ITEMS, { texts: TEXTS, fields });

describe('a town that no sample has', () => {
  test('[EXPORT26] sections and goals stand in order under the town’s headings, and blank values are not printed', () => {
    expect(linesOf(outline(town()))).toEqual([
      '# 策定の経緯',
      '市民の声を聞いた。',
      '## 背景',
      '人口が減っている。',
      '# 第3章 戦略の柱',
      '## 柱Ⅰ しごと',
      '働く場をつくる。',
      '### 〈ねらい〉',
      '- 就業者数\n現況値：100人(R2)',
      '- 満足度\n目標値：8割(令和7年度)',
      '- 値のない指標',
      '### 〈取組方針〉',
      '- ① 創業',
      '  - ① 女性の創業',
      '### 柱Ⅰ 内側の柱',
      '# 推進体制',
    ]);
    expect(outline(town()).document.title).toBe('見本市人口ビジョン の概要');
  });

  test('[EXPORT26] KPIs and initiatives stand under their measures where the town wants them', () => {
    const lines = linesOf(outline(town(), { options: { withKpis: true, withInitiatives: true } }));
    const from = lines.indexOf('- ① 創業');
    expect(lines.slice(from, from + 4)).toEqual([
      '- ① 創業',
      '  - ① 創業数\n現況値：3件',
      '  - 創業塾',
      '  - ① 女性の創業',
    ]);
  });

  test('[EXPORT26] values stand in a table where the town wants one, years in the template’s style', () => {
    const lines = linesOf(outline(town(), { yearStyle: 'western', options: { valueLayout: 'table' } }));
    const from = lines.indexOf('### 〈ねらい〉');
    expect(lines.slice(from + 1, from + 5)).toEqual([
      '〈ねらい〉 | 現況値\n(2020年度) | 目標値\n(2025年度)',
      '就業者数 | 100人 | ',
      '満足度 |  | 8割',
      '値のない指標 |  | ',
    ]);
  });

  test('[EXPORT26] the goal of the whole strategy stands first, unless one of its texts says it', () => {
    expect(linesOf(outline(town({ overallGoal: '住み続けたい市' })))[0]).toBe('全体の目標：住み続けたい市');
    expect(linesOf(outline(town({ overallGoal: '働く場をつくる' })))[0]).toBe('# 策定の経緯');
  });

  test('[EXPORT26] of a strategy without anything it says that there is nothing yet', () => {
    const { document, data } = outline(townOf([]));
    expect(document.sections).toMatchObject([{ blocks: [{ type: 'paragraph' }] }]);
    expect(data.rows).toEqual([]);
  });
});

describe('what it answers to', () => {
  const framework = townOf(
    [
      [null, { id: 'b1', kind: 'goal', title: '稼ぐ' }],
      ['b1', { id: 'p1', kind: 'measure', title: '産業' }],
      ['p1', { id: 'p11', kind: 'measure', title: '農業' }],
      [null, { id: 'b2', kind: 'goal', title: '育てる' }],
      [null, { id: 'x1', kind: 'goal', scope: 'crossCutting', title: '多様な人材' }],
      [null, { id: 'l1', kind: 'goal', scope: 'linked', title: '特区' }],
      [null, { id: 's1', kind: 'section', label: '⇒', title: '将来の方向' }],
    ],
    { fields: { kind: 'framework', title: '国の戦略' } },
  );

  test('[EXPORT25] its goals are boxes: basic ones below each other, others beside and below', () => {
    const made = outline(townOf([]), {}, framework);
    expect(linesOf(made)).toEqual([
      '# 第3章 戦略の柱',
      '柱Ⅰ 稼ぐ\n①産業\n　①農業 | 横断的な目標1 多様な人材'.replaceAll('①', '① '),
      '柱Ⅱ 育てる | 横断的な目標1 多様な人材',
      '特区 | 特区',
      '⇒将来の方向',
    ]);
    expect(made.data.rows.map((row) => row[2])).toContain('国の戦略');
  });

  test('[EXPORT25] a town may leave it out', () => {
    expect(outline(town(), { options: { withFramework: false } }, framework)).toEqual(outline(town()));
  });
});

test('[EXPORT26] of any strategy tables are filled, no level of heading is left out, and every goal and measure is told', () => {
  fc.assert(
    fc.property(editedContents, fc.boolean(), ([framework, content], isTable) => {
      const options = { valueLayout: isTable ? 'table' : 'line', withKpis: true, withInitiatives: true };
      const made = outline(content, { options }, framework);
      let level = 0;
      for (const block of blocksIn(made)) {
        if (block.type === 'table') gridOf(block.table);
        if (block.type !== 'heading') continue;
        expect(block.level).toBeLessThanOrEqual(level + 1);
        level = block.level;
      }
      const ids = made.document.sections.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      const own = outline(content, { options });
      const words = linesOf(own).join('\n');
      for (const { kind, title } of content.nodes) if (kind !== 'section') expect(words).toContain(title);
      for (const row of made.data.rows) expect(row).toHaveLength(made.data.columns.length);
    }),
    { numRuns: 50 },
  );
});
