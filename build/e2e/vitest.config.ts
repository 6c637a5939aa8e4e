import { defineConfig } from 'vitest/config';
import { browserTests } from './browserTests.ts';

/** They measure, and a busy neighbour would make them flicker: nothing runs beside them. */
const alone = ['build/e2e/slowDisk.test.ts', 'build/e2e/speech.test.ts', 'build/shell/kioskCutOff.test.ts'];
// Every screen in every mode, language and size: these measure for many minutes, as `npm run kiosk`, `board` and `counter`.
const apart = [
  'build/e2e/kiosk{Geometry,Screens,Speed}.test.ts',
  // Every clip in a real decoder: those that a point has are these, as npm test sees by their marks.
  'build/e2e/clips.test.ts',
  'build/e2e/board{Screens,Day}.test.ts',
  'build/e2e/counterSpeed.test.ts',
];
// The others mostly wait, so two run side by side.
const together = {
  include: ['build/{e2e,shell}/**/*.test.ts'],
  exclude: [...alone, ...apart],
  maxWorkers: 2,
  fileParallelism: true,
};

export default defineConfig({
  ...browserTests,
  test: {
    ...browserTests.test,
    projects: [
      { extends: true, test: { name: 'together', ...together, sequence: { groupOrder: 0 } } },
      { extends: true, test: { name: 'alone', include: alone, sequence: { groupOrder: 1 } } },
    ],
  },
});
