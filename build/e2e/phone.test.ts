import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { phoneTexts } from '../../shared/protocol/phoneTexts.ts';
import { type Opened, openPage } from './browser.ts';
import { touch } from './kiosk/kioskStates.ts';
import { looksRight } from './looks.ts';
import { openPhonePoint, type PhonePoint, type Size, type Visitor } from './phone/phonePoint.ts';
import { readQr } from './phone/readQr.ts';
import { label, tones } from './room.ts';

const small: Size = [360, 740];
const large: Size = [412, 915];
const tongues = (['es', 'en', 'pt'] as const).map((language) => [language, phoneTexts[language]] as const);
const { es, pt } = phoneTexts;
/** Each language on one phone, Spanish on both: what differs is how long the words are. */
const sizesOf: Readonly<Record<string, readonly Size[]>> = { es: [small, large], en: [large], pt: [small] };
const nowhere = { counter: '', until: null };

let at: PhonePoint;
let opened: Opened[] = [];
beforeAll(async () => {
  at = await openPhonePoint();
});
afterAll(() => at.close());
afterEach(async () => {
  for (const { context } of opened) await context.close();
  opened = [];
});

async function open(path: string, more = {}, size = small): Promise<Opened> {
  const phone = await at.open(path, size, more);
  opened.push(phone);
  return phone;
}
const follow = ({ code }: Visitor, more = {}) => open(`/t/${code}`, more);

/** The script has taken over from what the server wrote. */
const live = (page: Page) => page.locator('.phone-push, .phone-go').first().waitFor();
const key = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** Nothing is wider than the screen, and whatever can be touched is large enough for a thumb. */
async function fits(page: Page): Promise<void> {
  const found = await page.evaluate(() => ({
    tooWide: document.documentElement.scrollWidth - window.innerWidth,
    tooSmall: [...document.querySelectorAll('a, button')]
      .map((one) => [one.textContent, one.getBoundingClientRect()] as const)
      .filter(([, { width, height }]) => width > 0 && (width < 44 || height < 44))
      .map(([text, { width, height }]) => `${text}: ${width} × ${height}`),
  }));
  expect(found).toEqual({ tooWide: 0, tooSmall: [] });
}

async function looksGood(page: Page, name: string, sizes: readonly Size[] = [small, large]): Promise<void> {
  for (const [width, height] of sizes) {
    await page.setViewportSize({ width, height });
    await fits(page);
    await looksRight(page, `phone/${name}-${width}x${height}`);
  }
}

describe('a visitor who waits', () => {
  it('scans the code of the kiosk’s screen and sees their number on the phone', async () => {
    const kiosk = await openPage(at.browser, `${at.point.server.url}/kiosk`, 1080, 1920);
    opened.push(kiosk);
    for (const target of ['begin', 'service-information', 'no']) await touch(kiosk.page, target);
    await kiosk.page.locator('.qr').waitFor();
    const scanned = await readQr(kiosk.page, '.qr');
    expect(scanned).toMatch(new RegExp(`^${at.address}/t/[0-9A-Z]{16}$`));
    const { page, wrongs } = await open(scanned.slice(at.address.length));
    await label(page, 'A001').waitFor();
    await live(page);
    expect(wrongs).toEqual([]);
  });

  it('chooses another language without losing the page, and keeps it over a reload', async () => {
    const { page } = await follow(await at.take());
    await live(page);
    await page.evaluate(() => Object.assign(window, { isTheSame: true }));
    await page.getByRole('link', { name: pt.name }).tap();
    await key(page, pt.leave).waitFor();
    expect(await page.evaluate(() => [document.documentElement.lang, 'isTheSame' in window])).toEqual(['pt', true]);
    await page.reload();
    await live(page);
    expect(await page.title()).toContain(pt.yourNumber);
  });

  it('reads without a script how it stands, then that it is called, and chooses a language by a link', async () => {
    const visitor = await at.takeFirst({ language: 'en' });
    const { page } = await follow(visitor, { javaScriptEnabled: false });
    expect(await page.locator('.phone-number').innerText()).toMatch(/^B\s*\d{3}$/);
    await page.screenshot({ path: 'pictures/phone/plain-waiting-360x740.png' });
    await at.call();
    await page.getByRole('link', { name: es.name }).tap();
    await page.getByRole('heading', { name: es.yourTurn }).waitFor();
    expect(await page.locator('.phone-counter').innerText()).toBe('3');
    await page.screenshot({ path: 'pictures/phone/plain-your-turn-360x740.png' });
    await at.agent({ type: 'mark-no-show', counter: '3' });
  });
});

