import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { boardSizes, capitalOfEm, capitalOfSeat } from '../../shared/domain/boardScreen.ts';
import type { DisplayScreen } from '../../shared/domain/deviceSetup.ts';
import { type BoardPoint, openBoardPoint, pointWith } from './board/boardPoint.ts';
import { drawnOn } from './board/geometry.ts';
import { openBrowser, openPage } from './browser.ts';
import { type CuttableWay, openWay } from './cuttableWay.ts';
import { looksRight } from './looks.ts';

const screens: Readonly<Record<string, DisplayScreen>> = {
  '1920x1080': { widthPx: 1920, heightPx: 1080, pitchUm: 634, farthestSeatMm: 8_000 },
  '3840x2160': { widthPx: 3840, heightPx: 2160, pitchUm: 317, farthestSeatMm: 8_000 },
  '1080x1920': { widthPx: 1080, heightPx: 1920, pitchUm: 634, farthestSeatMm: 8_000 },
  '1280x720': { widthPx: 1280, heightPx: 720, pitchUm: 744, farthestSeatMm: 6_000 },
};

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
    const { page, context, wrongs } = await openPage(
      browser,
      `${point.server.url}/display`,
      screen.widthPx,
      screen.heightPx,
    );
    const seen = async (state: string) => {
      await page.waitForTimeout(600);
      await looksRight(page, `board/${count}-${shape}-${state}`);
      const { texts, wrong } = await drawnOn(page);
      expect.soft(wrong, `${name}, ${count} counters, ${state}`).toEqual([]);
      const { unitPx } = boardSizes(screen);
      const mmOf = (px: number) => (px * capitalOfEm * screen.pitchUm) / 1000;
      for (const { text, of, px } of texts) {
        expect.soft(px, `${text} is ${px} px`).toBeGreaterThanOrEqual(43.9 * unitPx);
        expect.soft(mmOf(px), `${state}: ${text}`).toBeGreaterThanOrEqual(capitalOfSeat.text * screen.farthestSeatMm);
        if (/call-label|call-counter|label-digits/.test(of) && state.includes('call'))
          if (/call-/.test(of))
            expect
              .soft(mmOf(px), `${state}: ${text}`)
              .toBeGreaterThanOrEqual(capitalOfSeat.act * screen.farthestSeatMm);
      }
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
