import { expect, test } from 'vitest';
import { addressOf } from './addressOf.ts';

test.each([
  ['192.168.1.20', 'http://192.168.1.20:4610'],
  [' punto.local ', 'http://punto.local:4610'],
  ['punto.local:8080', 'http://punto.local:8080'],
  ['http://punto.local', 'http://punto.local:4610'],
  ['http://punto.local:80/kiosk?id=k2', 'http://punto.local'],
  ['HTTP://Punto.Local:4711', 'http://punto.local:4711'],
  ['https://punto.example', 'https://punto.example'],
  ['[fe80::1]', 'http://[fe80::1]:4610'],
])('%s is %s', (typed, address) => {
  expect(addressOf(typed)).toBe(address);
});

test.each([
  '',
  '   ',
  'http://',
  'ftp://punto',
  'file:///etc/passwd',
  'javascript://x',
  'http://a:b@punto',
  'dos palabras',
  'punto:99999',
])('%s is no address of a server', (typed) => {
  expect(addressOf(typed)).toBeNull();
});
