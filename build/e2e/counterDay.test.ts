import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Event } from '../../shared/domain/events.ts';
import { counter as words } from '../../shared/ui/i18n/es/counter.ts';
import { openBrowser, openDevice, openPage, openPageOn } from './browser.ts';
import { type DeskPoint, openDeskPoint } from './counter/deskPoint.ts';
import { press, sitDownByKeys } from './counter/keyboard.ts';
import { looksRight } from './looks.ts';
import { label, sitDown } from './room.ts';

// An agent's day without a mouse: what is on the screen is read, what is done is read in the journal.

let point: DeskPoint;
let browser: Browser;
let page: Page;
let wrongs: readonly string[];
let url: string;
beforeAll(async () => {
  [point, browser] = await Promise.all([openDeskPoint(), openBrowser()]);
  url = `${point.server.url}/counter`;
  const device = await openDevice(browser, { viewport: { width: 1366, height: 768 }, reducedMotion: 'reduce' });
  ({ page, wrongs } = await openPageOn(device, url));
  page.setDefaultTimeout(12_000);
}, 60_000);
afterAll(async () => {
  await browser.close();
  await point.close();
});

const pinOf = (agent: string) => point.server.pins[agent] ?? '';
const sees = (text: string) => page.getByText(text).first().waitFor();
const last = async (): Promise<Event | undefined> => (await point.happened()).at(-1);
const calls = async (number: string) => {
  await press(page, 'F2');
  await label(page.locator('.stage-called'), number).waitFor();
};
const starts = async () => {
  await press(page, 'F2');
  await sees(words.factsVisit);
};
const isFree = () => page.locator('.stage-with-shelf').waitFor();
/** Presses keys, waits for a text, and gives what the journal has kept last. */
const does = async (text: string, ...keys: readonly string[]) => {
  await press(page, ...keys);
  await sees(text);
  return last();
};

it('signs in and opens the counter', async () => {
  await looksRight(page, 'counter/sign-in');
  await sitDownByKeys(page, 'agent4', pinOf('agent4'), 4);
  await looksRight(page, 'counter/free-nobody');
  expect(await last()).toMatchObject({ type: 'counter-opened', counter: '4' });
});

it('gives a ticket to somebody who cannot use the kiosk', async () => {
  await press(page, 'd');
  await sees(words.giveService);
  await page.keyboard.press('3');
  await page.keyboard.press('Tab');
  await page.keyboard.press('2');
  await looksRight(page, 'counter/give');
  await page.keyboard.press('F2');
  await sees(words.givenTitle);
  await label(page, 'R001').first().waitFor();
  await looksRight(page, 'counter/given');
  await page.keyboard.press('Escape');
  expect(await last()).toMatchObject({ type: 'ticket-taken', ticket: { service: 'claims', priority: 'preferential' } });
});

it('calls again, and says that nobody came, only when it may', async () => {
  for (let n = 0; n < 9; n += 1) await point.take('claims');
  for (let n = 0; n < 4; n += 1) await point.take('connections', { language: 'en', needs: ['wheelchair'] });
  for (let n = 0; n < 6; n += 1) await point.take('information');
  await sees(words.freeNext);
  await looksRight(page, 'counter/free');
  await calls('R001');
  await page.keyboard.press('n');
  await looksRight(page, 'counter/called');
  await page.locator('button:not([aria-disabled])', { hasText: words['action-recall'] }).waitFor();
  expect(await does('Llamado 2', 'F4')).toMatchObject({ type: 'ticket-recalled', times: 2 });
  await page.locator('button:not([aria-disabled])', { hasText: words['action-no-show'] }).waitFor();
  await press(page, 'n');
  await isFree();
  expect(await last()).toMatchObject({ type: 'ticket-no-show', label: 'R001', times: 2 });
});

it('lets somebody who came late back in, and takes a step back', async () => {
  await press(page, '/');
  await sees(words.findTitle);
  await page.keyboard.type('r001');
  await looksRight(page, 'counter/find');
  await page.keyboard.press('F2');
  await page.waitForTimeout(300);
  expect(await last()).toMatchObject({ type: 'ticket-reinstated', label: 'R001' });
  await calls('R001');
  expect(await does(words.freeNext, 'z')).toMatchObject({ type: 'step-undone', withdrawn: 'R001' });
  await calls('R001');
});

it('serves with an outcome, which must be said, and the next at once', async () => {
  await starts();
  await looksRight(page, 'counter/serving');
  await press(page, 'F2');
  await sees(words.chooseOutcome);
  await page.keyboard.press('2');
  await press(page, 'F2');
  await label(page.locator('.stage-called'), 'R002').waitFor();
  expect((await point.happened()).slice(-2)).toMatchObject([
    { type: 'ticket-finished', label: 'R001', outcome: 'filed' },
    { type: 'ticket-called', label: 'R002' },
  ]);
});