describe('a visitor who is called', () => {
  it.each(tongues)('in %s sees and hears it, with the counter', async (language, texts) => {
    const { page, wrongs } = await follow(await at.takeFirst({ language }));
    await live(page);
    for (const words of [texts.mayChange, texts.bring, texts.leave, texts.ring])
      expect([words, await page.getByText(words, { exact: true }).isVisible()]).toEqual([words, true]);
    await looksGood(page, `waiting-${language}`, sizesOf[language]);
    await key(page, texts.ring).tap();
    await page.locator('.phone-alert').waitFor();
    const before = await tones(page);
    await at.call();
    await page.getByRole('heading', { name: texts.yourTurn }).waitFor();
    expect(await page.locator('.phone-counter').innerText()).toBe('3');
    await expect.poll(() => tones(page)).toBeGreaterThan(before);
    expect(await page.title()).toBe(`${texts.yourTurn} · ${texts.counter} 3`);
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
    await looksGood(page, `your-turn-${language}`, sizesOf[language]);
    await key(page, texts.silence).tap();
    await key(page, texts.silence).waitFor({ state: 'detached' });
    await at.agent({ type: 'start-service', counter: '3' });
    await page.getByText(texts.stages.serving({ ...nowhere, counter: '3' }).text).waitFor();
    await at.agent({ type: 'finish-service', counter: '3' });
    await page.getByText(texts.stages.finished(nowhere).title).waitFor();
    if (language === 'pt') await looksGood(page, 'finished-pt', [small]);
    expect(wrongs).toEqual([]);
  });

  it('hears a second call too; who misses it reads until when the place is kept, and may be put back in line', async () => {
    const visitor = await at.takeFirst();
    const { page } = await follow(visitor);
    await live(page);
    await page.keyboard.press('Shift');
    await at.call();
    await key(page, es.silence).waitFor();
    await page.keyboard.press('Shift');
    await key(page, es.silence).waitFor({ state: 'detached' });
    const silenced = await tones(page);
    await at.agent({ type: 'recall', counter: '3' });
    await expect.poll(() => tones(page)).toBeGreaterThan(silenced);
    await at.agent({ type: 'mark-no-show', counter: '3' });
    await page.getByText(es.stages['no-show'](nowhere).title).waitFor();
    expect(await page.locator('.phone-card').innerText()).toMatch(/hasta las \d\d:\d\d conserva su lugar/);
    await looksGood(page, 'missed', [large]);
    await at.agent({ type: 'reinstate-ticket', ticket: visitor.id });
    await key(page, es.leave).waitFor();
  });
});

describe('a visitor who leaves the line', () => {
  it('by keys alone: is asked once, may stay, and is gone when they say yes', async () => {
    const [visitor, other] = [await at.take(), await at.take()];
    const { page, wrongs } = await follow(visitor);
    await live(page);
    const focused = () => page.evaluate(() => document.activeElement?.textContent);
    const press = async (name: string) => {
      for (let tabs = 0; tabs < 12; tabs += 1) {
        if ((await focused()) === name) return page.keyboard.press('Enter');
        await page.keyboard.press('Tab');
      }
      throw new Error(`Tab does not lead to ${name}.`);
    };
    const question = page.getByRole('dialog', { name: es.leaveAsk.title });
    for (const stay of ['Enter', 'Escape']) {
      await press(es.leave);
      await question.waitFor();
      expect(await focused()).toBe(es.leaveNo);
      if (stay === 'Enter') await looksGood(page, 'leave', [small]);
      await page.keyboard.press(stay);
      await question.waitFor({ state: 'hidden' });
    }
    await press(es.leave);
    await press(es.leaveYes);
    await page.getByText(es.stages.cancelled(nowhere).title).waitFor();
    await looksGood(page, 'cancelled', [small]);
    const others = await follow(other);
    await key(others.page, es.leave).waitFor();
    expect(wrongs).toEqual([]);
  });
});

describe('a phone that is cut off', () => {
  it('says so and shows no figure that may be wrong; once back it catches up by itself', async () => {
    const { page } = await follow(await at.takeFirst());
    await live(page);
    await page.getByText(es.mayChange).waitFor();
    const cutAt = Date.now();
    at.way.cut();
    await page.getByText(es.lostThen).waitFor({ timeout: 15_000 });
    console.info(`cut off: the phone said so after ${Date.now() - cutAt} ms`);
    expect(await page.getByText(es.mayChange).isVisible()).toBe(false);
    expect(await key(page, es.leave).getAttribute('aria-disabled')).toBe('true');
    await key(page, es.leave).tap({ force: true });
    expect(await page.getByRole('dialog').count()).toBe(0);
    await looksGood(page, 'cut-off', [small]);
    await at.call();
    at.way.mend();
    await page.getByRole('heading', { name: es.yourTurn }).waitFor({ timeout: 10_000 });
    expect(await page.getByText(es.lostThen).count()).toBe(0);
    await at.agent({ type: 'mark-no-show', counter: '3' });
  });
});

describe('a code that opens nothing', () => {
  it('is told so in each language, and nothing more', async () => {
    const { page, wrongs } = await open('/t/0000000000000000');
    for (const [language, texts] of tongues) {
      if (language !== 'es') await page.getByRole('link', { name: texts.name }).tap();
      await page.getByRole('heading', { name: texts.unknown.title }).waitFor();
      expect(await page.locator('body').innerText()).not.toMatch(/Punto|B\s*\d{3}/);
      await looksGood(page, `unknown-${language}`, sizesOf[language]?.slice(0, 1));
    }
    // The browser itself blames the 404.
    expect(wrongs.filter((wrong) => !wrong.includes('404'))).toEqual([]);
  });
});

describe('a narrow phone', () => {
  it('shows a long number whole, with letters twice as large too', async () => {
    const paper = {
      type: 'hand-over',
      service: 'payments',
      take: 'away',
      label: 'B1001',
      issued: { by: 'age', ageMs: 1 },
    };
    const { page } = await follow(await at.handOver(paper), {});
    await live(page);
    await label(page, 'B1001').waitFor();
    await looksGood(page, 'long-number', [[320, 568]]);
    await page.evaluate(() => Object.assign(document.documentElement.style, { fontSize: '200%' }));
    await looksGood(page, 'large-letters', [small]);
  });
});
