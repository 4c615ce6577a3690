import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{app,server,shared,test}/**/*.test.{ts,tsx}'],
    globalSetup: ['test/setup/global.ts'],
    setupFiles: ['test/setup/console.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
  },
});
