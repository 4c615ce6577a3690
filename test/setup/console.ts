import { afterEach, beforeEach, expect, vi } from 'vitest';

/**
 * An unexpected console.error fails the test. One that is expected is taken over by the test itself:
 * `vi.mocked(console.error).mockImplementation(() => undefined)`, then `mockClear()` after looking at it.
 */
beforeEach(() => {
  const original = console.error;
  vi.spyOn(console, 'error').mockImplementation((...words: unknown[]) => original(...words));
});

afterEach(() => {
  const { calls } = vi.mocked(console.error).mock;
  vi.mocked(console.error).mockRestore();
  expect(calls, 'unexpected console.error').toEqual([]);
});
