import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { staleReason } from './freshness.ts';

const BEFORE = new Date('2026-11-20T00:00:00Z');
const BUILT = new Date('2026-11-20T01:00:00Z');
const LATER = new Date('2026-11-20T02:00:00Z');

const root = mkdtempSync(join(tmpdir(), 'sakutei-freshness-'));
const stamp = join(root, 'stamp');

beforeEach(() => {
  mkdirSync(join(root, 'app/editor'), { recursive: true });
  for (const file of ['app/root.tsx', 'app/editor/toolbar.tsx', 'app/editor/toolbar.test.tsx']) {
    writeFileSync(join(root, file), '');
    date(file, BEFORE);
  }
  for (const folder of ['app/editor', 'app']) date(folder, BEFORE);
  writeFileSync(stamp, '');
  date('stamp', BUILT);
});

afterAll(() => rmSync(root, { recursive: true }));

describe('freshness of a build', () => {
  test('[RUN10] one that is newer than every source is used', () => {
    expect(staleReason(stamp, root)).toBeNull();
  });

  test('[RUN10] none is said to be missing', () => {
    expect(staleReason(join(root, 'no-stamp'), root)).toEqual({ code: 'missing' });
  });

  test('[RUN10] a newer source is named', () => {
    date('app/editor/toolbar.tsx', LATER);
    expect(staleReason(stamp, root)).toEqual({ code: 'outdated', file: 'app/editor/toolbar.tsx' });
  });

  test('[RUN10] a source that was removed shows in its folder', () => {
    date('app/editor', LATER);
    expect(staleReason(stamp, root)).toEqual({ code: 'outdated', file: 'app/editor' });
  });

  test('[RUN10] a newer test does not count', () => {
    date('app/editor/toolbar.test.tsx', LATER);
    expect(staleReason(stamp, root)).toBeNull();
  });
});

function date(path: string, time: Date): void {
  utimesSync(join(root, path), time, time);
}
