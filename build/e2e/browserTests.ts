import { fileURLToPath } from 'node:url';

/** What all tests in a browser are run with: one file at a time, against what is built. */
export const browserTests = {
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: { globalSetup: ['build/globalSetup.ts'], fileParallelism: false, testTimeout: 120_000, hookTimeout: 60_000 },
};
