import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { kiosk as en } from '../../shared/ui/i18n/en/kiosk.ts';
import { kiosk as es } from '../../shared/ui/i18n/es/kiosk.ts';
import { kiosk as pt } from '../../shared/ui/i18n/pt/kiosk.ts';
import { openBrowser, openPage } from './browser.ts';
import { type CuttableWay, openWay } from './cuttableWay.ts';
import { type KioskPoint, openKioskPoint } from './kiosk/kioskPoint.ts';
import { skipTime, touch, usual } from './kiosk/kioskStates.ts';
import { complete } from './kiosk/setups.ts';
import { looksRight } from './looks.ts';

let point: KioskPoint;
let browser: Browser;
beforeAll(async () => {
  [point, browser] = await Promise.all([openKioskPoint(), openBrowser()]);
  await point.setUp(complete(usual));
});
afterAll(async () => {
  await browser.close();
  await point.close();
});

const openKiosk = () => openPage(browser, `${point.server.url}/kiosk`, 1080, 1920);
const screen = (page: Page, name: string) => page.locator(`[data-screen=${name}]`).waitFor();
const waiting = async () => (await point.view()).services.reduce((sum, service) => sum + service.waiting, 0);
const toQuestion = async (page: Page) => {
  await touch(page, 'begin');
  await touch(page, 'service-payments');
  await screen(page, 'preferential');
};

/** Everything that happened since, as the journal keeps it. */
async function eventsSince(seq: number): Promise<readonly { readonly type: string; readonly ticket?: object }[]> {
  return (await point.entries(seq)).flatMap(({ events }) => events);
}
const lastSeq = async () => (await point.entries(0)).at(-1)?.seq ?? 0;

describe('a visitor at the kiosk', () => {
  it('is shown where to go on the first page', async () => {
    const { page, context, wrongs } = await openPage(browser, point.server.url, 1366, 768);
    await page.getByRole('link').first().waitFor();
    expect(await page.getByRole('link').evaluateAll((links) => links.map((link) => link.getAttribute('href')))).toEqual(
      ['/kiosk', '/counter', '/display', '/counter/supervisor'],
    );
    await looksRight(page, 'home');
    expect(wrongs).toEqual([]);
    await context.close();
  });

  it.each([
    ['es', 'begin', 'Pagar o revisar mi factura', es],
    ['en', 'language-en', 'Pay or check my bill', en],
    ['pt', 'language-pt', 'Pagar ou revisar minha fatura', pt],
  ])('takes a ticket in two touches after the first, in %s', async (_, first, service, words) => {
    const { page, context, wrongs } = await openKiosk();
    await touch(page, first);
    const before = await waiting();
    await page.getByText(service).first().waitFor();
    await touch(page, 'service-payments');
    await page.getByText(words.noWord).waitFor();
    await touch(page, 'no');
    await screen(page, 'ticket');
    expect(await page.locator('main').innerText()).toMatch(/B\s*0\d\d/);
    await page.getByText(words.follow).waitFor();
    expect(await waiting()).toBe(before + 1);
    expect(wrongs).toEqual([]);
    await context.close();
  });

  it('gets one ticket from double touches', async () => {
    const { page, context } = await openKiosk();
    const before = await waiting();
    for (const target of ['begin', 'service-information', 'no']) {
      const key = page.locator(`[data-target="${target}"]`);
      await key.waitFor();
      await page.waitForTimeout(400);
      await key.dblclick();
    }
    await screen(page, 'ticket');
    await page.waitForTimeout(500);
    expect(await waiting()).toBe(before + 1);
    expect(await page.locator('[data-screen=ticket]').count()).toBe(1);
    await context.close();
  });

  it('does the whole visit by physical keys alone', async () => {
    const { page, context } = await openKiosk();
    const focused = () => page.evaluate(() => (document.activeElement as HTMLElement).dataset.target ?? '');
    const press = async (target: string) => {
      for (let arrows = 0; arrows < 30; arrows += 1) {
        if ((await focused()) === target) {
          await page.waitForTimeout(400);
          return page.keyboard.press('Enter');
        }
        await page.keyboard.press('ArrowDown');
      }
      throw new Error(`The arrows do not lead to ${target}.`);
    };
    await screen(page, 'start');
    await press('contrast');
    await press('begin');
    await screen(page, 'services');
    await press('bring-claims');
    await screen(page, 'bring');
    await page.keyboard.press('Escape');
    await screen(page, 'services');
    await press('service-claims');
    await screen(page, 'preferential');
    await press('needs');
    await screen(page, 'needs');
    await press('need-guide');
    await page.keyboard.press('Backspace');
    await screen(page, 'preferential');
    await page.keyboard.press('h');
    await screen(page, 'help');
    await press('flow');
    await screen(page, 'preferential');
    await press('yes-preferential');
    await screen(page, 'ticket');
    const outline = () => page.evaluate(() => getComputedStyle(document.activeElement as Element).outlineWidth);
    await page.keyboard.press('ArrowUp');
    expect(await outline()).toBe('6px');
    await press('flow');
    await screen(page, 'start');
    expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe('light');
    await context.close();
  });

  it('asks for what is needed, which stays out of the journal', async () => {
    const { page, context } = await openKiosk();
    const before = await lastSeq();
    await toQuestion(page);
    await touch(page, 'needs');
    await touch(page, 'need-interpreter');
    await touch(page, 'flow');
    await touch(page, 'no');
    await screen(page, 'ticket');
    const taken = (await eventsSince(before)).find(({ type }) => type === 'ticket-taken');
    expect(taken?.ticket).toMatchObject({ hasNeeds: true });
    expect(JSON.stringify(await point.entries(before))).not.toContain('interpreter');
    await context.close();
  });

  it('calls help once, however often it is asked for', async () => {
    const { page, context } = await openKiosk();
    const before = await lastSeq();
    // The visitor of the test before has not been answered yet.
    const already = (await point.view()).isHelpAsked ? 0 : 1;
    await touch(page, 'help');
    await screen(page, 'help');
    await touch(page, 'flow');
    await screen(page, 'start');
    await touch(page, 'help');
    await screen(page, 'help');
    await page.waitForTimeout(300);
    expect((await point.view()).isHelpAsked).toBe(true);
    const asked = (await eventsSince(before)).filter(({ type }) => type === 'help-requested');
    expect(asked.length).toBe(already);
    await context.close();
  });

  it('prints again once, for the same ticket', async () => {
    const { page, context } = await openKiosk();
    await toQuestion(page);
    await touch(page, 'no');
    await screen(page, 'ticket');
    const [issued] = (await point.view()).issued;
    await point.send({ type: 'report-slip', ticket: issued?.id, result: 'not-ready', cause: 'paper-end' });
    await page.getByText(es.paperFailed).waitFor();
    const before = await lastSeq();
    const waits = await waiting();
    await page.waitForTimeout(400);
    await page.locator('[data-target=reprint]').dblclick();
    await page.getByText(es.paperPrinting).waitFor();
    expect((await eventsSince(before)).map(({ type }) => type)).toEqual(['reprint-asked']);
    expect(await waiting()).toBe(waits);
    await context.close();
  });
});

