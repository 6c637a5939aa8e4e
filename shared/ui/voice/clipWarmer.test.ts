import { expect, test } from 'vitest';
import { clipWarmer } from './clipWarmer.ts';

test('clips are fetched once, and after a failure from where it ended', async () => {
  const fetched: string[] = [];
  let isThere = false;
  const warm = clipWarmer({ addresses: async () => ({ a: '/a', b: '/b', c: '/c' }) }, async (url) => {
    fetched.push(url);
    if (url === '/b' && !isThere) throw new Error('no server');
  });
  await warm('es');
  expect(fetched).toEqual(['/a', '/b']);
  isThere = true;
  await warm('es');
  await warm('es');
  expect(fetched).toEqual(['/a', '/b', '/b', '/c']);
});
