import { expect, test } from 'vitest';
import { networkAddress, phoneAddress } from './phoneAddress.ts';

const named = { hostNames: ['turnos.local'] };
const nameless = { hostNames: [] };
const reached = { port: 4610, names: ['192.168.1.5'] };
const loopbackOnly = { port: 4610, names: [] };

test('phones are sent to the address that the setup gives them, however the server listens', () => {
  const setup = { ...named, publicAddress: 'https://turno.example/' };
  expect(phoneAddress(setup, reached)).toBe('https://turno.example');
  expect(phoneAddress(setup, loopbackOnly)).toBe('https://turno.example');
});

test('without one, to the first name of the point, or else to the address of the server', () => {
  expect(phoneAddress(named, reached)).toBe('http://turnos.local:4610');
  expect(phoneAddress(nameless, reached)).toBe('http://192.168.1.5:4610');
  expect(phoneAddress(nameless, { port: 80, names: ['fd00::5'] })).toBe('http://[fd00::5]');
});

test('nowhere while the server listens to its own machine only', () => {
  expect(phoneAddress(named, loopbackOnly)).toBeNull();
});

test('apps in the point’s own network are sent to the server itself, always with its port', () => {
  expect(networkAddress(named, reached)).toBe('http://turnos.local:4610');
  expect(networkAddress(nameless, { port: 80, names: ['fd00::5'] })).toBe('http://[fd00::5]:80');
  expect(networkAddress(named, loopbackOnly)).toBeNull();
});
