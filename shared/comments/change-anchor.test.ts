import { expect, test } from 'vitest';
import { changeId, revisionId } from '../ids.ts';
import { makeChangeAnchor } from './change-anchor.ts';
import { COMMENT_LIMITS } from './model.ts';

const revision = { id: revisionId('r'), name: '第3号 ふるさと納税の目標値の再設定' };
const change = {
  id: changeId('target:kpi'),
  name: '目標値の再設定 ふるさと納税の件数',
  quote: '1,000件 → 46,000件',
};

test('[COMMENT60] the place is named by the revision, and behind it the change', () => {
  expect(makeChangeAnchor(revision, change)).toEqual({
    target: 'change',
    revisionId: 'r',
    changeId: 'target:kpi',
    itemTitle: '第3号 ふるさと納税の目標値の再設定 ─ 目標値の再設定 ふるさと納税の件数',
    quote: '1,000件 → 46,000件',
  });
  expect(makeChangeAnchor(revision, null)).toMatchObject({
    changeId: null,
    itemTitle: revision.name,
    quote: '',
  });
});

test('[COMMENT60] of names that are too long both keep their beginning', () => {
  const long = { ...revision, name: `第4号 ${'長'.repeat(300)}` };
  const { itemTitle, quote } = makeChangeAnchor(long, { ...change, quote: '値'.repeat(3_000) });
  expect(itemTitle).toMatch(/^第4号 長+ ─ 目標値の再設定 ふるさと納税の件数$/);
  expect(itemTitle.length).toBeLessThanOrEqual(COMMENT_LIMITS.itemTitle);
  expect(quote).toHaveLength(COMMENT_LIMITS.quote);
});
