import { expect, test } from 'vitest';
import { readSide, writeSide } from './side.ts';

const ID = '0b6f1c1e-8b0a-4a52-9d3d-2b5f4d1f7a10';

test.each([ID, 'draft', 'lastVisit', 'lastMeeting', `meeting:${ID}`])(
  '[VERSION15] %s in an address names a side',
  (text) => {
    const side = readSide(text);
    expect(side === null ? null : writeSide(side)).toBe(text);
  },
);

test.each(['', 'now', 'meeting:', 'meeting:x', `version:${ID}`])('[VERSION15] "%s" names none', (text) => {
  expect(readSide(text)).toBeNull();
});
