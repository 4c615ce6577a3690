import { expect, test } from 'vitest';
import { canonicalJson } from './canonical-json.ts';

test('[VERSION4] the order of keys does not matter, that of lists does', () => {
  expect(canonicalJson({ b: [2, { d: 'あ', c: null }], a: undefined })).toBe('{"b":[2,{"c":null,"d":"あ"}]}');
  expect(canonicalJson({ x: { b: 1, a: 2 }, 2: 0, 10: 0 })).toBe(
    canonicalJson({ 10: 0, x: { a: 2, b: 1 }, 2: 0 }),
  );
  expect(canonicalJson([1, 2])).not.toBe(canonicalJson([2, 1]));
});
