import { defineConfig } from 'vitest/config';
import endToEnd from '../vitest.config.ts';

export default defineConfig({
  ...endToEnd,
  test: { ...endToEnd.test, include: ['build/e2e/kiosk{Geometry,Screens,Speed}.test.ts'], exclude: [] },
});
