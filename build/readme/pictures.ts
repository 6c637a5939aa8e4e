import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type BuiltServer, startBuilt } from '../../server/testing/builtServer.ts';
import { counter as words } from '../../shared/ui/i18n/es/counter.ts';
import { kiosk as kioskWords } from '../../shared/ui/i18n/es/kiosk.ts';
import { openBrowser, openPage } from '../e2e/browser.ts';
import { touch } from '../e2e/kiosk/kioskStates.ts';
import { forward, openDesk, openDisplay } from '../e2e/room.ts';
import { liveThroughMorning, pictureAt } from './morning.ts';

const largestBytes = 250_000;

let data: string;
let server: BuiltServer;
let browser: Browser;
beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'ventanilla-pictures-'));
  await liveThroughMorning(data);
  const aheadMs = pictureAt - Date.now();
  const moved = `{ const now = Date.now; Date.now = () => now() + ${aheadMs}; }`;
  server = await startBuilt(data, {
    args: ['--name', 'punto.test'],
    env: { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(moved)}` },
  });
  browser = await openBrowser('MAP punto.test 127.0.0.1');
  const newContext = browser.newContext.bind(browser);
  browser.newContext = async (options) => {
    const context = await newContext(options);
    await context.addInitScript(moved);
    return context;
  };
}, 60_000);
afterAll(async () => {
  await browser.close();
  await server.stop();
  await rm(data, { recursive: true, force: true });
});

/** Keeps a picture of the whole screen beside this file, drawn at `scale`. */
async function keep(page: Page, name: string, scale: number): Promise<void> {
  const { width = 0, height = 0 } = page.viewportSize() ?? {};
  await page.evaluate(async () => void (await document.fonts.ready));
  const session = await page.context().newCDPSession(page);
  const { data: shot } = await session.send('Page.captureScreenshot', {
    format: 'png',
    clip: { x: 0, y: 0, width, height, scale },
  });
  const png = Buffer.from(shot, 'base64');
  expect(png.length).toBeLessThan(largestBytes);
  await writeFile(join(import.meta.dirname, `${name}.png`), png);
}

it('the kiosk: what is needed, preferential attention, the ticket', async () => {
  const { page } = await openPage(browser, `${server.url}/kiosk`, 1080, 1920);
  await touch(page, 'begin');
  await page.getByText('Pagar o revisar mi factura').first().waitFor();
  await keep(page, 'kiosk-services', 0.4);
  await touch(page, 'service-payments');
  await page.getByText(kioskWords.noWord).waitFor();
  await keep(page, 'kiosk-preferential', 0.4);
  await touch(page, 'no');
  await page.locator('.slip-facts dd').first().waitFor();
  await keep(page, 'kiosk-ticket', 0.4);
});

it('the counter and the waiting room, when somebody is called', async () => {
  const board = await openDisplay({ server }, browser);
  const { page } = await openDesk({ server, browser }, 'agent2', '2');
  await forward(page, words['action-call']);
  await page.getByText(words.calledNow).first().waitFor();
  await page.waitForTimeout(1_500);
  await keep(page, 'counter-called', 0.7);
  await keep(board.page, 'display-call', 0.5);
});
