import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/e2e/**', 'test/browser/**', '**/node_modules/**'],
    setupFiles: ['test/random.ts'],
    // Nothing is measured by these limits: a slow or busy machine is no fault.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    // CDK's validator takes seconds for the first synth of a process; one real synth is kept apart (test/lib).
    env: { CDK_VALIDATION: 'false' },
  },
});
