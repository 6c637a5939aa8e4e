import { expect, test } from 'vitest';
import { kioskIn } from './kioskIn.ts';

test.each([
  ['', 'k1'],
  ['?id=', 'k1'],
  ['?id=k2', 'k2'],
  ['?x=1&id=hall-3', 'hall-3'],
])('%s is kiosk %s', (search, kiosk) => {
  expect(kioskIn(search)).toBe(kiosk);
});

test('a paired one is what it was paired as, whatever its address names', () => {
  expect(kioskIn('?id=k2', 'k5')).toBe('k5');
});
