import { expect, test } from 'vitest';
import { binNode, setField } from '../document/edit.ts';
import type { NodeField } from '../document/schema.ts';
import { must, smallStrategy } from '../document/testing/replica.ts';
import { nodeId } from '../ids.ts';
import { categorised } from './category.ts';
import { BLANK_NOTE, CHANGE_CATEGORIES, type Change } from './change.ts';
import { contentOf } from './content.ts';
import { diff } from './diff.ts';
import { missingNeeds, needsOf } from './needs.ts';

/** The one change that setting these fields of the KPI makes. */
function changeOf(fields: Partial<Record<NodeField, string>>): Change {
  const doc = smallStrategy();
  const before = contentOf(doc);
  for (const [field, value] of Object.entries(fields)) {
    must(setField(doc, null, nodeId('k1'), field as NodeField, value)); // the keys are the parameter's
  }
  return only(diff(before, contentOf(doc)));
}

function only(changes: readonly Change[]): Change {
  const [change] = changes;
  if (change === undefined || changes.length > 1) throw new Error(`${changes.length} changes`);
  return change;
}

test('[REV9] each category asks for its own reasons', () => {
  const asked = (need: string) =>
    CHANGE_CATEGORIES.filter((category) => needsOf(category).some((each) => each === need));
  expect(asked('divergenceReason')).toEqual(['targetReset']);
  expect(asked('targetRationale')).toEqual(['targetReset']);
  expect(CHANGE_CATEGORIES.filter((category) => needsOf(category).length === 0)).toEqual([
    'targetRollover',
    'editorial',
  ]);
  expect(CHANGE_CATEGORIES.filter((category) => needsOf(category).join() === 'page')).toEqual([
    'initiativeAdded',
    'initiativeChanged',
    'initiativeRemoved',
  ]);
});

test('[REV9] a reset target misses its reason in the note, its rationale and page in the indicator', () => {
  const bare = changeOf({ target: '46,000件' });
  expect(missingNeeds(bare, undefined)).toEqual(['divergenceReason', 'targetRationale', 'page']);
  const told = changeOf({ target: '46,000件', targetRationale: '年3,000件の増', pageRef: 'P12' });
  expect(missingNeeds(told, { ...BLANK_NOTE, divergenceReason: ' 　' })).toEqual(['divergenceReason']);
  expect(missingNeeds(told, { ...BLANK_NOTE, divergenceReason: '返礼品の開発による。' })).toEqual([]);
});

test('[REV9] a corrected category asks for what it needs, and is the one that counts', () => {
  const change = changeOf({ target: '46,000件' });
  const note = { ...BLANK_NOTE, category: 'targetRollover' } as const;
  expect(categorised(change, note).category).toBe('targetRollover');
  expect(missingNeeds(change, note)).toEqual([]);
  expect(categorised(change, BLANK_NOTE)).toBe(change);
});

test('[REV9] of an item that is gone its former page counts, and no rationale is asked for', () => {
  const doc = smallStrategy();
  must(setField(doc, null, nodeId('k1'), 'pageRef', 'P6'));
  const before = contentOf(doc);
  must(binNode(doc, null, nodeId('k1')));
  const gone = only(diff(before, contentOf(doc)));
  expect(missingNeeds(gone, undefined)).toEqual(['reason']);
  expect(missingNeeds(gone, { ...BLANK_NOTE, category: 'targetReset' })).toEqual(['divergenceReason']);
});
