import type { Page } from 'playwright-core';
import type { Language } from '../../../shared/ui/language.ts';
import { neededClips } from '../../voice/neededClips.ts';

/** A clip that the page let sound: `at` and `until` in seconds of its audio clock, cut short where it was interrupted. */
export type HeardClip = {
  readonly url: string;
  readonly at: number;
  readonly offset: number;
  readonly duration: number;
  readonly until: number;
};

/** What is put into the page. */
export type PageEar = {
  readonly clips: HeardClip[];
  readonly now: () => number;
  readonly level: () => number;
  readonly gain: () => number;
  readonly silencedAfterMs: number | null;
};

/** Puts an ear to the page before it loads: it hears what really is played, whoever plays it. No part of the product helps it. */
export function listenToPage(): void {
  const urls = new WeakMap<object, string>();
  const clips: { url: string; at: number; offset: number; duration: number; until: number }[] = [];
  const bySource = new WeakMap<AudioScheduledSourceNode, (typeof clips)[number]>();
  let context: BaseAudioContext | null = null;
  let analyser: AnalyserNode | null = null;
  let volume: GainNode | null = null;
  let keyAt = 0;
  const ear = { clips, silencedAfterMs: null as number | null };

  const { arrayBuffer } = Response.prototype;
  Response.prototype.arrayBuffer = async function () {
    const bytes = await arrayBuffer.call(this);
    urls.set(bytes, this.url);
    return bytes;
  };
  const { decodeAudioData } = BaseAudioContext.prototype;
  BaseAudioContext.prototype.decodeAudioData = async function (bytes: ArrayBuffer) {
    const url = urls.get(bytes) ?? '';
    const buffer = await decodeAudioData.call(this, bytes);
    urls.set(buffer, url);
    return buffer;
  };
  const { start } = AudioBufferSourceNode.prototype;
  AudioBufferSourceNode.prototype.start = function (at = 0, offset = 0, duration = 0) {
    context = this.context;
    const clip = { url: urls.get(this.buffer ?? {}) ?? '', at, offset, duration, until: at + duration };
    clips.push(clip);
    bySource.set(this, clip);
    start.call(this, at, offset, duration);
  };
  const { stop } = AudioScheduledSourceNode.prototype;
  AudioScheduledSourceNode.prototype.stop = function (at = 0) {
    const clip = bySource.get(this);
    if (clip && at < clip.until) {
      clip.until = Math.max(clip.at, at);
      ear.silencedAfterMs = performance.now() - keyAt + (at - this.context.currentTime) * 1000;
    }
    stop.call(this, at);
  };
  const { connect } = AudioNode.prototype;
  AudioNode.prototype.connect = function (this: AudioNode, to: AudioNode & AudioParam, ...rest: never[]) {
    if (to instanceof AudioDestinationNode && this instanceof GainNode) {
      volume ??= this;
      analyser ??= new AnalyserNode(this.context, { fftSize: 2048 });
      connect.call(this, analyser as never);
    }
    return connect.call(this, to, ...rest);
  } as typeof connect;
  window.addEventListener(
    'keydown',
    ({ timeStamp }) => {
      keyAt = timeStamp;
      ear.silencedAfterMs = null;
    },
    true,
  );
  Object.assign(window, {
    ear: Object.assign(ear, {
      now: () => context?.currentTime ?? 0,
      level: () => {
        const samples = new Float32Array(2048);
        analyser?.getFloatTimeDomainData(samples);
        return Math.sqrt(samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length);
      },
      gain: () => volume?.gain.value ?? 0,
    }),
  });
}

const wordsByKey = new Map<string, string>(
  (['es', 'en', 'pt'] as const).flatMap((language) =>
    neededClips(language).map(({ key, words }): [string, string] => [`${language}/${key}`, words]),
  ),
);

/** Its name as `es/kiosk.question`. */
export const nameOf = (url: string): string => decodeURIComponent(new URL(url).pathname.replace('/clips/', ''));

/** What an address says, in words; words without a catalogue by their key. */
const wordsOf = (url: string): string => wordsByKey.get(nameOf(url)) ?? nameOf(url);

/** Somebody with closed eyes: hears what the page says, and presses keys. */
export type Listener = {
  /** Presses a key, and gives what is said after it up to these words; fails with all that was heard. */
  readonly press: (key: string, until: string | RegExp) => Promise<string>;
  /** Waits for words among what has been said since the last key. */
  readonly hear: (words: string | RegExp) => Promise<string>;
  /** Presses an arrow until a key with these words is heard, then chooses it; gives what is said after it up to `until`. */
  readonly choose: (words: string | RegExp, until: string | RegExp, arrow?: string) => Promise<string>;
  /** All clips since the last key, in order. */
  readonly clips: () => Promise<readonly HeardClip[]>;
  readonly language: () => Promise<Language>;
};

const waitsMs = 20_000;

/** Listens to a page that was opened with `listenToPage`. */
export function listener(page: Page): Listener {
  let from = 0;
  const clips = async () => (await page.evaluate(clipsHeard)).slice(from);
  const said = async () => (await clips()).map(({ url }) => wordsOf(url)).join(' | ');
  const hear: Listener['hear'] = async (words) => {
    const until = Date.now() + waitsMs;
    for (;;) {
      const now = await said();
      if (typeof words === 'string' ? now.includes(words) : words.test(now)) return now;
      if (Date.now() > until) throw new Error(`Never heard ${words}; heard: ${now}`);
      await page.waitForTimeout(50);
    }
  };
  const press: Listener['press'] = async (key, until) => {
    from = (await page.evaluate(clipsHeard)).length;
    await page.keyboard.press(key);
    return hear(until);
  };
  /** Presses OK; a key that does nothing, as when the server has just been silent, is pressed once more. */
  const pressed = async (until: string | RegExp) => {
    const heard = await press('Enter', /./).catch(() => '');
    const isBarred = heard === '' || /no se puede|No number can be|não é possível/.test(heard);
    return isBarred ? press('Enter', until) : hear(until);
  };
  return {
    press,
    hear,
    clips,
    choose: async (words, until, arrow = 'ArrowDown') => {
      for (let presses = 0; presses < 25; presses += 1) {
        const name = await press(arrow, /./);
        if (typeof words === 'string' ? name.includes(words) : words.test(name)) return pressed(until);
      }
      throw new Error(`No key says ${words}.`);
    },
    language: async () => nameOf((await clips()).at(-1)?.url ?? '').slice(0, 2) as Language,
  };
}

/** Clips whose time has come: what is planned for later has not been heard yet. */
const clipsHeard = (): HeardClip[] => {
  const { ear } = window as unknown as { ear: PageEar };
  return ear.clips.filter(({ at, until }) => at <= ear.now() && until > at);
};
