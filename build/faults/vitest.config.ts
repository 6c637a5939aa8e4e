import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    include: ['build/faults/**/*.test.ts'],
    globalSetup: ['build/globalSetup.ts', 'build/faults/globalSetup.ts'],
    // One disk and one server at a time: mounts are the whole machine's, and recovery is measured.
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
