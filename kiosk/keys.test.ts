import { expect, test } from 'vitest';
import { meaningOf, targetAfter } from './keys.ts';

test.each([
  ['ArrowDown', 'next'],
  ['ArrowLeft', 'previous'],
  ['Escape', 'back'],
  ['Backspace', 'back'],
  ['F1', 'help'],
  ['H', 'help'],
  ['r', 'repeat'],
  ['+', 'louder'],
  ['-', 'softer'],
  ['Enter', null],
  ['x', null],
])('%s means %s', (key, meaning) => {
  expect(meaningOf(key)).toBe(meaning);
});

test('arrows lead through the keys in reading order, and round', () => {
  expect(targetAfter('next', -1, 3)).toBe(0);
  expect(targetAfter('next', 2, 3)).toBe(0);
  expect(targetAfter('previous', -1, 3)).toBe(2);
  expect(targetAfter('previous', 0, 3)).toBe(2);
  expect(targetAfter('previous', 2, 3)).toBe(1);
});
