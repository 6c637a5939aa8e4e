import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    include: ['{shared,server,kiosk,counter,display,build}/**/*.test.{ts,tsx}'],
    exclude: ['build/{e2e,faults,shell}/**'],
    globalSetup: ['build/globalSetup.ts'],
    // Measured on two cores with 24 small files: a process for each file 7.7 s, shared processes 1.0 s. So a test leaves
    // nothing behind in its process. Threads are no faster, and umask, signals and the working folder need a process.
    pool: 'forks',
    isolate: false,
    maxWorkers: '100%',
    testTimeout: 15_000,
    hookTimeout: 30_000,
  },
});
