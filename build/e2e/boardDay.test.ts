import { setTimeout as pause } from 'node:timers/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { shownForMs } from '../../display/board/sunZone.ts';
import { sessionCookie } from '../../server/http/sessionRoutes.ts';
import { type BoardPoint, openBoardPoint, pointWith } from './board/boardPoint.ts';
import { openBrowser } from './browser.ts';

const pagesOpen = Number(process.env.BOARD_PAGES ?? 20);
const callsOfDay = Number(process.env.BOARD_CALLS ?? 120);
/**
 * How many times faster than life the pages' clocks run, and how long a call stands then, in ms, four at once: longer than a page may
 * be held up.
 */
const faster = 10;
const standsMs = shownForMs / faster;
const counters = 6;
const longestTestMs = 90_000 + callsOfDay * 1_000;
/** Within this time, in ms, every display must have shown a call: far more than a busy machine needs. */
const longestMs = 10_000;
/** The pages share so few processes, one for each core: twenty of their own would be busy with themselves. */
const processes = 2;

let point: BoardPoint;
let browser: Browser;
/** How often the pages have come to the server: two processors with twenty pages to draw are late for many a beat, and catch up. */
let connections = 0;
beforeAll(async () => {
  [point, browser] = await Promise.all([openBoardPoint(), openBrowser()]);
}, 60_000);
afterAll(async () => {
  await browser.close();
  await point.close();
});

/**
 * Turns a page's clock faster, and with it the timers in which a call stands, but none as short as those of its connection: the
 * server's clock is life's. Keeps it mute, since twenty open sound devices are too many for one machine.
 */
function runFast(times: number): void {
  const [here, start, later] = [Date.now, Date.now(), window.setTimeout];
  Date.now = () => start + (here() - start) * times;
  const sooner = (ms: number) => (ms > 3_000 && ms <= 15_000 ? ms / times : ms);
  window.setTimeout = ((work: () => void, ms = 0) => later(work, sooner(ms))) as typeof window.setTimeout;
  const Sounding = AudioContext;
  window.AudioContext = class extends Sounding {
    constructor() {
      super();
      void this.suspend();
    }
  };
}

/** Tells each label that comes to stand on sun. */
function watchSun(): void {
  const { tell } = window as unknown as { tell: (label: string) => void };
  let before: string[] = [];
  const look = () => {
    const now = [...document.querySelectorAll('.calls-now .label')].map((one) => one.getAttribute('aria-label') ?? '');
    for (const label of now) if (!before.includes(label)) tell(label.replaceAll(', ', ''));
    before = now;
  };
  new MutationObserver(look).observe(document, { subtree: true, childList: true });
}

/** A display in a window, and the labels that stood on sun there, in order. */
type Window = { readonly page: Page; readonly seen: string[] };

type Held = { readonly bytes: number; readonly nodes: number };

/** What a page and all of its process hold after the garbage was collected: bytes of its heap, and nodes. */
async function heldBy(page: Page): Promise<Held> {
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
 * Some displays, each in a window of its own; the first opens the others, and so they share its process and its heap. They stand
 * still, as where no motion is wanted: two processors that paint twenty breathing frames sixty times a second do nothing else.
 */
async function openWindows(displays: readonly string[]): Promise<readonly Window[]> {
  const context = await browser.newContext({ viewport: { width: 480, height: 270 }, reducedMotion: 'reduce' });
  const windows: Window[] = [];
  await context.exposeBinding('tell', ({ page }, label: string) => {
    windows.find((one) => one.page === page)?.seen.push(label);
  });
  await context.addInitScript(runFast, faster);
  context.on('page', (page) =>
    page.on('websocket', () => {
      connections += 1;
    }),
  );
  await context.addCookies([{ name: sessionCookie, value: point.supervisor, url: point.server.url }]);
  for (const display of displays) {
    const url = `${point.server.url}/display?id=${display}`;
    const opener = windows[0]?.page;
    const page = opener ? await openedBy(opener, url) : await context.newPage();
    if (!opener) await page.goto(url);
    windows.push({ page, seen: [] });
    await page.locator('.board').waitFor();
    // Not before the page's own scripts: in a window that another has opened they run in an empty document.
    await page.evaluate(watchSun);
  }
  return windows;
}

async function openedBy(opener: Page, url: string): Promise<Page> {
  const [page] = await Promise.all([
    opener.waitForEvent('popup'),
    opener.evaluate((there) => void window.open(there), url),
  ]);
  return page;
}

/** Waits until every display has shown so many calls; false: one has lost a call. */
async function shownOnAll(windows: readonly Window[], calls: number): Promise<boolean> {
  const until = performance.now() + longestMs;
  const isLate = () => windows.some(({ seen }) => seen.length < calls);
  while (isLate() && performance.now() < until) await pause(10);
  return !isLate();
}

/** A day at six counters: whoever is called comes when every display has shown it, is served, and the counter calls again. */
async function playDay(windows: readonly Window[], onCall: (called: number) => Promise<void>) {
  const called: string[] = [];
  while (called.length < callsOfDay) {
    const counter = `${1 + (called.length % counters)}`;
    if (called.length >= counters) {
      if (!(await shownOnAll(windows, called.length - counters + 1))) return called;
      await point.serve(counter);
    }
    called.push(await point.call(counter));
    await onCall(called.length);
  }
  await shownOnAll(windows, callsOfDay);
  return called;
}

it(
  `${pagesOpen} pages show every one of a day's ${callsOfDay} calls, in order, and hold no more at its end`,
  async () => {
    const displays = Array.from({ length: pagesOpen }, (_, index) => ({ id: `d${index + 1}` as never }));
    await point.setUp({ ...pointWith(counters), displays });
    const share = Math.ceil(pagesOpen / processes);
    const shares = Array.from({ length: processes }, (_, n) => displays.slice(n * share, (n + 1) * share));
    const rooms = await Promise.all(shares.map((own) => openWindows(own.map(({ id }) => id))));
    const held: Held[][] = [];
    const weigh = async () => {
      // Whoever was called has left the sun: all weigh the same.
      await pause(standsMs + 500);
      held.push(await Promise.all(rooms.flatMap(([first]) => (first ? heldBy(first.page) : []))));
    };
    const [opened, from] = [connections, performance.now()];
    const called = await playDay(rooms.flat(), async (calls) => {
      if (calls % (callsOfDay / 4) === 0) await weigh();
    });
    const seconds = Math.round((performance.now() - from) / 1_000);
    for (const [index, { seen }] of rooms.flat().entries()) expect(seen, `display ${index + 1}`).toEqual(called);
    console.info(
      `${called.length} calls on ${pagesOpen} pages in ${seconds} s, which came back ${connections - opened} times`,
      `at each quarter, by process:\n${toldOf(held)}`,
    );
    const [, half = [], , end = []] = held;
    const nodesBefore = Math.max(...held.slice(0, -1).flatMap((all) => all.map(({ nodes }) => nodes)));
    for (const [index, { bytes, nodes }] of end.entries()) {
      // A fifth is what code that has become warm takes, and the memory of what was announced; over 600 calls it grows no more.
      expect(bytes, 'bytes').toBeLessThan((half[index]?.bytes ?? 0) * 1.2);
      expect(nodes, 'nodes').toBeLessThan(nodesBefore * 1.15 + 100);
    }
  },
  longestTestMs,
);

const toldOf = (held: readonly (readonly Held[])[]): string =>
  held
    .map((all) => all.map(({ bytes, nodes }) => `${(bytes / 1e6).toFixed(2)} MB, ${nodes} nodes`).join(' | '))
    .join('\n');
