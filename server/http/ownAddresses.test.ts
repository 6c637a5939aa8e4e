import { expect, test } from 'vitest';
import { ownAddresses } from './ownAddresses.ts';

const hostNames = ['turnos.local'];

test('the names of the start and of the setup, and no foreign page', () => {
  expect(ownAddresses(['punto.test'], { hostNames })).toEqual({ names: ['punto.test', 'turnos.local'], origins: [] });
});

test.each([
  ['https://turno.example', 'turno.example', 'https://turno.example'],
  ['https://Turno.example:443', 'turno.example', 'https://turno.example'],
  ['http://192.168.1.5:4610', '192.168.1.5', 'http://192.168.1.5:4610'],
  ['http://[fd00::5]:8080', '[fd00::5]', 'http://[fd00::5]:8080'],
])('the public address %s is a name, and the origin of own pages', (publicAddress, name, origin) => {
  expect(ownAddresses([], { hostNames, publicAddress })).toEqual({ names: ['turnos.local', name], origins: [origin] });
});

test('what only looks like an address turns nobody away', () => {
  const publicAddress = 'https://turno.example:99999';
  expect(ownAddresses([], { hostNames, publicAddress })).toEqual({ names: ['turnos.local'], origins: [] });
});
