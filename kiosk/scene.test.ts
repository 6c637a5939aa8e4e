import { expect, test } from 'vitest';
import { screenOf } from './scene.ts';
import { everyScene, sceneAt } from './testing/scenes.ts';

const screenIn = (name: string) => {
  const [step, changes] = everyScene[name] ?? [];
  if (!step) throw new Error(`There is no scene "${name}".`);
  return screenOf(sceneAt(step, changes));
};

test('a closed point says when it opens, but not by a clock that is wrong', () => {
  expect(screenIn('closed')).toBe('closed');
  expect(screenIn('closed by a wrong clock')).toBe('start');
});

test('the warning stands above everything, and what was asked for aside above the step', () => {
  expect(screenIn('idle over a ticket')).toBe('idle');
  expect(screenIn('help called')).toBe('help');
});