describe('an idle visitor', () => {
  it('is warned, stays by one touch ten times, and is then wiped with language and sizes', async () => {
    const { page, context } = await openKiosk();
    await touch(page, 'language-en');
    await touch(page, 'large');
    await touch(page, 'service-payments');
    for (let times = 0; times < 10; times += 1) {
      await skipTime(page, 91_000);
      await screen(page, 'idle');
      await touch(page, 'still-here');
      await screen(page, 'preferential');
    }
    await skipTime(page, 91_000);
    await screen(page, 'idle');
    await skipTime(page, 21_000);
    await screen(page, 'start');
    await page.getByText(es.begin).first().waitFor();
    expect(await page.evaluate(() => document.documentElement.dataset.text)).toBe('usual');
    await context.close();
  });
});

describe('cut off', () => {
  let way: CuttableWay;
  let far: Browser;
  beforeAll(async () => {
    way = await openWay(point.server.port);
    far = await openBrowser(`MAP localhost:${point.server.port} 127.0.0.1:${way.port}`);
  });
  afterAll(async () => {
    await far.close();
    await way.close();
  });

  it('where another page gives the numbers, keeps what was asked for, and shows it when the server is back', async () => {
    const { page: first, context } = await openPage(far, `${point.server.url}/kiosk`, 1080, 1920);
    await screen(first, 'start');
    const page = await context.newPage();
    await page.goto(`${point.server.url}/kiosk`);
    await page.getByText(es['outbox-in-use']).waitFor();
    await toQuestion(page);
    const before = await waiting();
    way.cut();
    await touch(page, 'no');
    await page.getByText(es.kept).waitFor({ timeout: 20_000 });
    await looksRight(page, 'kiosk/asking-cut-off');
    way.mend();
    await screen(page, 'ticket');
    expect(await waiting()).toBe(before + 1);
    way.cut();
    await page.getByText(es.placeKept).waitFor({ timeout: 20_000 });
    await looksRight(page, 'kiosk/ticket-cut-off');
    await touch(page, 'flow');
    await page.getByText(es.lostAdvice).waitFor();
    await looksRight(page, 'kiosk/start-cut-off');
    way.mend();
    await touch(page, 'begin');
    await screen(page, 'services');
    await context.close();
  });
});
