import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openBrowser, openPage } from '../e2e/browser.ts';
import { touch } from '../e2e/kiosk/kioskStates.ts';
import { sitDown } from '../e2e/room.ts';
import { type RunningDemo, startDemo } from '../e2e/runningDemo.ts';
import { keep } from './keep.ts';
import { pictureAt } from './morning.ts';
import { movedTo, withMovedClock } from './movedTo.ts';

let demo: RunningDemo;
let browser: Browser;
beforeAll(async () => {
  demo = await startDemo(withMovedClock(movedTo(pictureAt)));
  browser = await openBrowser();
}, 120_000);
afterAll(async () => {
  await browser.close();
  expect(await demo.interrupt()).toBe(0);
});

// Who is called differs a little from run to run, as the moment of the picture does.
it('what a newcomer sees while the demo runs', async () => {
  const kiosk = await openPage(browser, `${demo.url}/kiosk`, 1080, 1920);
  await touch(kiosk.page, 'begin');
  const counter = await openPage(browser, `${demo.url}/counter`, 1366, 768);
  await sitDown(counter.page, { agent: 'agent2', pin: demo.pin, counter: '2' });
  const board = await openPage(browser, `${demo.url}/display`, 1920, 1080);
  await board.page.locator('.calls-now .call').nth(1).waitFor();
  // A call that has just begun is still lit: its frame pulses for a moment.
  await board.page.waitForTimeout(1_500);
  await keep(board.page, 'demo-room', 0.5);
  await keep(kiosk.page, 'demo-kiosk', 0.4);
  await keep(counter.page, 'demo-counter', 0.7);
});
