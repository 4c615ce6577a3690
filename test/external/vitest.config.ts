import { defineConfig } from 'vitest/config';

/** `npm run test:external`: what needs programs beside Node; each names its Debian package when it is missing. */
export default defineConfig({
  test: {
    include: ['test/external/*.test.ts'],
    globalSetup: ['test/setup/global.ts'],
    setupFiles: ['test/setup/console.ts'],
    testTimeout: 180_000,
    hookTimeout: 300_000,
    fileParallelism: false,
  },
});
