import { setTimeout as pause } from 'node:timers/promises';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { sessionCookie } from '../../server/http/sessionRoutes.ts';
import { type BoardPoint, openBoardPoint, pointWith } from './board/boardPoint.ts';
import { openBrowser } from './browser.ts';

const pagesOpen = 20;
const callsOfDay = Number(process.env.BOARD_CALLS ?? 120);
/** How many times faster than life the pages' clocks run: a call stands 15 s, here half a second, four at once. */
const faster = 30;
/** From one call to the next, in ms, besides what its commands take. */
const betweenCallsMs = 100;
/** The pages share so few processes, one for each core: twenty would be busy with themselves. What a process holds is what its pages hold. */
const processes = 2;

let point: BoardPoint;
let browser: Browser;
let room: BrowserContext;
beforeAll(async () => {
  const few = [`--renderer-process-limit=${processes}`];
  [point, browser] = await Promise.all([openBoardPoint(), openBrowser('', few)]);
  room = await browser.newContext({ viewport: { width: 480, height: 270 }, reducedMotion: 'reduce' });
  await room.addInitScript(watchFast, faster);
  await room.addCookies([{ name: sessionCookie, value: point.supervisor, url: point.server.url }]);
}, 60_000);
afterAll(async () => {
  await browser.close();
  await point.close();
});

/** Turns a page's clock faster (its timers not: each view is looked at when it comes), keeps it mute (twenty open sound devices are too many for one machine), and writes down each label that comes to stand on sun. */
function watchFast(times: number): void {
  const [here, start] = [Date.now, Date.now()];
  Date.now = () => start + (here() - start) * times;
  const Sounding = AudioContext;
  window.AudioContext = class extends Sounding {
    constructor() {
      super();
      void this.suspend();
    }
  };
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

/**
 * A page that watches. It stands still, as one that asks for no motion: two processors that paint twenty breathing frames sixty times
 * a second do nothing else, which no board of a room has to do.
 */
async function openWatching(display: string): Promise<Page> {
  const page = await room.newPage();
  await page.goto(`${point.server.url}/display?id=${display}`);
  await page.locator('.board').waitFor();
  return page;
}

/** A day at six counters: whoever is called is served before the counter calls again. */
async function playDay(onCall: (called: number) => Promise<void>): Promise<readonly string[]> {
  const called: string[] = [];
  while (called.length < callsOfDay) {
    const counter = `${1 + (called.length % 6)}`;
    if (called.length >= 6) await point.serve(counter);
    called.push(await point.call(counter));
    await pause(betweenCallsMs);
    await onCall(called.length);
  }
  return called;
}

it(`twenty pages show every one of a day's ${callsOfDay} calls, in order, and hold no more at its end`, async () => {
  const displays = Array.from({ length: pagesOpen }, (_, index) => ({ id: `d${index + 1}` as never }));
  await point.setUp({ ...pointWith(6), displays });
  const pages: Page[] = [];
  while (pages.length < pagesOpen) pages.push(await openWatching(`d${pages.length + 1}`));
  const held: Awaited<ReturnType<typeof heldBy>>[][] = [];
  const weigh = async () => {
    held.push(await Promise.all(pages.map(heldBy)));
  };
  const from = performance.now();
  const called = await playDay(async (calls) => {
    if (calls === Math.ceil(callsOfDay / 4)) await weigh();
  });
  const until = Date.now() + 30_000;
  for (const page of pages)
    while ((await seenOn(page)).length < callsOfDay && Date.now() < until) await page.waitForTimeout(250);
  const seconds = (performance.now() - from) / 1_000;
  await weigh();
  for (const [index, page] of pages.entries()) expect(await seenOn(page), `page ${index}`).toEqual(called);
  const [early = [], late = []] = held;
  console.info(
    `${callsOfDay} calls on ${pagesOpen} pages in ${seconds.toFixed(0)} s; after a quarter of them and at the end:`,
  );
  for (const [index, { bytes, nodes }] of late.entries()) {
    const before = early[index];
    console.info(
      `${((before?.bytes ?? 0) / 1e6).toFixed(2)} → ${(bytes / 1e6).toFixed(2)} MB, ${before?.nodes} → ${nodes} nodes`,
    );
    expect(bytes).toBeLessThan((before?.bytes ?? 0) * 1.15 + 300_000);
    expect(nodes).toBeLessThan((before?.nodes ?? 0) * 1.25 + 100);
  }
}, 300_000);
