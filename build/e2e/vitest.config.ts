import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    include: ['build/{e2e,shell}/**/*.test.ts'],
    // Every screen in every mode, language and size: these measure for many minutes, as `npm run kiosk`.
    exclude: ['build/e2e/kiosk{Geometry,Screens,Speed}.test.ts'],
    globalSetup: ['build/globalSetup.ts'],
    // One browser and one server at a time: these tests measure and wait, a busy neighbour would make them flicker.
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 60_000,
  },
});
