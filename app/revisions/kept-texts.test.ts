import { expect, test } from 'vitest';
import { revisionId, userId } from '#shared/ids.ts';
import { keepTexts } from './kept-texts.ts';

function storage() {
  const entries = new Map<string, string>();
  return {
    get length() {
      return entries.size;
    },
    key: (index: number) => [...entries.keys()][index] ?? null,
    getItem: (key: string) => entries.get(key) ?? null,
    setItem: (key: string, value: string) => void entries.set(key, value),
    removeItem: (key: string) => void entries.delete(key),
  };
}

test('[REV78] what was typed stays on the device by person, revision and field until it is let go', () => {
  const device = storage();
  const texts = keepTexts(device, userId('a'), revisionId('r'));
  texts.keep('c/reason', { typed: '理由', base: '' });
  expect(keepTexts(device, userId('a'), revisionId('r')).get('c/reason')).toEqual({
    typed: '理由',
    base: '',
  });
  expect(keepTexts(device, userId('b'), revisionId('r')).get('c/reason')).toBeNull();
  expect(keepTexts(device, userId('a'), revisionId('s')).get('c/reason')).toBeNull();
  texts.drop('c/reason');
  expect([texts.get('c/reason'), device.length]).toEqual([null, 0]);
});

test('[REV78] a device that keeps nothing, or something else, is none to rely on', () => {
  const full = {
    ...storage(),
    setItem: () => {
      throw new Error('full');
    },
  };
  keepTexts(full, userId('a'), revisionId('r')).keep('c', { typed: 'x', base: '' });
  keepTexts(null, userId('a'), revisionId('r')).keep('c', { typed: 'x', base: '' });
  const odd = { ...storage(), getItem: () => '{"typed":1}' };
  expect(keepTexts(odd, userId('a'), revisionId('r')).get('c')).toBeNull();
});
