import { describe, expect, test } from 'vitest';
import { clipCache } from './clipCache.ts';
import { clipPlayer, type PlayerContext } from './clipPlayer.ts';

type Heard = { url: string; from: number; until: number };

/** A context whose clock the test moves: it writes down what would be heard, from when until when. */
function room(lengths: Readonly<Record<string, number>>) {
  const heard: Heard[] = [];
  const ends: { at: number; tell: () => void; isStopped: boolean }[] = [];
  const loaded: string[] = [];
  const context = {
    currentTime: 0,
    createGain: () => ({ gain: { setTargetAtTime() {} }, connect() {}, disconnect() {} }),
    createBufferSource: () => {
      const one: Heard = { url: '', from: 0, until: 0 };
      const source = {
        buffer: null as unknown,
        onended: null as (() => void) | null,
        connect() {},
        start(at: number, _offset: number, duration: number) {
          Object.assign(one, { url: (source.buffer as { url: string }).url, from: at, until: at + duration });
          heard.push(one);
          ends.push({ at: one.until, tell: () => source.onended?.(), isStopped: false });
        },
        stop(at: number) {
          one.until = Math.min(one.until, Math.max(at, one.from));
        },
      };
      return source;
    },
  };
  const load = async (url: string) => {
    loaded.push(url);
    const seconds = lengths[url];
    if (seconds === undefined) throw new Error('404');
    const samples = new Float32Array(seconds * 1000).fill(0.5);
    return { url, duration: seconds, sampleRate: 1000, getChannelData: () => samples } as unknown as AudioBuffer;
  };
  const player = clipPlayer(context as unknown as PlayerContext, {} as AudioNode, clipCache(load));
  const moveTo = async (time: number) => {
    await settled();
    context.currentTime = time;
    for (const end of ends.splice(0)) {
      if (end.at <= time) end.tell();
      else ends.push(end);
    }
    await settled();
  };
  return { player, heard, loaded, moveTo, urls: () => heard.map(({ url }) => url) };
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

describe('clips are played', () => {
  test('one after another, never over each other', async () => {
    const { player, heard, moveTo } = room({ a: 1, b: 0.5, c: 2 });
    const played = player.play(['a', 'b', 'c'], 0.1);
    await moveTo(10);
    expect(await played).toEqual({ end: 'heard', lost: [] });
    expect(heard.map(({ url }) => url)).toEqual(['a', 'b', 'c']);
    for (const [index, { from }] of heard.entries()) {
      if (index > 0) expect(from - (heard[index - 1]?.until ?? 0)).toBeCloseTo(0.1);
    }
  });

  test('without the one that is missing, and with all that follow it', async () => {
    const { player, urls, moveTo } = room({ a: 1, c: 1 });
    const played = player.play(['a', 'b', 'c'], 0);
    await moveTo(10);
    expect(await played).toEqual({ end: 'heard', lost: ['b'] });
    expect(urls()).toEqual(['a', 'c']);
  });

  test('none at all when none is there, and the next sentence is heard', async () => {
    const { player, urls, moveTo } = room({ a: 1 });
    expect(await player.play(['x', 'y'], 0)).toEqual({ end: 'heard', lost: ['x', 'y'] });
    const next = player.play(['a'], 0);
    await moveTo(5);
    expect(await next).toEqual({ end: 'heard', lost: [] });
    expect(urls()).toEqual(['a']);
  });

  test('until they are interrupted: then nothing more is heard, and the next begins after the fade', async () => {
    const { player, heard, moveTo } = room({ a: 10, b: 10, c: 1 });
    const first = player.play(['a', 'b'], 0);
    await moveTo(3);
    player.stop();
    expect((await first).end).toBe('stopped');
    const [a, b] = heard;
    expect(a?.until).toBeCloseTo(3.03);
    expect((b?.until ?? 1) - (b?.from ?? 0)).toBe(0);
    void player.play(['c'], 0);
    await settled();
    expect(heard[2]?.from).toBeGreaterThanOrEqual(3.03);
    expect(heard[2]?.from).toBeLessThan(3.1);
  });

  test('when a newer sentence interrupts while clips still load, the older is not heard any more', async () => {
    const { player, urls, moveTo } = room({ a: 1, b: 1 });
    const first = player.play(['a'], 0);
    const second = player.play(['b'], 0);
    await moveTo(5);
    expect((await first).end).toBe('stopped');
    expect((await second).end).toBe('heard');
    expect(urls()).toEqual(['b']);
  });

  test('from memory the second time', async () => {
    const { player, loaded, moveTo } = room({ a: 1 });
    const first = player.play(['a', 'a'], 0);
    await moveTo(5);
    await first;
    void player.play(['a'], 0);
    await settled();
    expect(loaded).toEqual(['a']);
  });
});

test('decoded clips are kept within a bound, the last used ones', async () => {
  const loads: string[] = [];
  const cache = clipCache(async (url) => {
    loads.push(url);
    const samples = new Float32Array(10).fill(1);
    return { duration: 25, sampleRate: 1, getChannelData: () => samples } as unknown as AudioBuffer;
  });
  for (const url of ['a', 'b', 'a', 'c', 'a', 'b']) await cache.get(url);
  expect(loads).toEqual(['a', 'b', 'c', 'b']);
});
