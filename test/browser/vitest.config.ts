import { defineConfig } from 'vitest/config';

/** In a real browser; each file has a host and a browser of its own, one file after another. */
export default defineConfig({
  test: {
    dir: import.meta.dirname,
    include: ['**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    fileParallelism: false,
  },
});
