import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ClipList } from '../../shared/protocol/clipList.ts';
import { languages } from '../../shared/ui/language.ts';
import { clipsFolder, readManifest } from '../voice/clipManifest.ts';
import { openPage } from './browser.ts';
import { openRoom, type Room } from './room.ts';

let room: Room;
beforeAll(async () => {
  room = await openRoom();
});
afterAll(() => room.close());

const { clips: kept } = readManifest(fileURLToPath(new URL(`../../${clipsFolder}`, import.meta.url)));

/** A clip as a browser decodes it: levels in dB below full scale, times in seconds. */
type Decoded = { key: string; seconds: number; peak: number; rms: number; leading: number };

const decodeAll = async (language: string): Promise<Decoded[]> => {
  const list: ClipList = await (await fetch(`/clips/${language}`)).json();
  const context = new OfflineAudioContext(1, 1, 22_050);
  const decibels = (ratio: number) => 20 * Math.log10(Math.max(ratio, 1e-9));
  const decoded: Decoded[] = [];
  for (const [key, url] of Object.entries(list.clips)) {
    const buffer = await context.decodeAudioData(await (await fetch(url)).arrayBuffer());
    const samples = buffer.getChannelData(0);
    const loud = samples.filter((sample) => Math.abs(sample) > 0.003);
    const energy = loud.reduce((sum, sample) => sum + sample * sample, 0) / Math.max(loud.length, 1);
    const peak = samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
    const leading = samples.findIndex((sample) => Math.abs(sample) > 0.003) / buffer.sampleRate;
    decoded.push({ key, seconds: buffer.duration, peak: decibels(peak), rms: decibels(Math.sqrt(energy)), leading });
  }
  return decoded;
};

describe.each(languages)('every clip in %s', (language) => {
  it('is decoded by the browser, equally loud, without clipping, as long as the manifest says', async () => {
    const { page, context, wrongs } = await openPage(room.browser, room.server.url, 400, 400);
    const decoded = await page.evaluate(decodeAll, language);
    await context.close();
    const lengths = decoded.map(({ seconds }) => seconds);
    const levels = decoded.map(({ rms }) => rms);
    console.info(
      `${language}: ${decoded.length} clips, ${lengths.reduce((sum, one) => sum + one, 0).toFixed(0)} s, peak at most ` +
        `${Math.max(...decoded.map(({ peak }) => peak)).toFixed(1)} dB, RMS ${Math.min(...levels).toFixed(1)} to ` +
        `${Math.max(...levels).toFixed(1)} dB, silence before at most ${Math.max(...decoded.map(({ leading }) => leading)).toFixed(3)} s`,
    );
    expect(wrongs).toEqual([]);
    expect(decoded.map(({ key }) => key).sort()).toEqual(Object.keys(kept[language]).sort());
    expect(decoded.filter(({ peak }) => peak > -0.5 || peak < -12)).toEqual([]);
    expect(decoded.filter(({ rms }) => rms < -23 || rms > -13)).toEqual([]);
    expect(
      decoded.filter(({ key, seconds }) => Math.abs(seconds - (kept[language][key]?.seconds ?? 0)) > 0.08),
    ).toEqual([]);
    expect(decoded.filter(({ leading }) => leading > 0.12)).toEqual([]);
  });
});
