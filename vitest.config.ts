import { configDefaults, defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    maxWorkers: 2,
    setupFiles: ['test/setup/console.ts'],
    testTimeout: 30_000,
    // The first test with a server waits for the build, the first with a browser for its unpacking.
    hookTimeout: 180_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'beside',
          include: ['{app,server,shared}/**/*.test.{ts,tsx}'],
          // What stands beside its code shares nothing that a test changes: one process for all reads each file once.
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'whole',
          include: ['test/**/*.test.{ts,tsx}'],
          // What needs programs beside Node: npm run test:external.
          exclude: [...configDefaults.exclude, 'test/external/**'],
          globalSetup: ['test/setup/global.ts'],
        },
      },
    ],
  },
});
