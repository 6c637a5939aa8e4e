import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { planCall } from '../../display/voice/planCall.ts';
import { type Language, languages } from '../../shared/ui/language.ts';
import type { BoardCall } from '../../shared/views/displayView.ts';
import { type BoardPoint, openBoardPoint } from './board/boardPoint.ts';
import { decoded, frameSeconds, rendered } from './board/renderedSound.ts';
import { type Decoded, type Sounding, type Trouble, virtualRoom } from './board/virtualRoom.ts';
import { openBrowser } from './browser.ts';

let point: BoardPoint;
let browser: Browser;
let page: Page;
let clips: ReadonlyMap<string, Decoded>;
beforeAll(async () => {
  [point, browser] = await Promise.all([openBoardPoint(), openBrowser()]);
  page = await browser.newPage();
  await page.goto(`${point.server.url}/display`);
  clips = await decoded(page, [...new Set(samples.flatMap(namesIn))]);
}, 60_000);
afterAll(async () => {
  await browser.close();
  await point.close();
});

const call = (seq: number, label: string, counter: string, ...saidIn: readonly Language[]): BoardCall =>
  ({
    ...{ seq, label, counter, saidIn, at: new Date(seq * 1_000).toISOString(), area: null, toward: null },
    ...{ isOpen: true, isWithdrawn: false },
  }) as unknown as BoardCall;
const over = (one: BoardCall): BoardCall => ({ ...one, isOpen: false, saidIn: [] });

const labels = ['A001', 'W999', 'R1012'];
const counters = ['1', '7', '21', '40'];
/** Every label at every counter, in each language, then in the house's. */
const samples = languages.flatMap((language) =>
  labels.flatMap((label, l) =>
    counters.map((counter, c) => call(1 + l * counters.length + c, label, counter, language, 'es')),
  ),
);
const clipsOf = (one: BoardCall): readonly string[] =>
  planCall(one).flatMap((round) =>
    round.flatMap(({ language, clips: keys }) => keys.map((key) => `${language}/${key}`)),
  );
const namesIn = (one: BoardCall) => clipsOf(one);

let close = () => {};
afterEach(() => close());
function openRoom(trouble?: Trouble) {
  const room = virtualRoom(clips, trouble);
  close = room.close;
  return room;
}

/** The bell as one sound, and each clip, in order. */
function inOrder(soundings: readonly Sounding[]) {
  const sounds: { name: string; at: number; until: number }[] = [];
  for (const { clip, at, until } of soundings) {
    const last = sounds.at(-1);
    if (clip === null && last?.name === 'bell' && at < last.until) last.until = Math.max(last.until, until);
    else sounds.push({ name: clip ?? 'bell', at, until });
  }
  return sounds.filter(({ at, until }) => until > at);
}

/** What lies over each other, by more than a millisecond. */
const overlaps = (soundings: readonly Sounding[]) => {
  const sounds = inOrder(soundings);
  return sounds.filter(({ at }, index) => at < (sounds[index - 1]?.until ?? 0) - 0.001);
};

/** Renders with the real clock: Chromium waits for nobody. */
async function heard(soundings: readonly Sounding[]) {
  close();
  const sound = await rendered(page, soundings);
  const loudness = (from: number, until: number) =>
    Math.max(0, ...sound.frames.slice(Math.ceil(from / frameSeconds), Math.floor(until / frameSeconds)));
  return { ...sound, loudness };
}

