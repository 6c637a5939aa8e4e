import { expect, test } from 'vitest';
import { portions } from './portions.ts';

const busyFor = (ms: number) => {
  const until = performance.now() + ms;
  while (performance.now() < until);
};
const keys = Array.from({ length: 12 }, (_, n) => `room ${n}`);

test('all is done in order, once, and others have their turn in between', async () => {
  const done: string[] = [];
  const turns: number[] = [];
  await new Promise<void>((resolve) => {
    const { start } = portions((key) => {
      busyFor(1);
      done.push(key);
    });
    start(keys, resolve);
    expect(done.length).toBeLessThan(keys.length);
    setImmediate(() => turns.push(done.length));
  });
  expect(done).toEqual(keys);
  expect(turns[0]).toBeLessThan(keys.length);
});

test('little work is done at once', () => {
  const done: string[] = [];
  let isOver = false;
  portions((key) => void done.push(key)).start(keys, () => {
    isOver = true;
  });
  expect(done).toEqual(keys);
  expect(isOver).toBe(true);
});

test('what is stopped goes no further', async () => {
  const done: string[] = [];
  const { start, stop } = portions((key) => {
    busyFor(1);
    done.push(key);
  });
  start(keys, () => done.push('over'));
  stop();
  const soFar = done.length;
  await new Promise((resolve) => setTimeout(resolve, 30));
  expect(done).toHaveLength(soFar);
  expect(done).not.toContain('over');
});
