import type { Page } from 'playwright-core';
import type { Decoded, Sounding } from './virtualRoom.ts';

/** Decodes clips of the server as a browser does, by their names, `es/number.0`. */
export async function decoded(page: Page, names: readonly string[]): Promise<ReadonlyMap<string, Decoded>> {
  const all = await page.evaluate(async (wanted) => {
    const room = new OfflineAudioContext(1, 1, 24_000);
    const lists = new Map<string, Record<string, string>>();
    return Promise.all(
      wanted.map(async (name) => {
        const [language = '', key = ''] = [name.slice(0, 2), name.slice(3)];
        if (!lists.has(language)) lists.set(language, (await (await fetch(`/clips/${language}`)).json()).clips);
        const url = lists.get(language)?.[key];
        if (!url) return null;
        const buffer = await room.decodeAudioData(await (await fetch(url)).arrayBuffer());
        const bytes = new Uint8Array(Int16Array.from(buffer.getChannelData(0), (one) => one * 32_767).buffer);
        let text = '';
        for (const byte of bytes) text += String.fromCharCode(byte);
        return { name, rate: buffer.sampleRate, samples: btoa(text) };
      }),
    );
  }, names);
  return new Map(
    all.flatMap((one): [string, Decoded][] => {
      if (!one) return [];
      const bytes = Buffer.from(one.samples, 'base64');
      const samples = Float32Array.from(
        new Int16Array(bytes.buffer, bytes.byteOffset, bytes.length / 2),
        (n) => n / 32_767,
      );
      return [[one.name, { samples, rate: one.rate }]];
    }),
  );
}

/** Sound as samples: its highest peak of full scale, and how loud each 20 ms are, as RMS. */
export type Rendered = { readonly peak: number; readonly frames: readonly number[] };

export const frameSeconds = 0.02;

/** Plays what was noted into memory, in Chromium: each clip from its file, each tone from an oscillator, at their instants and loudness. */
export const rendered = (page: Page, soundings: readonly Sounding[]): Promise<Rendered> =>
  page.evaluate(
    async ({ all, frame }) => {
      const rate = 24_000;
      const end = Math.max(...all.map(({ until }) => until)) + 0.2;
      const room = new OfflineAudioContext(1, Math.ceil(end * rate), rate);
      const lists = new Map<string, Record<string, string>>();
      const buffers = new Map<string, AudioBuffer>();
      for (const { clip } of all) {
        if (clip === null || buffers.has(clip)) continue;
        const language = clip.slice(0, 2);
        if (!lists.has(language)) lists.set(language, (await (await fetch(`/clips/${language}`)).json()).clips);
        const url = lists.get(language)?.[clip.slice(3)] ?? '';
        buffers.set(clip, await room.decodeAudioData(await (await fetch(url)).arrayBuffer()));
      }
      for (const { clip, hertz, at, offset, until, changes } of all) {
        if (until <= at) continue;
        const gain = room.createGain();
        for (const { how, args } of changes) (gain.gain[how] as (...args: number[]) => void)(...args);
        gain.connect(room.destination);
        const source = clip === null ? room.createOscillator() : room.createBufferSource();
        if (source instanceof OscillatorNode) {
          source.frequency.value = hertz;
          source.start(at);
        } else {
          source.buffer = buffers.get(clip ?? '') ?? null;
          source.start(at, offset, until - at);
        }
        source.connect(gain);
        source.stop(until);
      }
      const samples = (await room.startRendering()).getChannelData(0);
      const frames: number[] = [];
      const size = Math.round(frame * rate);
      for (let from = 0; from + size <= samples.length; from += size) {
        const part = samples.subarray(from, from + size);
        frames.push(Math.sqrt(part.reduce((sum, one) => sum + one * one, 0) / size));
      }
      return { peak: samples.reduce((most, one) => Math.max(most, Math.abs(one)), 0), frames };
    },
    { all: soundings, frame: frameSeconds },
  );
