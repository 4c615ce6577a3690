import { defineConfig } from 'vitest/config';

/** `npm run bench`: measures, asserts nothing, prints the tables of docs/benchmarks.md. */
export default defineConfig({
  test: {
    include: ['test/bench/*.bench.ts'],
    globalSetup: ['test/bench/setup.ts'],
    fileParallelism: false,
    testTimeout: 300_000,
    hookTimeout: 120_000,
    disableConsoleIntercept: true,
  },
});
