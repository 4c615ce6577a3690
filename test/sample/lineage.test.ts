import { describe, expect, test } from 'vitest';
import { sampleDocumentId } from '#server/sample/strategies.ts';
import type { Change } from '#shared/diff/change.ts';
import { contentOf } from '#shared/diff/content.ts';
import { diff } from '#shared/diff/diff.ts';
import { indicatorFates, lineageOf } from '#shared/diff/lineage.ts';
import { sampleDocument } from './documents.ts';

const before = contentOf(sampleDocument('iizuka-current'));
const after = contentOf(sampleDocument('iizuka-next'));
const lineage = lineageOf(after, sampleDocumentId('iizuka-current'));
const changes = diff(before, after, lineage);

const named = (category: Change['category']) =>
  changes
    .filter((change) => change.category === category)
    .map(({ before: was, after: is }) =>
      [was?.title, is?.title].filter((title) => title !== undefined).join(' → '),
    );

describe("Iizuka's next plan, by its lineage", () => {
  test('[REV13] of 29 KPIs and 8 numerical targets 9 KPIs came: 3 carried, 1 renamed, 2 from targets, 3 new', () => {
    const fates = indicatorFates(before, after, lineage, 'kpi');
    const names = (list: typeof fates.carried) => list.map(({ after: is }) => is.title);
    expect(names(fates.carried)).toEqual(['支援による就職者数', '待機児童数', '観光客入込客数']);
    expect(fates.renamed.map((pair) => [pair.before.title, pair.after.title])).toEqual([
      ['創業支援による創業件数', '創業支援による創業数'],
    ]);
    expect(names(fates.roleChanged)).toEqual([
      '合計特殊出生率',
      '全国標準学力検査NRT、標準学力分析検査の正答率',
    ]);
    expect(fates.added.map(({ title }) => title)).toEqual([
      '海外進出セミナーへの参加企業数',
      '転出者数',
      '転入者数',
    ]);
    expect(fates.dropped).toHaveLength(25);
  });

  test('[REV13] of the numerical targets 2 became KPIs, 6 were dropped, and 6 are new', () => {
    const fates = indicatorFates(before, after, lineage, 'numericalTarget');
    const { carried, renamed, roleChanged, added, dropped } = fates;
    expect([carried, renamed, roleChanged, added, dropped].map(({ length }) => length)).toEqual([
      0, 0, 0, 6, 6,
    ]);
  });

  test('[REV13] two goals flow into ひと', () => {
    const merged = changes.filter(({ category }) => category === 'goalMerged');
    expect(merged.map(({ after: is }) => `${is?.number} ${is?.title}`)).toEqual([
      'ひと 次代を担うひとづくり',
    ]);
    expect(merged[0]?.sources.map(({ title }) => title)).toEqual([
      '安心して出産・子育てができるまちづくり',
      '次代を担うひとを育てる学びのまちづくり',
    ]);
  });

  test('[REV13] the changes say the same', () => {
    expect(named('indicatorRenamed')).toEqual([
      '創業支援による創業件数 → 創業支援による創業数',
      '小学校「全国標準学力ＮＲＴ、ＣＲＴ」と、中学校「標準学力分析検査」の平均値 → 全国標準学力検査NRT、標準学力分析検査の正答率',
    ]);
    expect(named('roleChanged').map((each) => each.split(' → ')[1])).toEqual([
      '合計特殊出生率',
      '全国標準学力検査NRT、標準学力分析検査の正答率',
    ]);
    expect(named('indicatorReplaced')).toEqual([]);
    expect([named('indicatorAdded').length, named('indicatorRemoved').length]).toEqual([3 + 6, 25 + 6]);
  });

  test('[REV13] nothing is guessed from equal names: without lineage all is new', () => {
    const unrelated = diff(before, after, new Map()).filter(({ nodeId }) => nodeId !== null);
    expect(unrelated).toHaveLength(before.nodes.length + after.nodes.length);
    expect(new Set(unrelated.map(({ aspect }) => aspect))).toEqual(new Set(['whole']));
  });

  test('[REV8] what was dropped stands under the goal that came of its own', () => {
    const paths = changes
      .filter(({ nodeId, after: is }) => nodeId !== null && is === null)
      .map(({ path, before: was }) => [path[0]?.title, was?.title]);
    expect(paths.at(0)).toEqual(['大学力と連携し、地域経済を牽引するまちづくり', '支援による新規雇用者数']);
    const at = (title: string) =>
      changes.findIndex((change) => (change.after ?? change.before)?.title === title);
    expect(at('支援による新規雇用者数')).toBeLessThan(at('次代を担うひとづくり'));
    expect(at('自治会加入率')).toBeGreaterThan(at('健幸で魅力あふれるまちづくり'));
  });
});