describe('a call sounds', () => {
  it.each(languages)(
    'in %s, for every label at every counter: bell, code and counter, twice, in order and never over each other',
    async (language) => {
      const room = openRoom();
      const calls = samples.filter(({ saidIn }) => saidIn[0] === language);
      const lengths: number[] = [];
      for (const [index, one] of calls.entries()) {
        const [from, before] = [room.now(), room.soundings.length];
        room.look([one, ...calls.slice(0, index).map(over)]);
        while (room.isSaying()) await room.pass(250);
        const sounds = inOrder(room.soundings.slice(before));
        expect(sounds.map(({ name }) => name)).toEqual(['bell', ...clipsOf(one)]);
        lengths.push(room.now() - from);
        await room.pass(200);
      }
      expect(room.leftOut).toEqual([]);
      expect(overlaps(room.soundings)).toEqual([]);
      const { peak, loudness } = await heard(room.soundings);
      console.info(
        `${language}: ${calls.length} calls, ${Math.min(...lengths).toFixed(1)} to ${Math.max(...lengths).toFixed(1)} s each, peak ${peak.toFixed(2)}`,
      );
      expect(peak, 'no clipping').toBeLessThan(0.98);
      expect(peak, 'loud').toBeGreaterThan(0.4);
      for (const { name, at, until } of inOrder(room.soundings))
        expect(loudness(at, until), name).toBeGreaterThan(0.02);
      expect(Math.max(...lengths)).toBeLessThan(14);
    },
  );

  it('two within a second: the first whole, then the second', async () => {
    const room = openRoom();
    const [a, b] = [call(1, 'A001', '1', 'es', 'es'), call(2, 'W999', '7', 'en', 'es')];
    room.look([a]);
    await room.pass(700);
    room.look([b, a]);
    await room.pass(40_000);
    expect(inOrder(room.soundings).map(({ name }) => name)).toEqual(['bell', ...clipsOf(a), 'bell', ...clipsOf(b)]);
    expect(overlaps(room.soundings)).toEqual([]);
    expect((await heard(room.soundings)).peak).toBeLessThan(0.98);
  });

  it('ten within ten seconds: all, in order, and none over another', async () => {
    const room = openRoom();
    const calls: BoardCall[] = [];
    for (let n = 0; n < 10; n += 1) {
      calls.unshift(call(n + 1, labels[n % 3] ?? '', counters[n % 4] ?? '', languages[n % 3] ?? 'es', 'es'));
      room.look([...calls]);
      await room.pass(1_000);
    }
    await room.pass(200_000);
    const said = [...calls].reverse().flatMap((one) => ['bell', ...clipsOf(one)]);
    expect(inOrder(room.soundings).map(({ name }) => name)).toEqual(said);
    expect(overlaps(room.soundings)).toEqual([]);
    const { peak } = await heard(room.soundings);
    const last = inOrder(room.soundings).at(-1)?.until ?? 0;
    console.info(`ten calls in ten seconds are said after ${last.toFixed(1)} s, peak ${peak.toFixed(2)}`);
    expect(peak).toBeLessThan(0.98);
  });

  it('after two minutes away only those that are still awaited, the oldest first', async () => {
    const room = openRoom();
    const before = call(1, 'A001', '1', 'es', 'es');
    room.look([before]);
    await room.pass(120_000);
    const [gone, b, c] = [
      call(2, 'W999', '7', 'es', 'es'),
      call(3, 'W999', '7', 'es', 'es'),
      call(4, 'A001', '21', 'pt', 'es'),
    ];
    const missed = room.soundings.length;
    room.look([c, b, over(gone), over(before)]);
    await room.pass(60_000);
    const names = inOrder(room.soundings.slice(missed)).map(({ name }) => name);
    expect(names).toEqual(['bell', ...clipsOf(b), 'bell', ...clipsOf(c)]);
  });

  it('with a clip that is damaged, or never comes, all but that, and the next call whole', async () => {
    const trouble = { broken: ['es/number.0'], hanging: ['es/letter.a'] };
    const room = openRoom(trouble);
    const [a, b] = [call(1, 'A001', '1', 'es', 'es'), call(2, 'W999', '7', 'pt', 'pt')];
    room.look([b, a]);
    await room.pass(60_000);
    const left = clipsOf(a).filter((name) => name !== 'es/number.0' && name !== 'es/letter.a');
    expect(inOrder(room.soundings).map(({ name }) => name)).toEqual(['bell', ...left, 'bell', ...clipsOf(b)]);
    expect(overlaps(room.soundings)).toEqual([]);
    expect(new Set(room.leftOut)).toEqual(new Set(['letter.a', 'number.0']));
  });

  it('no more once it was taken back: silence within 60 ms, and then the next', async () => {
    const room = openRoom();
    const [a, b] = [call(1, 'A001', '1', 'es', 'es'), call(2, 'W999', '7', 'es', 'es')];
    room.look([b, a]);
    await room.pass(2_600);
    const at = room.now();
    room.look([b, { ...over(a), isWithdrawn: true }]);
    await room.pass(60_000);
    const names = inOrder(room.soundings.filter((one) => one.at >= at)).map(({ name }) => name);
    expect(names).toEqual(['bell', ...clipsOf(b)]);
    const begins = inOrder(room.soundings).find((one) => one.at >= at)?.at ?? 0;
    const { loudness } = await heard(room.soundings);
    expect(loudness(at - 0.5, at)).toBeGreaterThan(0.02);
    expect(begins - at).toBeLessThan(0.2);
    const cut = room.soundings.filter((one) => one.at < at).map(({ until }) => until);
    expect(Math.max(...cut) - at).toBeLessThan(0.06);
  });
});
