import { defineConfig } from 'vitest/config';

/** One story, told in order: a chapter that fails ends it. */
export default defineConfig({
  test: {
    dir: import.meta.dirname,
    include: ['**/*.test.ts'],
    testTimeout: 90_000,
    bail: 1,
    fileParallelism: false,
  },
});
