import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type BoardPoint, openBoardPoint, pointWith } from './board/boardPoint.ts';
import { openBrowser } from './browser.ts';

const pagesOpen = 20;
const callsOfDay = Number(process.env.BOARD_CALLS ?? 120);
/** How many times faster than life the pages' clocks run: a call stands 15 s, here three quarters of one. */
const faster = 20;

let point: BoardPoint;
let browser: Browser;
beforeAll(async () => {
  [point, browser] = await Promise.all([openBoardPoint(), openBrowser()]);
}, 60_000);
afterAll(async () => {
  await browser.close();
  await point.close();
});

/** Turns a page's clock faster (its timers not: each view is looked at when it comes), keeps its sound suspended, and writes down each label that comes to stand on sun. */
function watchFast(times: number): void {
  const [here, start] = [Date.now, Date.now()];
  Date.now = () => start + (here() - start) * times;
  Object.defineProperty(AudioContext.prototype, 'state', { get: () => 'suspended' });
  const seen: string[] = [];
  let before: string[] = [];
  const look = () => {
    const now = [...document.querySelectorAll('.calls-now .label')].map((one) => one.getAttribute('aria-label') ?? '');
    for (const label of now) if (!before.includes(label)) seen.push(label.replaceAll(', ', ''));
    before = now;
  };
  new MutationObserver(look).observe(document, { subtree: true, childList: true });
  Object.assign(window, { seen });
}

const seenOn = (page: Page) => page.evaluate(() => (window as unknown as { seen: string[] }).seen);

/** What a page holds after its garbage was collected: bytes of its heap, and nodes. */
async function heldBy(page: Page): Promise<{ readonly bytes: number; readonly nodes: number }> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('HeapProfiler.enable');
  await cdp.send('HeapProfiler.collectGarbage');
  await cdp.send('HeapProfiler.collectGarbage');
  await cdp.send('Performance.enable');
  const { metrics } = await cdp.send('Performance.getMetrics');
  await cdp.detach();
  const of = (name: string) => metrics.find((one) => one.name === name)?.value ?? 0;
  return { bytes: of('JSHeapUsedSize'), nodes: of('Nodes') };
}

it(`twenty pages show every one of a day's ${callsOfDay} calls, in order, and hold no more at its end`, async () => {
  await point.setUp(pointWith(6));
  const pages: Page[] = [];
  for (let n = 0; n < pagesOpen; n += 1) {
    const context = await browser.newContext({ viewport: { width: 960, height: 540 } });
    await context.addInitScript(watchFast, faster);
    const page = await context.newPage();
    await page.goto(`${point.server.url}/display`);
    await page.locator('.board').waitFor();
    pages.push(page);
  }
  const called: string[] = [];
  const held: { readonly bytes: number; readonly nodes: number }[] = [];
  const [first] = pages;
  if (!first) throw new Error('No page was opened.');
  for (let n = 0; n < callsOfDay; n += 1) {
    const counter = `${1 + (n % 6)}`;
    if (n >= 6) await point.serve(counter);
    called.push(await point.call(counter));
    await first.waitForTimeout(150);
    if (n === Math.floor(callsOfDay / 5) || n === callsOfDay - 1) held.push(await heldBy(first));
  }
  const until = Date.now() + 60_000;
  for (const page of pages)
    while ((await seenOn(page)).length < callsOfDay && Date.now() < until) await page.waitForTimeout(250);
  for (const [index, page] of pages.entries()) expect(await seenOn(page), `page ${index}`).toEqual(called);
  const [early, late] = held;
  console.info(
    `${callsOfDay} calls on ${pagesOpen} pages; the heap of one: ${(early?.bytes ?? 0) / 1e6} MB, then ${(late?.bytes ?? 0) / 1e6} MB; nodes ${early?.nodes}, then ${late?.nodes}`,
  );
  expect(late?.bytes).toBeLessThan((early?.bytes ?? 0) * 1.25 + 500_000);
  expect(late?.nodes).toBeLessThan((early?.nodes ?? 0) * 1.5 + 200);
}, 300_000);
