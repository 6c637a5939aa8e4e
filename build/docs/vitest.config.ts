import { defineConfig } from 'vitest/config';
import { browserTests } from '../e2e/browserTests.ts';

export default defineConfig({
  ...browserTests,
  test: { ...browserTests.test, include: ['build/docs/pictures.ts', 'build/docs/demoPictures.ts'] },
});