it('adds a service to the visit, looks up how it is done, and sends the person on', async () => {
  await starts();
  expect(await does(words.addService, 'm')).toMatchObject({ type: 'service-started' });
  await page.keyboard.press('1');
  expect(await does(words.alsoTitle, 'F2')).toMatchObject({ type: 'service-added', service: 'information' });
  await looksRight(page, 'counter/serving-also');
  await press(page, 'g');
  await page.getByLabel(words.guideSearch).waitFor();
  await page.keyboard.type('revision');
  await looksRight(page, 'counter/guide');
  await page.keyboard.press('Escape');
  await press(page, 't');
  await sees(words.transferPlace);
  await looksRight(page, 'counter/transfer');
  await page.keyboard.press('F2');
  await isFree();
  expect(await last()).toMatchObject({
    ...{ type: 'ticket-transferred', label: 'R002', service: 'information', place: 'by-order', reason: null },
  });
});

it('keeps somebody aside and goes on with them', async () => {
  await calls('R003');
  await starts();
  expect(await does(words.heldTitle, 'e')).toMatchObject({ type: 'ticket-held', label: 'R003' });
  await looksRight(page, 'counter/free-held');
  expect(await does(words.factsVisit, 'h')).toMatchObject({ type: 'ticket-resumed', label: 'R003' });
  await page.keyboard.press('1');
  await press(page, 'F8');
  await isFree();
  expect(await last()).toMatchObject({ type: 'ticket-finished', outcome: 'solved' });
});

it('sends a ticket back into line with a reason, and calls one out of order with one', async () => {
  await calls('R004');
  await press(page, 'r');
  await sees(words.returnTitle);
  await page.keyboard.press('2');
  await page.keyboard.press('F2');
  await isFree();
  expect(await last()).toMatchObject({ type: 'ticket-returned', label: 'R004', reason: 'not-ready' });
  await press(page, 'o');
  await page.keyboard.type('R007');
  await page.getByRole('radio', { name: 'R007' }).waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('1');
  await page.keyboard.press('Tab');
  await page.keyboard.press('1');
  await looksRight(page, 'counter/find-reason');
  await page.keyboard.press('F2');
  await sees(words.calledNow);
  expect(await last()).toMatchObject({ type: 'ticket-called', label: 'R007', outOfOrder: 'urgent' });
  await starts();
  await page.keyboard.press('5');
});

it('is refused a pause that leaves a service alone, naming who could cover, and pauses when somebody does', async () => {
  await press(page, 'F8');
  await isFree();
  await press(page, 'p');
  await page.getByRole('alert').filter({ hasText: 'ventanilla 5 (cerrada)' }).waitFor();
  await looksRight(page, 'counter/pause-refused');
  await page.keyboard.press('Escape');
  for (const counter of [3, 5]) {
    const cover = await openPage(browser, url, 1366, 768);
    await sitDown(cover.page, { agent: `agent${counter}`, pin: pinOf(`agent${counter}`), counter: String(counter) });
    await cover.page.close();
  }
  await press(page, 'p');
  await sees(words.pauseTitle);
  await page.keyboard.press('1');
  await page.keyboard.press('F2');
  await sees('En pausa desde');
  await looksRight(page, 'counter/paused');
  expect(await last()).toMatchObject({ type: 'counter-paused', reason: 'break' });
  expect(await does(words.freeNext, 'F2')).toMatchObject({ type: 'counter-resumed' });
});

it('shows every key, read from the same table as the buttons', async () => {
  await press(page, '?');
  await sees(words.keysForward);
  await looksRight(page, 'counter/keys');
  await page.keyboard.press('Escape');
});

it('leaves letters to others where they are switched off, and keeps its F keys', async () => {
  const switchLetters = async () => {
    await page.getByRole('button', { name: words['action-keys'] }).click();
    await page.getByLabel(words.keysLetters).focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('Escape');
  };
  await switchLetters();
  await press(page, '/', 'p', '?');
  expect(await page.locator('dialog').count()).toBe(0);
  expect(await page.locator('.desk-page kbd').allTextContents()).toEqual(['F2']);
  await switchLetters();
  await press(page, '?');
  await sees(words.keysForward);
  await page.keyboard.press('Escape');
});

it('is taken over only on purpose, and both are told', async () => {
  await press(page, 'F2');
  await page.locator('.stage-called').waitFor();
  const other = await openPage(browser, url, 1366, 768);
  await sitDownAt(other.page, 'agent6');
  await other.page.getByRole('button', { name: `${words['action-take-over']} Ventanilla 4` }).click();
  await other.page.getByRole('alert').waitFor();
  await press(other.page, 'F2');
  expect(await last()).toMatchObject({ type: 'ticket-called' });
  await press(other.page, 'v');
  await looksRight(other.page, 'counter/take-over');
  await other.page.keyboard.press('F2');
  await other.page.getByText(words.calledNow).first().waitFor();
  await page.getByRole('alert').filter({ hasText: 'agent6' }).waitFor();
  await looksRight(page, 'counter/taken');
  expect(await last()).toMatchObject({ type: 'counter-opened', tookOverFrom: 'agent:agent4', agent: 'agent:agent6' });
  await press(page, 'v');
  await sees(words.takeOverBody.slice(-30));
  await page.keyboard.press('F2');
  await page.locator('.stage-called').waitFor();
  await other.page.close();
});

