import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sessionCookie } from '../../server/http/sessionRoutes.ts';
import { boardSizes, capitalOfSeat } from '../../shared/domain/boardScreen.ts';
import type { DisplayScreen } from '../../shared/domain/deviceSetup.ts';
import { type BoardPoint, counters, openBoardPoint, pointWith } from './board/boardPoint.ts';
import { encodePng } from './board/encodePng.ts';
import { drawnOn } from './board/geometry.ts';
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

/** A display as it stands in the room; with the supervisor's cookie any of the point's. */
async function openBoard(display: string, { widthPx, heightPx }: Pick<DisplayScreen, 'widthPx' | 'heightPx'>) {
  const context = await openDevice(browser, { viewport: { width: widthPx, height: heightPx } });
  await context.addInitScript(listenToPage);
  await context.addCookies([{ name: sessionCookie, value: point.supervisor, url: point.server.url }]);
  const opened = await openPageOn(context, `${point.server.url}/display?id=${display}`);
  await opened.page.locator('.board').waitFor();
  return opened;
}

const ear = (page: Page): Promise<readonly HeardClip[]> =>
  page.evaluate(() => (window as unknown as { ear: PageEar }).ear.clips.map((clip) => ({ ...clip })));
const heardOn = async (page: Page): Promise<readonly string[]> => (await ear(page)).map(({ url }) => nameOf(url));

const spelled = (text: string, language: string) =>
  [...text].map((sign) => `${language}/${/\d/.test(sign) ? 'number' : 'letter'}.${sign.toLowerCase()}`);
/** The clips of a call in one language. */
const round = (text: string, counter: string, language: string) => [
  ...[`${language}/display.turn`, ...spelled(text, language)],
  ...[`${language}/display.counter`, `${language}/number.${counter}`],
];

const full = { widthPx: 1920, heightPx: 1080 };
const upright = { widthPx: 1080, heightPx: 1920 };

