import { expect, test } from 'vitest';
import { createLifecycle } from './lifecycle.ts';
import { createLog } from './log.ts';

const log = createLog('silent');

test('[RUN6] parts are closed in the reverse of their start, each after the one before has finished', async () => {
  const seen: string[] = [];
  const lifecycle = createLifecycle(log);
  for (const part of ['database', 'sync', 'http']) {
    lifecycle.own(part, async () => {
      seen.push(`${part} closes`);
      await Promise.resolve();
      seen.push(`${part} closed`);
    });
  }
  await lifecycle.close();
  expect(seen).toEqual([
    'http closes',
    'http closed',
    'sync closes',
    'sync closed',
    'database closes',
    'database closed',
  ]);
});

test('[RUN6] a part that fails to close does not keep the others open', async () => {
  const seen: string[] = [];
  const lifecycle = createLifecycle(log);
  lifecycle.own('database', async () => void seen.push('database'));
  lifecycle.own('http', () => Promise.reject(new Error('stuck')));
  await lifecycle.close();
  expect(seen).toEqual(['database']);
});

test('[RUN6] a second close waits for the first and closes nothing twice', async () => {
  let closed = 0;
  const lifecycle = createLifecycle(log);
  lifecycle.own('database', async () => {
    closed += 1;
  });
  await Promise.all([lifecycle.close(), lifecycle.close()]);
  expect(closed).toBe(1);
});
