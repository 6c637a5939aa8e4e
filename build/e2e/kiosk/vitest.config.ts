import { defineConfig } from 'vitest/config';
import { browserTests } from '../browserTests.ts';

export default defineConfig({
  ...browserTests,
  test: {
    ...browserTests.test,
    include: ['build/e2e/kiosk{Geometry,Screens,Speed}.test.ts', 'build/e2e/clips.test.ts'],
  },
});
