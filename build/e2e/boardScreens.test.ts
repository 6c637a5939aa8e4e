import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { DisplayScreen } from '../../shared/domain/deviceSetup.ts';
import { languages } from '../../shared/ui/language.ts';
import { type BoardPoint, openBoardPoint, pointWith } from './board/boardPoint.ts';
import { fits } from './board/fits.ts';
import { type Opened, openBrowser, openDevice, openPageOn } from './browser.ts';
import { type CuttableWay, openWay } from './cuttableWay.ts';
import { looksRight } from './looks.ts';

const screens: Readonly<Record<string, DisplayScreen>> = {
  '1920x1080': { widthPx: 1920, heightPx: 1080, pitchUm: 634, farthestSeatMm: 8_000 },
  '3840x2160': { widthPx: 3840, heightPx: 2160, pitchUm: 317, farthestSeatMm: 8_000 },
  '1080x1920': { widthPx: 1080, heightPx: 1920, pitchUm: 634, farthestSeatMm: 8_000 },
  '1280x720': { widthPx: 1280, heightPx: 720, pitchUm: 744, farthestSeatMm: 6_000 },
};

const agents = [1, 2, 3, 4, 5, 6].map((n) => `agent${n}`);

let point: BoardPoint;
let browser: Browser;
let way: CuttableWay;
beforeAll(async () => {
  point = await openBoardPoint();
  way = await openWay(point.server.port);
  browser = await openBrowser(`MAP localhost:${point.server.port} 127.0.0.1:${way.port}`);
});
afterAll(async () => {
  await browser.close();
  await way.close();
  await point.close();
});

afterEach(() => point.serveAll());

/** It stands still: a frame that breathes at 3840 × 2160 takes a processor all the time of a call to paint. */
async function openBoard({ widthPx, heightPx }: DisplayScreen): Promise<Opened> {
  const viewport = { width: widthPx, height: heightPx };
  const context = await openDevice(browser, { viewport, reducedMotion: 'reduce' });
  return openPageOn(context, `${point.server.url}/display`);
}

const only = process.env.BOARD_SCREEN;
const cases = [1, 4, 40].flatMap((count) =>
  Object.keys(screens)
    .filter((name) => !only || only === name)
    .map((name) => ({ count, name })),
);

describe.each(cases)('with $count counters at $name', ({ count, name }) => {
  const screen = screens[name] as DisplayScreen;
  const shape = name.replace('x', '-by-');
  it('is legible and whole while nobody is called, cut off, with one call, two, three and four', async () => {
    await point.setUp(pointWith(count, { screen }));
    const at = (n: number) => String(count === 40 ? [27, 4, 36, 13, 33, 21, 9, 18, 30][n % 9] : 1 + (n % count));
    for (let past = 0; past < 8; past += 1) {
      const counter = at(past);
      await point.call(counter, past % 3 === 0 ? { service: 'claims' } : {});
      await point.serve(counter);
    }
    const { page, context, wrongs } = await openBoard(screen);
    const seen = async (state: string) => {
      await looksRight(page, `board/${count}-${shape}-${state}`);
      await fits(page, screen, `${name}, ${count} counters, ${state}`);
    };
    await page.locator('.last-calls').first().waitFor();
    await seen('quiet');
    way.cut();
    await page.locator('.stale-card').waitFor({ timeout: 15_000 });
    await seen('stale');
    way.mend();
    await page.locator('.stale-card').waitFor({ state: 'detached', timeout: 20_000 });
    const calls = Math.min(count, 4);
    for (let more = 1; more <= calls; more += 1) {
      await point.call(at(more - 1));
      await page
        .locator('.call')
        .nth(more - 1)
        .waitFor();
      await seen(`${more}-call`);
    }
    for (let more = 0; more < calls; more += 1) await point.serve(at(more));
    expect(wrongs.filter((wrong) => !/ERR_|WebSocket/.test(wrong))).toEqual([]);
    await context.close();
  }, 120_000);
});

/** What the table above does not have: who attends, high contrast with no motion, and each language, lying and upright. */
describe.each(['1920x1080', '1080x1920'])('at %s', (name) => {
  const screen = screens[name] as DisplayScreen;
  const shape = name.replace('x', '-by-');
  it.each(['1', '27'])(
    'says who attends at counter %s, in high contrast and without motion too',
    async (counter) => {
      const publicNames = agents.map((agent) => ({ agent: agent as never, name: 'María Fernanda Castellanos' }));
      await point.setUp({ ...pointWith(counter === '1' ? 4 : 40, { screen, highContrast: true }), publicNames });
      const { page, context, wrongs } = await openBoard(screen);
      await point.call(counter);
      await page.locator('.call-by').waitFor();
      expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe('contrast');
      expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
      await looksRight(page, `board/named-${counter}-${shape}`);
      await fits(page, screen);
      await point.serve(counter);
      expect(wrongs).toEqual([]);
      await context.close();
    },
    60_000,
  );

  it.each(languages)(
    'is whole in %s, with two calls and the waits',
    async (language) => {
      await point.setUp({ ...pointWith(4, { screen }), language });
      const { page, context, wrongs } = await openBoard(screen);
      await point.call('1');
      await page.locator('.call-one').waitFor();
      await looksRight(page, `board/${language}-${shape}-one`);
      await fits(page, screen);
      await point.call('2');
      await page.locator('.call-row').nth(1).waitFor();
      await looksRight(page, `board/${language}-${shape}-two`);
      await fits(page, screen);
      await Promise.all([point.serve('1'), point.serve('2')]);
      expect(wrongs).toEqual([]);
      await context.close();
    },
    60_000,
  );
});
