import { vi } from 'vitest';
import { openAnnouncer } from '../../../display/voice/announcer.ts';
import { ringBell } from '../../../display/voice/bell.ts';
import { callSayer } from '../../../display/voice/callSayer.ts';
import { clipCache } from '../../../shared/ui/voice/clipCache.ts';
import { clipPlayer } from '../../../shared/ui/voice/clipPlayer.ts';
import { systemVoice } from '../../../shared/ui/voice/systemVoice.ts';
import type { BoardCall } from '../../../shared/views/displayView.ts';

/** What changes a loudness, as an AudioParam is told it. */
export type Change = { readonly how: keyof AudioParam; readonly args: readonly number[] };

/** Something that sounds, in seconds of the room's clock: a clip, or a tone of the bell. */
export type Sounding = {
  readonly clip: string | null;
  readonly hertz: number;
  readonly at: number;
  readonly offset: number;
  readonly until: number;
  readonly changes: readonly Change[];
};

/** A clip as Chromium decodes it. */
export type Decoded = { readonly samples: Float32Array; readonly rate: number };

/** What the room is given instead of clips that can be heard. */
export type Trouble = { readonly broken?: readonly string[]; readonly hanging?: readonly string[] };

/**
 * A waiting room whose clock the test turns: all of the product's own voice (what to say, how, when each clip and tone begins) plays into
 * a context that writes down what would sound. `clips` by their addresses.
 */
export function virtualRoom(clips: ReadonlyMap<string, Decoded>, { broken = [], hanging = [] }: Trouble = {}) {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date', 'performance'], now: 0 });
  const soundings: Sounding[] = [];
  const context = recordingContext(soundings);
  const load = async (url: string) => {
    const found = clips.get(url);
    if (hanging.some((key) => url.endsWith(key))) return new Promise<never>(() => {});
    if (!found || broken.some((key) => url.endsWith(key))) throw new Error('damaged');
    const { samples, rate } = found;
    return { url, duration: samples.length / rate, sampleRate: rate, getChannelData: () => samples } as never;
  };
  const leftOut: string[] = [];
  const sayer = callSayer({
    clips: { addresses: async (language) => addressesIn(clips, language) },
    player: clipPlayer(context, {} as AudioNode, clipCache(load)),
    system: systemVoice(undefined),
    ring: () => ringBell(context),
    isAwake: () => true,
    gain: () => 1,
    prefersSystem: () => false,
    onLeftOut: (_, lost) => leftOut.push(...lost),
  });
  const announcer = openAnnouncer({ sayer, announced: [], remember: () => {} });
  return {
    soundings,
    leftOut,
    look: (calls: readonly BoardCall[]) => announcer.look(calls),
    pass: (ms: number) => vi.advanceTimersByTimeAsync(ms),
    now: () => context.currentTime,
    isSaying: announcer.isSaying,
    close: () => vi.useRealTimers(),
  };
}

const addressesIn = (clips: ReadonlyMap<string, Decoded>, language: string) =>
  Object.fromEntries(
    [...clips.keys()].filter((url) => url.startsWith(`${language}/`)).map((url) => [url.slice(3), url]),
  );

type Node = { changes: Change[]; sounding: Record<string, unknown> | null };

/** A context that plays nothing and notes all. */
function recordingContext(soundings: Sounding[]): AudioContext {
  const changesOf = (changes: Change[]) =>
    new Proxy({ value: 1 } as Record<string, unknown>, {
      get: (target, how) =>
        how === 'value' ? target.value : (...args: number[]) => changes.push({ how: how as keyof AudioParam, args }),
    });
  const createGain = () => {
    const node: Node = { changes: [], sounding: null };
    return Object.assign(node, { gain: changesOf(node.changes), connect() {}, disconnect() {} });
  };
  const now = () => Date.now() / 1000;
  const source = (clip: boolean) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const sounding = { clip: null as string | null, hertz: 0, at: 0, offset: 0, until: 0, changes: [] as Change[] };
    const endAt = (until: number) => {
      sounding.until = until;
      clearTimeout(timer);
      timer = setTimeout(() => node.onended?.(), Math.max(0, until - now()) * 1000);
    };
    const node = {
      buffer: null as unknown,
      frequency: { value: 0 },
      onended: null as null | (() => void),
      connect: (to: Node) => {
        sounding.changes = to.changes;
      },
      start: (at: number, offset = 0, duration = 0) => {
        sounding.clip = clip ? (node.buffer as { url: string }).url : null;
        Object.assign(sounding, { hertz: node.frequency.value, at, offset });
        soundings.push(sounding);
        if (clip) endAt(at + duration);
      },
      stop: (at: number) => endAt(clip ? Math.max(sounding.at, Math.min(sounding.until, at)) : at),
    };
    return node;
  };
  const context = {
    state: 'running',
    destination: {},
    get currentTime() {
      return now();
    },
    createGain,
    createBufferSource: () => source(true),
    createOscillator: () => source(false),
  };
  return context as unknown as AudioContext;
}
