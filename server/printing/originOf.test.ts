import { expect, it } from 'vitest';
import { originOf } from './originOf.ts';

const listening = { port: 4610, url: 'http://localhost:4610' };

it('phones are led to the public address, or the first name, or what the server says at the start', () => {
  const names = { hostNames: ['punto.local', '10.0.0.5'] };
  expect(originOf({ publicAddress: 'https://turno.example', ...names }, listening)).toBe('https://turno.example');
  expect(originOf(names, listening)).toBe('http://punto.local:4610');
  expect(originOf({ hostNames: ['fd00::5'] }, listening)).toBe('http://[fd00::5]:4610');
  expect(originOf({ hostNames: [] }, listening)).toBe('http://localhost:4610');
});
