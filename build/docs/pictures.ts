import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, it } from 'vitest';
import { type BuiltServer, startBuilt } from '../../server/testing/builtServer.ts';
import { counter as words } from '../../shared/ui/i18n/es/counter.ts';
import { kiosk as kioskWords } from '../../shared/ui/i18n/es/kiosk.ts';
import { openBrowser, openPage } from '../e2e/browser.ts';
import { touch } from '../e2e/kiosk/kioskStates.ts';
import { forward, openDesk, openDisplay } from '../e2e/room.ts';
import { keep } from './keep.ts';
import { liveThroughMorning, pictureAt } from './morning.ts';
import { movedTo, withMovedClock } from './movedTo.ts';

let data: string;
let server: BuiltServer;
let browser: Browser;
beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'ventanilla-pictures-'));
  await liveThroughMorning(data);
  const moved = movedTo(pictureAt);
  server = await startBuilt(data, { args: ['--name', 'punto.test'], env: withMovedClock(moved) });
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
