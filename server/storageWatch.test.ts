import { expect, test } from 'vitest';
import { type StoragePart, storageWatch } from './storageWatch.ts';

const full = () => Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' });

/** A watch over a disk that fails as long as it is full; `changes` has what failed at each change. */
function watched() {
  const disk = { isFull: true, tried: [] as StoragePart[] };
  const write = async () => {
    if (disk.isFull) throw full();
    return 'written';
  };
  const tried = (part: StoragePart) => async () => {
    disk.tried.push(part);
    await write();
  };
  const watch = storageWatch({
    ...{ days: tried('days'), setup: tried('setup'), people: tried('people'), registers: tried('registers') },
  });
  const changes: string[] = [];
  const parts = () =>
    watch
      .failing()
      .map(({ part }) => part)
      .join();
  watch.onChange(() => changes.push(parts()));
  return { watch, disk, write, changes, parts };
}

test('a write that fails is known until one of the same part succeeds, and is told once', async () => {
  const { watch, disk, write, changes } = watched();
  for (const _ of [1, 2, 3]) await expect(watch.writing('days', write)).rejects.toThrow('ENOSPC');
  await expect(watch.writing('people', write)).rejects.toThrow('ENOSPC');
  disk.isFull = false;
  expect(await watch.writing('days', write)).toBe('written');
  expect(changes).toEqual(['days', 'days,people', 'people']);
});

test('what fails is tried again, and nothing else', async () => {
  const { watch, disk, write, changes, parts } = watched();
  await watch.tryAgain();
  expect(disk.tried).toEqual([]);
  await expect(watch.writing('registers', write)).rejects.toThrow();
  await watch.tryAgain();
  expect(parts()).toBe('registers');
  disk.isFull = false;
  await watch.tryAgain();
  expect(parts()).toBe('');
  expect(disk.tried).toEqual(['registers', 'registers']);
  expect(changes).toEqual(['registers', '']);
});

test('a read that fails counts, and one that succeeds proves nothing', async () => {
  const { watch, disk, write, parts } = watched();
  await expect(watch.reading('registers', write)).rejects.toThrow();
  disk.isFull = false;
  await watch.reading('registers', write);
  expect(parts()).toBe('registers');
});

test('a try that hangs is not joined by another', async () => {
  let tries = 0;
  let end = () => {};
  const nothing = async () => undefined;
  const days = () => {
    tries += 1;
    return new Promise<void>((resolve) => {
      end = resolve;
    });
  };
  const watch = storageWatch({ days, setup: nothing, people: nothing, registers: nothing });
  await expect(watch.writing('days', () => Promise.reject(full()))).rejects.toThrow();
  const both = Promise.all([watch.tryAgain(), watch.tryAgain()]);
  end();
  await both;
  expect([tries, watch.failing()]).toEqual([1, []]);
});

test('knows the errors that it has seen, so that they are not told twice', async () => {
  const { watch } = watched();
  const error = full();
  await expect(watch.writing('days', () => Promise.reject(error))).rejects.toBe(error);
  expect([watch.hasSeen(error), watch.hasSeen(full())]).toEqual([true, false]);
});
