import { defineConfig } from 'vitest/config';
import endToEnd from '../e2e/vitest.config.ts';

export default defineConfig({
  ...endToEnd,
  test: { ...endToEnd.test, include: ['build/docs/pictures.ts', 'build/docs/demoPictures.ts'] },
});
