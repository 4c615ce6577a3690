import { configDefaults, defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{app,server,shared,test}/**/*.test.{ts,tsx}'],
    // What needs programs beside Node: npm run test:external.
    exclude: [...configDefaults.exclude, 'test/external/**'],
    globalSetup: ['test/setup/global.ts'],
    setupFiles: ['test/setup/console.ts'],
    testTimeout: 30_000,
    // The first test with a server waits for the build, the first with a browser for its unpacking.
    hookTimeout: 180_000,
    maxWorkers: 2,
  },
});
