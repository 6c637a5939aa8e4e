import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { kiosk as en } from '../../shared/ui/i18n/en/kiosk.ts';
import { counter as desk } from '../../shared/ui/i18n/es/counter.ts';
import { kiosk as es } from '../../shared/ui/i18n/es/kiosk.ts';
import { kiosk as pt } from '../../shared/ui/i18n/pt/kiosk.ts';
import { openBrowser, openPage } from './browser.ts';
import { type KillablePoint, openKillablePoint } from './kiosk/killablePoint.ts';
import { touch, usual } from './kiosk/kioskStates.ts';
import { servePackagedPage } from './kiosk/packagedPage.ts';
import { complete } from './kiosk/setups.ts';
import { looksRight } from './looks.ts';
import { openDesk } from './room.ts';

/** So long the server is gone, in ms. */
const goneMs = 20_000;

let point: KillablePoint;
let browser: Browser;
beforeAll(async () => {
  [point, browser] = await Promise.all([openKillablePoint(complete(usual)), openBrowser('MAP punto.test 127.0.0.1')]);
});
afterAll(async () => {
  await browser.close();
  await point.close();
});

const openKiosk = async () => {
  const opened = await openPage(browser, `${point.url}/kiosk`, 1080, 1920);
  await start(opened.page);
  return opened;
};
const start = (page: Page) => page.locator('[data-screen=start]').waitFor();
const number = async (page: Page) => {
  await page.locator('.slip-number .label').waitFor({ timeout: 5_000 });
  return (await page.locator('.slip-number').innerText()).replace(/\s/g, '');
};

async function take(page: Page, service = 'payments', first = 'begin'): Promise<string> {
  await touch(page, first);
  await touch(page, `service-${service}`);
  await touch(page, 'no');
  return number(page);
}

/** One whole visit, from the start to the start; gives its number. */
async function visit(page: Page, service?: string): Promise<string> {
  const label = await take(page, service);
  await touch(page, 'flow');
  await start(page);
  return label;
}

/** A visit without the server in another language; its ticket is looked at. */
async function lookedAt(page: Page, language: string, words: { readonly noPaper: string }): Promise<string> {
  await touch(page, `language-${language}`);
  await touch(page, 'service-information');
  await touch(page, 'no');
  await page.getByText(words.noPaper).waitFor();
  await looksRight(page, `kiosk/gone-ticket-${language}`);
  const label = await number(page);
  await touch(page, 'flow');
  await start(page);
  return label;
}

describe('the server is killed while visitors come to two kiosks', () => {
  // A second kiosk needs a token, and none can be paired yet: it is the first one's copy, with a store of its own.
  it('everybody gets a number at once, over a reload too, and the server calls all in true order afterwards', async () => {
    const [{ page, context }, copy] = [await openKiosk(), await openKiosk()];
    const labels = [await visit(page), await visit(copy.page, 'information')];
    const twin = await context.newPage();
    await twin.goto(`${point.url}/kiosk`);
    await twin.getByText(es['outbox-in-use']).waitFor();

    await point.kill();
    const goneAt = performance.now();
    // Nobody has noticed yet.
    labels.push(await visit(page));
    await page.getByText(es.goesOn).waitFor();
    await looksRight(page, 'kiosk/gone-start-es');
    labels.push(await take(page));
    await page.getByText(es.placeKept).waitFor();
    await page.getByText(es.noPaper).waitFor();
    expect(await page.locator('.slip-facts dd').count()).toBe(1);
    await looksRight(page, 'kiosk/gone-ticket-es');
    await touch(page, 'flow');
    expect(await twin.locator('[data-target=begin]').getAttribute('aria-disabled')).toBe('true');
    await twin.close();
    labels.push(await lookedAt(page, 'en', en), await visit(copy.page), await lookedAt(page, 'pt', pt));

    const endPackaged = await servePackagedPage(point.server().port);
    await page.reload({ waitUntil: 'domcontentloaded' });
    await page.getByText(es.goesOn).waitFor();
    labels.push(await visit(page));
    await endPackaged();
    labels.push(await take(page));
    await new Promise((resolve) => setTimeout(resolve, goneMs - (performance.now() - goneAt)));

    await point.startAgain();
    await page.getByText(es.print).waitFor();
    await looksRight(page, 'kiosk/gone-back-es');
    await touch(page, 'flow');
    await copy.page.getByText(es.goesOn).waitFor({ state: 'hidden' });
    labels.push(await visit(page));
    const ofCopy = 'B1000';
    expect(labels).toEqual(['B001', 'A001', 'B1000', 'B1001', 'A1000', ofCopy, 'A1001', 'B1002', 'B1003', 'B002']);

    const seen = await openDesk({ server: point.server(), browser }, 'agent1', '1');
    await seen.page
      .getByText(/B1000-2/)
      .first()
      .waitFor();
    await seen.page.getByLabel(desk.offline).waitFor();
    await looksRight(seen.page, 'counter-came-offline');
    const called = await point.callAll();
    expect(called.map(printed)).toEqual(labels);
    expect(new Set(called).size).toBe(labels.length);
    for (const opened of [context, copy.context, seen.context]) await opened.close();
  });
});

/** What the paper says of a ticket that is called `B1000-2`, as another has the same number. */
const printed = (label: string) => label.replace(/-\d+$/, '');
