import { defineConfig } from 'vitest/config';
import { browserTests } from '../browserTests.ts';

export default defineConfig({
  ...browserTests,
  test: { ...browserTests.test, include: ['build/e2e/counterSpeed.test.ts'] },
});
