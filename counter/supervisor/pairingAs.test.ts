import { expect, test } from 'vitest';
import { firstChoice, newKiosk, pairingAs } from './pairingAs.ts';

const free = { kiosks: ['k2'], displays: ['d1', 'd2'] };

test.each([
  ['kiosk', '', newKiosk, { kiosk: null }],
  ['display', '', 'd1', { display: 'd1' }],
  ['counter', 'Desk 3', 'Desk 3', { counter: 'Desk 3' }],
] as const)('a %s called "%s" is first chosen to be %s', (role, name, first, as) => {
  expect(firstChoice({ role, name }, free)).toBe(first);
  expect(pairingAs(role, first)).toEqual(as);
});

test('a kiosk may be one that the setup has', () => {
  expect(pairingAs('kiosk', 'k2')).toEqual({ kiosk: 'k2' });
});
