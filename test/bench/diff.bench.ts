import { diffAuto } from 'lib0/diff/patience';
import { test } from 'vitest';
import type * as Y from 'yjs';
import { type ContentNode, contentOf, type StrategyContent } from '#shared/diff/content.ts';
import { diff } from '#shared/diff/diff.ts';
import { textDiff } from '#shared/diff/text-diff.ts';
import { setBodyFromText } from '#shared/document/body.ts';
import { moveNode, setField } from '#shared/document/edit.ts';
import type { NodeField } from '#shared/document/schema.ts';
import { nodeId } from '#shared/ids.ts';
import { LARGE_SLUG, largeStrategy } from './large-strategy.ts';
import { report } from './report.ts';
import { milliseconds, quantile } from './statistics.ts';

const TIMES = 30;

test('two strategies of 500 indicators', () => {
  const doc = largeStrategy();
  const before = contentOf(doc);
  reviseSome(doc);
  const some = contentOf(doc);
  reviseAll(doc);
  const all = contentOf(doc);
  const rows = [
    ['300 changes', some],
    ['every KPI renamed, its target reset, its source and rationale written anew', all],
  ] as const;
  report(
    `diff of two strategies of 500 KPIs, ${TIMES} times`,
    [
      'what differs',
      'changes',
      'diff p50',
      'slowest',
      'aim at most',
      'each node as JSON (says only which) p50',
      'ratio',
    ],
    rows.map(([name, after]) => {
      const own = timesOf(() => diff(before, after));
      const peer = timesOf(() => differingNodes(before, after));
      const ratio = quantile(own, 0.5) / quantile(peer, 0.5);
      return [
        name,
        `${diff(before, after).length}`,
        ...figures(own),
        '200 ms',
        figures(peer)[0] ?? '',
        `${ratio.toFixed(1)}×`,
      ];
    }),
  );
});

test('two bodies of 20,000 characters', () => {
  const before = longText(() => '人材育成');
  const cases = [
    ['every tenth sentence', longText((n) => (n % 10 === 0 ? 'DX化' : '人材育成'))],
    ['every sentence', longText(() => 'DX化')],
    ['all of it', '地域の魅力を高める。'.repeat(2_000)],
  ] as const;
  report(
    `Text of ${before.length.toLocaleString('en')} characters, by sentence and word, ${TIMES} times`,
    [
      'what differs',
      'p50',
      'slowest',
      'characters marked',
      'lib0 patience p50',
      'characters marked by it',
      'ratio',
    ],
    cases.map(([name, after]) => {
      const own = timesOf(() => textDiff(before, after));
      const peer = timesOf(() => diffAuto(before, after));
      const marked = textDiff(before, after).filter(({ kind }) => kind !== 'same');
      const byPeer = diffAuto(before, after).map(({ insert, remove }) => insert + remove);
      const length = (texts: readonly string[]) => texts.join('').length.toLocaleString('en');
      const ratio = quantile(own, 0.5) / quantile(peer, 0.5);
      const words = length(marked.map(({ text }) => text));
      return [name, ...figures(own), words, figures(peer)[0] ?? '', length(byPeer), `${ratio.toFixed(1)}×`];
    }),
  );
});

/** The least that a comparison can do: which nodes are not the same any more. */
function differingNodes(before: StrategyContent, after: StrategyContent): readonly ContentNode[] {
  const was = new Map(before.nodes.map((node) => [node.id, JSON.stringify(node)]));
  return after.nodes.filter((node) => was.get(node.id) !== JSON.stringify(node));
}

function reviseSome(doc: Y.Doc): void {
  for (let kpi = 0; kpi < 240; kpi++) set(doc, kpi, 'target', `${kpi}件`);
  for (let measure = 0; measure < 50; measure++) {
    setBodyFromText(doc, null, measureId(measure), `施策${measure}の取組を進め、\n成果を毎年度確かめます。`);
  }
  for (let goal = 0; goal < 5; goal++) {
    moveNode(doc, null, measureId(goal * 10 + 8), {
      parent: nodeId(`${LARGE_SLUG}.${goal + 1}`),
      after: null,
    });
    moveNode(doc, null, measureId(goal * 10), {
      parent: nodeId(`${LARGE_SLUG}.${((goal + 1) % 5) + 1}`),
      after: null,
    });
  }
}

function reviseAll(doc: Y.Doc): void {
  for (let kpi = 0; kpi < 500; kpi++) {
    set(doc, kpi, 'title', `地域の魅力を高めるデジタルの取組への参加者数その${kpi}`);
    set(doc, kpi, 'target', `${kpi * 3}件`);
    set(doc, kpi, 'sourceStatistic', '経済センサス及び経済構造実態調査');
    set(doc, kpi, 'targetRationale', `年率${kpi % 9}%の増加を見込み、令和9年度の目標とする。`);
  }
}

function set(doc: Y.Doc, kpi: number, field: NodeField, value: string): void {
  setField(doc, null, nodeId(`${measureId(Math.floor(kpi / 10))}.${(kpi % 10) + 1}`), field, value);
}

function measureId(measure: number) {
  return nodeId(`${LARGE_SLUG}.${Math.floor(measure / 10) + 1}.${(measure % 10) + 1}`);
}

function longText(word: (n: number) => string): string {
  const sentence = (n: number) =>
    `第${n}に、${word(n)}を通じて、市民の暮らしと地域の産業をともに支える取組を計画的に進めます。`;
  return Array.from({ length: 430 }, (_, n) => sentence(n)).join('');
}

function timesOf(run: () => unknown): readonly number[] {
  return Array.from({ length: TIMES }, () => {
    const started = performance.now();
    run();
    return performance.now() - started;
  });
}

function figures(samples: readonly number[]): readonly string[] {
  return [milliseconds(quantile(samples, 0.5)), milliseconds(quantile(samples, 1))];
}
