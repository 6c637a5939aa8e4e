import type { Page } from 'playwright-core';
import type { PageEar } from './ear.ts';

type WithEar = { readonly ear: PageEar };

/** The loudest that the page was within a time, as RMS of full scale. */
export async function loudestWithin(page: Page, ms: number): Promise<number> {
  let loudest = 0;
  for (const end = Date.now() + ms; Date.now() < end; await page.waitForTimeout(20)) {
    loudest = Math.max(loudest, await page.evaluate(() => (window as unknown as WithEar).ear.level()));
  }
  return loudest;
}

/** The gain at which the page speaks now. */
export const gainOf = (page: Page): Promise<number> => page.evaluate(() => (window as unknown as WithEar).ear.gain());

/** How long after the last key the sound was planned to be silent, in ms; null: it was not interrupted. */
export const silencedAfterMs = (page: Page): Promise<number | null> =>
  page.evaluate(() => (window as unknown as WithEar).ear.silencedAfterMs);

/**
 * Plays everything that was played since the last interruption once more into memory, at the instants at which it was played:
 * its highest peak and its RMS where it is not silent, both of full scale, and which clips lay over each other.
 */
export const renderedAgain = (page: Page) =>
  page.evaluate(async () => {
    const { clips } = (window as unknown as WithEar).ear;
    const from = clips.findLastIndex(({ at, duration, until }) => until < at + duration - 0.001) + 1;
    const said = clips.slice(from).sort((a, b) => a.at - b.at);
    const begin = said[0]?.at ?? 0;
    const seconds = (said.at(-1)?.until ?? 0) - begin;
    const rate = 24_000;
    const room = new OfflineAudioContext(1, Math.ceil((seconds + 0.1) * rate), rate);
    for (const { url, at, offset, duration } of said) {
      const source = room.createBufferSource();
      source.buffer = await room.decodeAudioData(await (await fetch(url)).arrayBuffer());
      source.connect(room.destination);
      source.start(at - begin, offset, duration);
    }
    const samples = (await room.startRendering()).getChannelData(0);
    const loud = samples.filter((sample) => Math.abs(sample) > 0.003);
    return {
      seconds,
      peak: samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0),
      rms: Math.sqrt(loud.reduce((sum, sample) => sum + sample * sample, 0) / loud.length),
      overlaps: said.flatMap((clip, index) => {
        const before = said[index - 1];
        return before && clip.at < before.at + before.duration - 0.001 ? [`${before.url} ${clip.url}`] : [];
      }),
    };
  });
