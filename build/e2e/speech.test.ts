import { copyFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { sampleSetup } from '../../shared/domain/sampleSetup.ts';
import { gainOf as gainOfStep, normalStep } from '../../shared/ui/voice/volume.ts';
import { clipsFolder } from '../voice/clipManifest.ts';
import { openBrowser } from './browser.ts';
import { type KioskPoint, openKioskPoint } from './kiosk/kioskPoint.ts';
import { type Listener, listener, listenToPage, nameOf } from './speech/ear.ts';
import { gainOf, loudestWithin, renderedAgain, silencedAfterMs } from './speech/measure.ts';

let point: KioskPoint;
let browser: Browser;
let context: BrowserContext | undefined;
beforeAll(async () => {
  [point, browser] = await Promise.all([openKioskPoint(), openBrowser()]);
});
afterEach(async () => {
  await context?.close();
});
afterAll(async () => {
  await browser.close();
  await point.close();
});

/** A kiosk in front of somebody with closed eyes; `prepare` changes what the network gives. */
async function openKiosk(prepare: (context: BrowserContext) => Promise<void> = async () => {}) {
  context = await browser.newContext({ viewport: { width: 1080, height: 1920 }, timezoneId: 'America/Bogota' });
  await context.addInitScript(listenToPage);
  await prepare(context);
  const page = await context.newPage();
  await page.goto(`${point.server.url}/kiosk`);
  await page.locator('[data-target=begin]').waitFor();
  // A touch on a screen that has just appeared is taken for the second half of a double one.
  await page.waitForTimeout(500);
  return { page, visitor: listener(page) };
}

/** The label as it was spelled: the letters and digits among the clips, without the numbers of a sentence. */
async function labelHeard(visitor: Listener): Promise<string> {
  const names = (await visitor.clips()).map(({ url }) => nameOf(url).slice(3));
  const from = names.findIndex((name) => name.startsWith('letter.'));
  const signs = names.slice(from, from + 4).map((name) => name.replace(/^(letter|number)\./, ''));
  return signs.join('').toUpperCase();
}

const issued = async (): Promise<readonly string[]> => {
  const { issued: tickets } = await point.view();
  return tickets.map(({ id }) => id);
};

const languages = [
  {
    ...{ code: 'es', name: null, begin: 'Toque para empezar', question: '¿Qué necesita hoy?' },
    ...{ service: 'Pagar o revisar mi factura', preferential: '¿Necesita atención preferencial?' },
    ...{ no: /^No( \||$)/, number: 'Su turno', people: /antes que usted/, wait: 'Espere en la sala' },
  },
  {
    ...{ code: 'en', name: 'English', begin: '', question: 'What do you need today?' },
    ...{ service: 'Pay or check my bill', preferential: 'Do you need priority service?' },
    ...{ no: /^No( \||$)/, number: 'Your number', people: /before you/, wait: 'waiting room' },
  },
  {
    ...{ code: 'pt', name: 'Português', begin: '', question: 'O que você precisa hoje?' },
    ...{ service: 'Pagar ou revisar minha fatura', preferential: 'Precisa de atendimento preferencial?' },
    ...{ no: /^Não( \||$)/, number: 'Sua senha', people: /antes de você/, wait: 'Espere na sala' },
  },
] as const;

describe('a visitor who only hears', () => {
  it.each(languages)('takes a ticket in $code, and its number is spoken', async (words) => {
    const { page, visitor } = await openKiosk();
    const before = await issued();
    await visitor.press('ArrowDown', 'Voz activada.');
    await visitor.choose(words.name ?? words.begin, words.question);
    await visitor.choose(words.service, words.preferential);
    await visitor.choose(words.no, words.number);
    const heard = await visitor.hear(words.wait);
    expect(heard).toContain(words.service);
    expect(heard, 'in the order of the paper').toMatch(words.people);
    expect(await visitor.language()).toBe(words.code);

    const after = await issued();
    expect(after).toHaveLength(before.length + 1);
    const shown = await page.locator('[data-step=ticket] main').innerText();
    const label = /[A-Z]\s*\d{3}/.exec(shown)?.[0].replace(/\s/g, '');
    expect(await labelHeard(visitor)).toBe(label);

    const { overlaps, peak, rms, seconds } = await renderedAgain(page);
    expect(overlaps, 'clips over each other').toEqual([]);
    expect(peak, 'no clipping').toBeLessThan(1);
    expect(rms, 'really loud').toBeGreaterThan(0.03);
    expect(seconds).toBeGreaterThan(5);
    console.info(`${words.code}: ${seconds.toFixed(1)} s spoken, peak ${peak.toFixed(2)}, RMS ${rms.toFixed(3)}`);
  });

  it('hears sound, and silence within 100 ms after any key', async () => {
    const { page, visitor } = await openKiosk();
    await visitor.press('ArrowDown', 'Con las flechas');
    expect(await loudestWithin(page, 500)).toBeGreaterThan(0.01);
    await visitor.press('Escape', /^/);
    const after = await silencedAfterMs(page);
    console.info(`silent ${after?.toFixed(0)} ms after the key`);
    expect(after).toBeLessThanOrEqual(100);
    await page.waitForTimeout(200);
    expect(await loudestWithin(page, 500)).toBeLessThan(0.001);
  });

  it('hears it again with R', async () => {
    const { visitor } = await openKiosk();
    await visitor.press('ArrowDown', 'Voz activada.');
    const first = await visitor.press('ArrowDown', /\| de \|/);
    const again = await visitor.press('r', /\| de \|/);
    expect(again.slice(0, 30)).toBe(first.slice(0, 30));
  });

  it('turns the volume up, and the next visitor begins with the normal one, in silence', async () => {
    const { page, visitor } = await openKiosk();
    await visitor.press('ArrowDown', 'Voz activada.');
    const normal = await gainOf(page);
    expect(normal).toBeCloseTo(gainOfStep(normalStep), 2);
    await visitor.choose('Toque para empezar', '¿Qué necesita hoy?');
    for (const key of ['+', '+', '+']) await page.keyboard.press(key);
    await expect.poll(() => gainOf(page)).toBeCloseTo(1, 1);
    await visitor.press('Escape', 'Pida aquí su turno');
    await visitor.choose('Toque para empezar', '¿Qué necesita hoy?');
    await visitor.choose('Hacer un reclamo', 'preferencial');
    await visitor.choose(/^No( \||$)/, 'Su turno');
    expect(await gainOf(page), 'loud until the visit ends').toBeGreaterThan(0.9);
    await page.keyboard.press('Escape');
    await page.locator('[data-step=start]').waitFor();
    await expect.poll(() => gainOf(page)).toBeCloseTo(normal, 2);
    const heard = await page.evaluate(() => (window as unknown as { ear: { clips: unknown[] } }).ear.clips.length);
    // A touch right after a change is taken for the second half of a double one.
    await page.waitForTimeout(500);
    await page.locator('[data-target=begin]').click();
    await page.locator('[data-step=services]').waitFor();
    await page.waitForTimeout(1_500);
    expect(await page.evaluate(() => (window as unknown as { ear: { clips: unknown[] } }).ear.clips.length)).toBe(
      heard,
    );
  });
});

describe('speech begins', () => {
  it('with its key on the shelf, and ends with it', async () => {
    const { page, visitor } = await openKiosk();
    await page.locator('[data-target=spoken]').click();
    await visitor.hear('Voz activada.');
    await page.locator('[data-target=spoken]').click();
    await page.waitForTimeout(300);
    expect(await loudestWithin(page, 500)).toBeLessThan(0.001);
  });

  it('with headphones, and ends when they are pulled out', async () => {
    const { page, visitor } = await openKiosk();
    await page.evaluate(() => window.dispatchEvent(new Event('headphones-in')));
    await visitor.hear('Pida aquí su turno');
    await page.evaluate(() => window.dispatchEvent(new Event('headphones-out')));
    await page.waitForTimeout(300);
    expect(await loudestWithin(page, 500)).toBeLessThan(0.001);
  });
});

describe('what cannot be heard silences nothing', () => {
  it('neither a clip that is gone nor a damaged one, and it is told', async () => {
    const { visitor } = await openKiosk(async (opened) => {
      await opened.route('**/clips/es/kiosk.question?*', (route) => route.fulfill({ status: 404, body: '' }));
      await opened.route('**/clips/es/kiosk.general?*', (route) => route.fulfill({ body: 'no sound at all' }));
    });
    await visitor.press('ArrowDown', 'Voz activada.');
    const heard = await visitor.choose('Toque para empezar', 'Hay un texto que no se puede oír');
    expect(heard).not.toContain('¿Qué necesita hoy?');
    expect(heard).not.toContain('Atención rápida');
    expect(heard).toMatch(/en ventanilla.*Con un asesor.*Con las flechas/);
  });

  it('nor a service that nobody recorded; once it is recorded it is heard', async () => {
    const [first, ...others] = sampleSetup.services;
    const name = { es: 'Trámite sin voz', en: 'Service without a voice', pt: 'Serviço sem voz' };
    if (first) await point.setUp({ services: [{ ...first, name, shortName: name }, ...others] });
    const { page, visitor } = await openKiosk();
    await visitor.press('ArrowDown', 'Voz activada.');
    await visitor.choose('Toque para empezar', '¿Qué necesita hoy?');
    const unsaid = await visitor.press('ArrowDown', 'Hay un texto que no se puede oír');
    expect(unsaid).toMatch(/espera/);

    const own = join(point.data, 'clips/es');
    await mkdir(own, { recursive: true });
    const any = join(import.meta.dirname, '../..', clipsFolder, 'es/words.hacer-un-reclamo.mp3');
    await copyFile(any, join(own, 'words.tramite-sin-voz.mp3'));
    await page.waitForTimeout(2_100);
    await page.reload();
    await page.locator('[data-target=begin]').waitFor();
    const again = listener(page);
    await again.press('ArrowDown', 'Voz activada.');
    await again.choose('Toque para empezar', '¿Qué necesita hoy?');
    expect(await again.press('ArrowDown', /espera/)).toMatch(/^es\/words\.tramite-sin-voz/);
    await point.setUp({});
  });
});

it('the warning before everything is wiped is spoken, and one key extends the visit', async () => {
  const { page, visitor } = await openKiosk(async (opened) => {
    await opened.clock.install();
  });
  await visitor.press('ArrowDown', 'Voz activada.');
  await visitor.choose('Toque para empezar', '¿Qué necesita hoy?');
  await page.clock.fastForward(91_000);
  await visitor.hear('¿Sigue ahí?');
  expect(await visitor.press('ArrowDown', '¿Qué necesita hoy?')).toContain('¿Qué necesita hoy?');
});

it('a kiosk that the point does not have says so, too', async () => {
  context = await browser.newContext();
  await context.addInitScript(listenToPage);
  const page = await context.newPage();
  await page.goto(`${point.server.url}/kiosk?id=k99`);
  await page.locator('.pairing-code').waitFor();
  const heard = await listener(page).press('ArrowDown', 'Por favor, pida su turno a nuestro personal.');
  expect(heard).toContain('Este quiosco no está disponible');
});
