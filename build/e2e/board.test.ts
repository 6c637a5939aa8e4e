import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { sessionCookie } from '../../server/http/sessionRoutes.ts';
import { boardSizes } from '../../shared/domain/boardScreen.ts';
import type { DisplayScreen, DisplaySetup } from '../../shared/domain/deviceSetup.ts';
import { type BoardPoint, counters, openBoardPoint } from './board/boardPoint.ts';
import { fits } from './board/fits.ts';
import { openBrowser, openDevice, openPageOn } from './browser.ts';
import { looksRight } from './looks.ts';
import { label } from './room.ts';
import { type HeardClip, listenToPage, nameOf, type PageEar } from './speech/ear.ts';

let point: BoardPoint;
let browser: Browser;
beforeAll(async () => {
  [point, browser] = await Promise.all([openBoardPoint(), openBrowser()]);
}, 60_000);
afterAll(async () => {
  await browser.close();
  await point.close();
});
afterEach(() => point.serveAll());

/**
 * A display as it stands in the room; with the supervisor's cookie any of the point's. It is asked not to move: one that breathes is
 * painted sixty times a second, which takes a whole processor here.
 */
async function openBoard(display: string, { widthPx, heightPx }: Pick<DisplayScreen, 'widthPx' | 'heightPx'>) {
  const viewport = { width: widthPx, height: heightPx };
  const context = await openDevice(browser, { viewport, reducedMotion: 'reduce' });
  await context.addInitScript(listenToPage);
  await context.addCookies([{ name: sessionCookie, value: point.supervisor, url: point.server.url }]);
  const opened = await openPageOn(context, `${point.server.url}/display?id=${display}`);
  await opened.page.locator('.board').waitFor();
  return opened;
}
const displayOf = (id: string, more: Partial<DisplaySetup>): DisplaySetup => ({ id: id as never, ...more });

const ear = (page: Page): Promise<readonly HeardClip[]> =>
  page.evaluate(() => (window as unknown as { ear: PageEar }).ear.clips.map((clip) => ({ ...clip })));
const heardOn = async (page: Page): Promise<readonly string[]> => (await ear(page)).map(({ url }) => nameOf(url));
const hasHeard = (page: Page, least: number) =>
  page.waitForFunction((count) => (window as unknown as { ear: PageEar }).ear.clips.length >= count, least, {
    timeout: 40_000,
  });

/** Brings a language's clips into the page's cache: on a busy machine one that comes late is left out, as it must be. */
const bringClips = (page: Page, language: string): Promise<void> =>
  page.evaluate(async (which) => {
    const { clips } = (await (await fetch(`/clips/${which}`)).json()) as { clips: Record<string, string> };
    const ofCalls = Object.entries(clips).filter(([key]) => /^(display\.|letter\.b|number\.\d$)/.test(key));
    for (const [, url] of ofCalls) await (await fetch(url)).blob();
  }, language);

const spelled = (text: string, language: string) =>
  [...text].map((sign) => `${language}/${/\d/.test(sign) ? 'number' : 'letter'}.${sign.toLowerCase()}`);
/** The clips of a call in one language. */
const round = (text: string, counter: string, language: string) => [
  ...[`${language}/display.turn`, ...spelled(text, language)],
  ...[`${language}/display.counter`, `${language}/number.${counter}`],
];

const full = { widthPx: 1920, heightPx: 1080 };
const upright = { widthPx: 1080, heightPx: 1920 };
const rooms: readonly DisplayScreen[] = [
  { ...full, pitchUm: 369, farthestSeatMm: 4_000 },
  { widthPx: 1280, heightPx: 720, pitchUm: 744, farthestSeatMm: 6_000 },
  { ...upright, pitchUm: 634, farthestSeatMm: 8_000 },
];

/** What moves on a page, with how long one way takes, in ms. */
const movingOn = (page: Page) =>
  page.evaluate(() =>
    document.getAnimations().map(({ effect }) => {
      const { duration, iterations } = effect?.getComputedTiming() ?? {};
      return { pseudo: effect instanceof KeyframeEffect ? effect.pseudoElement : null, duration, iterations };
    }),
  );

