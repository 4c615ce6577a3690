import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { initStrategy } from '../document/edit.ts';
import { readStrategy } from '../document/read.ts';
import { FRAMEWORK_LIMITS, frameworkFields, readFrameworkDraft } from './framework-draft.ts';

test('[EXPORT53] a framework needs a title, and white space is none', () => {
  expect(readFrameworkDraft({ title: ' 　', edition: '', isChosen: true })).toEqual({
    ok: false,
    error: [{ field: 'title', code: 'missing' }],
  });
});

test('[EXPORT53] what is too long is named, field by field', () => {
  const draft = { title: '国'.repeat(FRAMEWORK_LIMITS.title + 1), edition: '版'.repeat(61), isChosen: true };
  expect(readFrameworkDraft(draft)).toEqual({
    ok: false,
    error: [
      { field: 'title', code: 'tooLong' },
      { field: 'edition', code: 'tooLong' },
    ],
  });
});

test('[EXPORT53] a framework begins as a document that can be read as it was meant', () => {
  const fields = frameworkFields({ title: '国の第3期総合戦略', edition: '2025年度' }, 'era');
  const doc = new Y.Doc();
  expect(initStrategy(doc, 'test', fields).ok).toBe(true);
  expect(readStrategy(doc)).toMatchObject({ strategy: fields, nodes: [] });
});