const sitDownAt = async (on: Page, agent: string) => {
  await on.getByLabel(words.signInAgent).fill(agent);
  await on.getByLabel(words.signInPin).fill(pinOf(agent));
  await on.keyboard.press('Enter');
  await on.getByText(words.chooseTitle).waitFor();
};

it('speaks three languages, in a second window of the same desk, with nothing for axe to find', async () => {
  await starts();
  for (const [locale, called] of [
    ['en-US', 'This visit'],
    ['pt-BR', 'Esta visita'],
  ] as const) {
    const device = await openDevice(browser, { viewport: { width: 1366, height: 768 }, locale });
    const second = await openPageOn(device, url);
    await second.page.locator('input').first().fill('agent4');
    await second.page.locator('input').nth(1).fill(pinOf('agent4'));
    await second.page.keyboard.press('Enter');
    await second.page.getByText(called, { exact: true }).waitFor();
    await looksRight(second.page, `counter/serving-${locale}`);
    await press(second.page, 't');
    await second.page.locator('dialog').waitFor();
    await looksRight(second.page, `counter/transfer-${locale}`);
    await device.close();
  }
});

it('works by touch on a tablet: no keys are drawn, every target has at least 48 px', async () => {
  const device = await openDevice(browser, {
    ...{ viewport: { width: 1024, height: 768 }, hasTouch: true, isMobile: true, locale: 'es' },
  });
  const { page: tablet } = await openPageOn(device, url);
  await tablet.getByLabel(words.signInAgent).fill('agent4');
  await tablet.getByLabel(words.signInPin).fill(pinOf('agent4'));
  await tablet.getByRole('button', { name: words.signInSubmit }).tap();
  await tablet.getByText(words.factsVisit).waitFor();
  await looksRight(tablet, 'counter/tablet-serving');
  expect(await smallTargets(tablet)).toEqual([]);
  expect(await tablet.locator('kbd:visible').count()).toBe(0);
  await tablet.locator('.tool-more').tap();
  await looksRight(tablet, 'counter/tablet-more');
  expect(await smallTargets(tablet)).toEqual([]);
  await tablet.getByRole('button', { name: words.dialogClose }).tap();
  await tablet.locator('.outcomes label').first().tap();
  await tablet.waitForTimeout(650);
  await tablet.getByRole('button', { name: words['action-finish-and-call'] }).tap();
  await tablet.getByText(words.calledNow).first().waitFor();
  await looksRight(tablet, 'counter/tablet-called');
  expect(await smallTargets(tablet)).toEqual([]);
  await tablet.waitForTimeout(650);
  await tablet.getByRole('button', { name: words['action-start'] }).tap();
  await tablet.waitForTimeout(650);
  await tablet.locator('.outcomes label').first().tap();
  await tablet.getByRole('button', { name: words.finishOnly }).tap();
  await tablet.locator('.stage-with-shelf').waitFor();
  await looksRight(tablet, 'counter/tablet-free');
  await device.close();
});

/** What can be pressed and is smaller than a finger needs. */
const smallTargets = (on: Page): Promise<readonly string[]> =>
  on.evaluate(() =>
    [...document.querySelectorAll('button, label:has(input), input[type=text]')]
      .filter((one) => one.checkVisibility() && (!document.querySelector('dialog') || one.closest('dialog')))
      .map((one) => ({ box: one.getBoundingClientRect(), text: one.textContent }))
      .filter(({ box }) => box.height < 47.5 || box.width < 47.5)
      .map(({ box, text }) => `${text} ${box.width.toFixed(0)}×${box.height.toFixed(0)}`),
  );

it('ends the day with what is still open, and loses nobody', async () => {
  await isFree();
  await press(page, 'F2');
  await page.locator('.stage-called').waitFor();
  await starts();
  await press(page, 'e');
  await sees(words.heldTitle);
  const kept = await page.locator('.shelf-label').first().innerText();
  const number = kept.replaceAll(/\s/g, '');
  await press(page, 'x');
  await page.locator('.open-matters', { hasText: number }).waitFor();
  await looksRight(page, 'counter/close');
  await page.keyboard.press('F2');
  await sees(words.chooseTitle);
  expect(await last()).toMatchObject({ type: 'counter-closed', returned: [{ label: number }] });
  expect(wrongs).toEqual([]);
});
