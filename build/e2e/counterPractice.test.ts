import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { counter as words } from '../../shared/ui/i18n/es/counter.ts';
import { openBrowser, openPage } from './browser.ts';
import { type DeskPoint, openDeskPoint } from './counter/deskPoint.ts';
import { press } from './counter/keyboard.ts';
import { looksRight } from './looks.ts';

let point: DeskPoint;
let browser: Browser;
beforeAll(async () => {
  [point, browser] = await Promise.all([openDeskPoint(), openBrowser()]);
}, 60_000);
afterAll(async () => {
  await browser.close();
  await point.close();
});

it('is practised without the server: nothing is asked of it, nothing reaches the journal, and a band says so', async () => {
  const { page, wrongs } = await openPage(browser, `${point.server.url}/counter`, 1366, 768);
  const asked: string[] = [];
  page.on('websocket', (socket) => asked.push(socket.url()));
  page.on('request', (request) => request.url().includes('/api/') && asked.push(request.url()));
  const before = (await point.happened()).length;
  await page.getByRole('link', { name: words.practiceLink }).click();
  await page.getByText(words.practiceBand).waitFor();
  await page.getByRole('button', { name: `${words.chooseOpen}: Ventanilla 4` }).click();
  await page.getByText(words.freeNext).first().waitFor();
  await looksRight(page, 'counter/practice');
  await press(page, 'F2');
  await page.getByText(words.calledNow).first().waitFor();
  await press(page, 'F2');
  await page.getByText(words.factsVisit).first().waitFor();
  await page.getByText(words.practiceBand).waitFor();
  expect(asked.filter((one) => !one.endsWith('/api/session'))).toEqual([]);
  expect((await point.happened()).length).toBe(before);
  await page.getByRole('button', { name: words.practiceLeave }).click();
  await page.getByLabel(words.signInAgent).waitFor();
  expect(wrongs).toEqual([]);
});

it('costs the desk nothing: its code comes only with the practice', async () => {
  const loaded: string[] = [];
  const { page } = await openPage(browser, `${point.server.url}/counter`, 1366, 768);
  page.on('request', (request) => loaded.push(request.url()));
  await page.reload();
  await page.getByLabel(words.signInAgent).waitFor();
  expect(loaded.filter((url) => /practice/i.test(url))).toEqual([]);
  await page.getByRole('link', { name: words.practiceLink }).click();
  await page.getByText(words.practiceBand).waitFor();
  expect(loaded.filter((url) => /Practice.*\.js$/.test(url)).length).toBeGreaterThan(0);
});
