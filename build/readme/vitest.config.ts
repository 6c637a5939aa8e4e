import { defineConfig } from 'vitest/config';
import endToEnd from '../e2e/vitest.config.ts';

export default defineConfig({
  ...endToEnd,
  test: { ...endToEnd.test, include: ['build/readme/pictures.ts', 'build/readme/demoPictures.ts'] },
});
