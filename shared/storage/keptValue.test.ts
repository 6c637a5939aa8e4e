import { type Adapter, Memory } from 'lowdb';
import { describe, expect, it } from 'vitest';
import { openKept } from './keptValue.ts';

type Counted = { readonly count: number };

describe('a kept value', () => {
  it('begins with the first value while nothing is kept, and later with what was kept', async () => {
    const memory = new Memory<Counted>();
    const kept = await openKept(memory, { count: 0 });
    expect(kept.current()).toEqual({ count: 0 });
    await kept.change(({ count }) => ({ count: count + 1 }));
    expect((await openKept(memory, { count: 0 })).current()).toEqual({ count: 1 });
  });

  it('loses no change of many at once', async () => {
    const slow: Adapter<Counted> = { read: async () => null, write: () => new Promise((done) => setTimeout(done, 1)) };
    const kept = await openKept(slow, { count: 0 });
    await Promise.all(Array.from({ length: 50 }, () => kept.change(({ count }) => ({ count: count + 1 }))));
    expect(kept.current()).toEqual({ count: 50 });
  });

  it('builds no change on one that then failed', async () => {
    const outcomes = [() => Promise.reject(new Error('full')), () => Promise.resolve()];
    const disk: Adapter<Counted> = { read: async () => null, write: async () => outcomes.shift()?.() };
    const kept = await openKept(disk, { count: 0 });
    const add = (much: number) => kept.change(({ count }) => ({ count: count + much }));
    const [first, second] = await Promise.allSettled([add(1), add(10)]);
    expect([first.status, second.status]).toEqual(['rejected', 'fulfilled']);
    expect(kept.current()).toEqual({ count: 10 });
  });

  it('is as before when the write or the change fails, and goes on', async () => {
    let full = true;
    const disk: Adapter<Counted> = {
      read: async () => null,
      write: async () => {
        if (full) throw new Error('full');
      },
    };
    const kept = await openKept(disk, { count: 7 });
    await expect(kept.change(() => ({ count: 8 }))).rejects.toThrow('full');
    expect(kept.current()).toEqual({ count: 7 });
    full = false;
    const impossible = kept.change(() => {
      throw new Error('impossible');
    });
    await expect(impossible).rejects.toThrow('impossible');
    await kept.change(({ count }) => ({ count: count + 2 }));
    expect(kept.current()).toEqual({ count: 9 });
  });
});
