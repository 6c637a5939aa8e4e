import { expect, test } from 'vitest';
import { reachableNames } from './reachableNames.ts';

const own = () => ['192.168.1.5'];

test('on loopback only, other machines reach it by no name', () => {
  expect(reachableNames({ hosts: ['127.0.0.1', '::1'], names: ['punto.test'] }, own)).toEqual([]);
});

test('everywhere: by its names, then by its own addresses', () => {
  expect(reachableNames({ hosts: ['0.0.0.0'], names: ['punto.test', '10.0.0.9'] }, own)).toEqual([
    'punto.test',
    '192.168.1.5',
  ]);
});

test('on one address: by that one', () => {
  expect(reachableNames({ hosts: ['192.168.1.7'], names: [] }, own)).toEqual(['192.168.1.7']);
});
