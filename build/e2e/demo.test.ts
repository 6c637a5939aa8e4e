import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { counter as words } from '../../shared/ui/i18n/es/counter.ts';
import { kiosk as kioskWords } from '../../shared/ui/i18n/es/kiosk.ts';
import { type Opened, openBrowser, openPage } from './browser.ts';
import { touch } from './kiosk/kioskStates.ts';
import { looksRight } from './looks.ts';
import { forward, sitDown } from './room.ts';
import { type RunningDemo, startDemo } from './runningDemo.ts';

/** How soon a newcomer must have seen each screen move. */
const withinMs = 60_000;

let temporary: string;
let demo: RunningDemo;
let browser: Browser;
let screens: Readonly<Record<'display' | 'kiosk' | 'counter', Opened>>;
beforeAll(async () => {
  temporary = await mkdtemp(join(tmpdir(), 'ventanilla-demos-'));
  demo = await startDemo({ TMPDIR: temporary });
  browser = await openBrowser();
  screens = {
    display: await openPage(browser, `${demo.url}/display`, 1920, 1080),
    kiosk: await openPage(browser, `${demo.url}/kiosk`, 1080, 1920),
    counter: await openPage(browser, `${demo.url}/counter`, 1366, 768),
  };
}, 120_000);
afterAll(async () => {
  await browser.close();
  await rm(temporary, { recursive: true, force: true });
});

/** Resolves when this part of a page says something else than now. */
async function moves(page: Page, selector: string): Promise<void> {
  const before = await page.locator(selector).first().innerText();
  const isOther = ([where, was]: string[]) => {
    const shown = document.querySelector<HTMLElement>(where ?? '')?.innerText;
    return shown !== undefined && shown !== was;
  };
  await page.waitForFunction(isOther, [selector, before], { timeout: withinMs });
}

it('moves every screen within a minute, and the newcomer can take part', async () => {
  const { display, kiosk, counter } = screens;
  const from = Date.now();
  await sitDown(counter.page, { agent: 'agent2', pin: demo.pin, counter: '2' });
  await touch(kiosk.page, 'begin');
  await Promise.all([
    moves(display.page, '.calls'),
    moves(kiosk.page, 'main'),
    moves(counter.page, '.queue'),
    moves(display.page, '.board-clock time'),
  ]);
  expect(Date.now() - from).toBeLessThan(withinMs);
  await looksRight(display.page, 'demo-display');
  await looksRight(kiosk.page, 'demo-kiosk');
  await looksRight(counter.page, 'demo-counter');

  await forward(counter.page, words['action-call']);
  await counter.page.getByText(words.calledNow).first().waitFor();
  await looksRight(counter.page, 'demo-counter-called');
});

it('shows one time on every screen', async () => {
  const clocks = [
    screens.display.page.locator('.board-clock time'),
    screens.kiosk.page.locator('.clock'),
    screens.counter.page.locator('.desk-clock'),
  ];
  const times = await Promise.all(clocks.map((clock) => clock.innerText()));
  const minutes = times.map((time) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3)));
  expect(Math.min(...minutes)).toBeGreaterThanOrEqual(10 * 60);
  // Each is as new as its last view, which is a few real seconds old at most.
  expect(Math.max(...minutes) - Math.min(...minutes)).toBeLessThanOrEqual(2);
});

it('calls whoever takes a ticket at the kiosk by the agents who are played', async () => {
  const { page } = screens.kiosk;
  // Whoever was there before may have left it anywhere.
  await page.reload();
  await touch(page, 'begin');
  await touch(page, 'service-information');
  // Preferential, since others may wait longer than this test.
  await page.getByRole('button', { name: kioskWords.yesWord }).waitFor();
  await page.waitForTimeout(700);
  await page.getByRole('button', { name: kioskWords.yesWord }).click();
  await page.locator('[data-step=ticket]').waitFor();
  const label = (await page.locator('.slip-number').innerText()).trim();
  expect(label).toMatch(/^A\d{3}$/);
  await screens.display.page
    .getByRole('img', { name: [...label].join(', ') })
    .first()
    .waitFor({ timeout: withinMs * 1.5 });
}, 150_000);

it('ends within five seconds of Ctrl-C while all the screens are open, and leaves nothing behind', async () => {
  expect(await readdir(temporary)).toEqual([expect.stringMatching(/^ventanilla-demo-/)]);
  const from = Date.now();
  expect(await demo.interrupt()).toBe(0);
  const tookMs = Date.now() - from;
  console.info(`Ctrl-C to the end: ${tookMs} ms`);
  expect(tookMs).toBeLessThan(5_000);
  expect(await readdir(temporary)).toEqual([]);
  expect(demo.faults.filter((line) => !line.startsWith('Building '))).toEqual([]);
});