describe('a board', () => {
  it('shows a call at the height that the farthest seat needs, from 4, 6 and 8 m, nothing too small, and only its frame breathes', async () => {
    const displays = rooms.map((screen, index) => displayOf(`d${index + 1}`, { screen }));
    await point.setUp({ counters: counters(4), displays });
    const boards = await Promise.all(
      rooms.map(async (screen, index) => ({ ...(await openBoard(`d${index + 1}`, screen)), screen })),
    );
    await point.call('1');
    for (const { page, screen } of boards) {
      await page.locator('.call-one').waitFor();
      await fits(page, screen);
      expect(await movingOn(page), 'where no motion is wanted').toEqual([]);
    }
    const [near, , tall] = boards;
    if (!near || !tall) throw new Error('There are fewer boards than rooms.');
    await looksRight(tall.page, 'board-8m-one');
    await near.page.emulateMedia({ reducedMotion: 'no-preference' });
    const breath = { pseudo: '::before', duration: 2_000, iterations: Number.POSITIVE_INFINITY };
    expect(await movingOn(near.page), 'four seconds a turn').toEqual([breath]);
    await near.page.emulateMedia({ reducedMotion: 'reduce' });
    // On a busy machine the first may have left the sun meanwhile.
    await point.recall('1');
    await point.call('2');
    await Promise.all(boards.map(({ page }) => page.locator('.call-row').nth(1).waitFor()));
    for (const { page, screen } of boards) await fits(page, screen);
    for (const { page, screen, wrongs } of boards) {
      await looksRight(page, `board-${screen.farthestSeatMm / 1000}m-two`);
      expect(boardSizes(screen).rows).toBeGreaterThanOrEqual(4);
      expect(wrongs).toEqual([]);
    }
    await Promise.all([point.serve('1'), point.serve('2')]);
    await Promise.all(boards.map(({ context }) => context.close()));
  }, 60_000);

  it('of an area says its own calls only: in the language of the ticket and then in that of the house, two in a second in order, and not again after a reload', async () => {
    const areas = counters(4).map((one, index) => ({ ...one, area: index < 2 ? 'A' : 'B' }));
    await point.setUp({
      counters: areas,
      displays: [displayOf('d1', { areas: ['A'] }), displayOf('d2', { areas: ['B'] })],
    });
    const [one, two] = await Promise.all([openBoard('d1', full), openBoard('d2', upright)]);
    await Promise.all([bringClips(one.page, 'pt'), bringClips(one.page, 'es'), bringClips(two.page, 'es')]);
    const a = await point.call('1', { language: 'pt' });
    const b = await point.call('2', { language: 'es' });
    const c = await point.call('3');
    await Promise.all([label(one.page, b).first().waitFor(), label(two.page, c).first().waitFor()]);
    expect(await label(one.page, c).count()).toBe(0);
    expect((await label(two.page, a).count()) + (await label(two.page, b).count())).toBe(0);
    await Promise.all([looksRight(one.page, 'board-area-a'), looksRight(two.page, 'board-area-b')]);
    // The second is heard once here: that is enough for it not to be said again.
    const said = [...round(a, '1', 'pt'), ...round(a, '1', 'es'), ...round(b, '2', 'es')];
    await hasHeard(one.page, said.length + 1);
    expect((await heardOn(one.page)).slice(0, said.length)).toEqual(said);
    expect(await heardOn(two.page), 'the other area').toEqual([...round(c, '3', 'es'), ...round(c, '3', 'es')]);
    const clips = await ear(one.page);
    expect(clips.filter(({ at }, index) => at < (clips[index - 1]?.until ?? 0) - 0.001)).toEqual([]);
    await one.page.reload();
    await label(one.page, a).first().waitFor();
    await one.page.waitForTimeout(2_500);
    expect(await heardOn(one.page), 'nothing again').toEqual([]);
    await point.recall('2');
    await hasHeard(one.page, 5);
    expect((await heardOn(one.page)).slice(0, 5)).toEqual(round(b, '2', 'es').slice(0, 5));
    await Promise.all(['1', '2', '3'].map(point.serve));
    await Promise.all([one, two].map(({ context }) => context.close()));
  }, 90_000);
});