describe('a board', () => {
  it('shows a call at the height that the farthest seat needs, from 4, 6 and 8 m, and nothing too small', async () => {
    const screens: readonly DisplayScreen[] = [
      { ...full, pitchUm: 369, farthestSeatMm: 4_000 },
      { widthPx: 1280, heightPx: 720, pitchUm: 744, farthestSeatMm: 6_000 },
      { ...upright, pitchUm: 634, farthestSeatMm: 8_000 },
    ];
    for (const screen of screens) {
      await point.setUp(pointWith(4, { screen }));
      const { page, context, wrongs } = await openBoard('d1', screen);
      await point.call('1');
      await page.locator('.call-one').waitFor();
      const check = async (state: string) => {
        await looksRight(page, `board-${screen.farthestSeatMm / 1000}m-${state}`);
        const { texts, wrong } = await drawnOn(page);
        expect(wrong).toEqual([]);
        const mmOf = (px: number) => (px * 0.668 * screen.pitchUm) / 1000;
        for (const { text, of, px } of texts) {
          expect(mmOf(px), text).toBeGreaterThanOrEqual(capitalOfSeat.text * screen.farthestSeatMm);
          if (/call-label|call-counter/.test(of))
            expect(mmOf(px), text).toBeGreaterThanOrEqual(capitalOfSeat.act * screen.farthestSeatMm);
        }
      };
      if (screen.farthestSeatMm === 8_000) await check('one');
      await point.call('2');
      await page.locator('.call-row').nth(1).waitFor();
      await check('two');
      expect((await page.locator('.call').count()) * boardSizes(screen).rows).toBeGreaterThan(2);
      await Promise.all([point.serve('1'), point.serve('2')]);
      expect(wrongs).toEqual([]);
      await context.close();
    }
  }, 60_000);

  it('is said in the language of the ticket and then in that of the house, two in a second in order, and not again after a reload', async () => {
    await point.setUp(pointWith(4));
    const { page, context } = await openBoard('d1', full);
    const a = await point.call('1', { language: 'pt' });
    const b = await point.call('2', { language: 'es' });
    // The second is heard once here: that is enough for it not to be said again.
    const said = [...round(a, '1', 'pt'), ...round(a, '1', 'es'), ...round(b, '2', 'es')];
    await page.waitForFunction(
      (count) => (window as unknown as { ear: PageEar }).ear.clips.length > count,
      said.length,
      { timeout: 40_000 },
    );
    expect((await heardOn(page)).slice(0, said.length)).toEqual(said);
    const clips = await ear(page);
    const over = clips.filter(({ at }, index) => at < (clips[index - 1]?.until ?? 0) - 0.001);
    expect(over).toEqual([]);
    await page.reload();
    await label(page, a).first().waitFor();
    await page.waitForTimeout(2_500);
    expect(await heardOn(page), 'nothing again').toEqual([]);
    await point.recall('2');
    await page.waitForFunction(() => (window as unknown as { ear: PageEar }).ear.clips.length >= 5);
    expect((await heardOn(page)).slice(0, 5)).toEqual(round(b, '2', 'es').slice(0, 5));
    await Promise.all([point.serve('1'), point.serve('2')]);
    await context.close();
  }, 90_000);

  it('of an area shows and says the calls of its own counters only', async () => {
    const areas = { counters: counters(4).map((one, index) => ({ ...one, area: index < 2 ? 'A' : 'B' })) };
    const displays = [
      { id: 'd1' as never, areas: ['A'] },
      { id: 'd2' as never, areas: ['B'] },
    ];
    await point.setUp({ ...areas, displays });
    const [one, two] = await Promise.all([openBoard('d1', full), openBoard('d2', upright)]);
    const [a, b] = [await point.call('1'), await point.call('3')];
    await Promise.all([label(one.page, a).first().waitFor(), label(two.page, b).first().waitFor()]);
    await Promise.all(
      [one, two].map(({ page }) =>
        page.waitForFunction(() => (window as unknown as { ear: PageEar }).ear.clips.length >= 7),
      ),
    );
    expect(await label(one.page, b).count()).toBe(0);
    expect(await label(two.page, a).count()).toBe(0);
    expect((await heardOn(one.page)).slice(0, 7)).toEqual(round(a, '1', 'es'));
    expect((await heardOn(two.page)).slice(0, 7)).toEqual(round(b, '3', 'es'));
    await Promise.all([looksRight(one.page, 'board-area-a'), looksRight(two.page, 'board-area-b')]);
    await Promise.all([point.serve('1'), point.serve('3')]);
    await Promise.all([one, two].map(({ context }) => context.close()));
  }, 60_000);

  it('shows slides, in high contrast too, and speaks each language whole', async () => {
    const folder = join(point.data, 'slides');
    await mkdir(folder);
    await writeFile(join(folder, 'azul.png'), encodePng(320, 180));
    const title = {
      es: '¿Vio una fuga en la calle?',
      en: 'Did you see a leak in the street?',
      pt: 'Viu um vazamento na rua?',
    };
    const text = { es: 'Cuéntenos en Información.', en: 'Tell us at Information.', pt: 'Conte na Informação.' };
    await writeFile(
      join(folder, 'slides.json'),
      JSON.stringify({
        slides: [
          { title, text, seconds: 5 },
          { file: 'azul.png', title, seconds: 5 },
        ],
      }),
    );
    for (const language of ['en', 'pt', 'es'] as const) {
      await point.setUp({ ...pointWith(4, { highContrast: language === 'es' }), language });
      const { page, context } = await openBoard('d1', full);
      await page.getByText(title[language]).waitFor();
      await looksRight(page, `board-slide-${language}`);
      expect((await drawnOn(page)).wrong).toEqual([]);
      if (language === 'es') {
        expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe('contrast');
        await page.locator('.slide img').waitFor({ timeout: 10_000 });
        const width = await page.locator('.slide img').evaluate((img) => (img as HTMLImageElement).naturalWidth);
        expect(width).toBe(320);
        await looksRight(page, 'board-picture');
      }
      await context.close();
    }
  }, 60_000);

  it('only breathes its frame, four seconds a turn, and stands still where motion is not wanted', async () => {
    await point.setUp(pointWith(4));
    const { page, context } = await openBoard('d1', full);
    await point.call('1');
    await page.locator('.call').waitFor();
    const moving = () =>
      page.evaluate(() =>
        document.getAnimations().map((animation) => {
          const { duration, iterations } = animation.effect?.getComputedTiming() ?? {};
          const { effect } = animation;
          return { pseudo: effect instanceof KeyframeEffect ? effect.pseudoElement : null, duration, iterations };
        }),
      );
    expect(await moving()).toEqual([{ pseudo: '::before', duration: 2_000, iterations: Number.POSITIVE_INFINITY }]);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    expect(await moving()).toEqual([]);
    await point.serve('1');
    await context.close();
  }, 30_000);
});
