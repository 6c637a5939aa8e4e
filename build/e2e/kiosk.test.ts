import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask } from '../../server/testing/ask.ts';
import { type BuiltServer, startBuilt } from '../../server/testing/builtServer.ts';
import type { ViewMessage } from '../../shared/protocol/messages.ts';
import { kiosk as en } from '../../shared/ui/i18n/en/kiosk.ts';
import { kiosk as es } from '../../shared/ui/i18n/es/kiosk.ts';
import { kiosk as pt } from '../../shared/ui/i18n/pt/kiosk.ts';
import type { KioskView } from '../../shared/views/kioskView.ts';
import { openBrowser, openPage } from './browser.ts';
import { looksRight } from './looks.ts';

let data: string;
let server: BuiltServer;
let browser: Browser;
beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'ventanilla-kiosk-'));
  [server, browser] = await Promise.all([startBuilt(data), openBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await server.stop();
  await rm(data, { recursive: true, force: true });
});

const openKiosk = () => openPage(browser, `${server.url}/kiosk`, 1080, 1920);

async function waiting(): Promise<number> {
  const { body } = await ask<ViewMessage<KioskView>>(server.port, { path: '/api/views/kiosk/k1' });
  return body.view.services.reduce((sum, service) => sum + service.waiting, 0);
}

describe('a visitor at the kiosk', () => {
  it('is shown where to go on the first page', async () => {
    const { page, context, wrongs } = await openPage(browser, server.url, 1366, 768);
    await page.getByRole('link').first().waitFor();
    expect(await page.getByRole('link').evaluateAll((links) => links.map((link) => link.getAttribute('href')))).toEqual(
      ['/kiosk', '/counter', '/display'],
    );
    await looksRight(page, 'home');
    expect(wrongs).toEqual([]);
    await context.close();
  });

  it.each([
    ['es', 'Español', 'Pagar o revisar mi factura', es],
    ['en', 'English', 'Pay or check my bill', en],
    ['pt', 'Português', 'Pagar ou revisar minha fatura', pt],
  ])('takes a ticket in two touches, in %s', async (code, language, service, words) => {
    const { page, context, wrongs } = await openKiosk();
    await page.getByRole('button', { name: 'Pagar o revisar mi factura' }).waitFor();
    await page.getByRole('button', { name: language }).click();
    await page.getByRole('button', { name: service }).waitFor();
    await looksRight(page, `kiosk-services-${code}`);
    const before = await waiting();
    await page.getByRole('button', { name: service }).click();
    await page.getByRole('button', { name: words.noWord }).waitFor();
    await page.waitForTimeout(700);
    await looksRight(page, `kiosk-preferential-${code}`);
    await page.getByRole('button', { name: words.noWord }).click();
    await page.locator('[data-step=ticket]').waitFor();
    await looksRight(page, `kiosk-ticket-${code}`);
    expect(await page.locator('main').innerText()).toMatch(/B\s*0\d\d/);
    expect(await waiting()).toBe(before + 1);
    expect(wrongs).toEqual([]);
    await context.close();
  });

  it('gets one ticket from a double touch', async () => {
    const { page, context } = await openKiosk();
    const before = await waiting();
    await page.getByRole('button', { name: 'Información general' }).dblclick();
    await page.getByRole('button', { name: 'Seguir con turno general' }).dblclick();
    await page.locator('[data-step=ticket]').waitFor();
    await page.waitForTimeout(500);
    expect(await waiting()).toBe(before + 1);
    await context.close();
  });

  it('takes a ticket by keyboard alone, and is back at the start', async () => {
    const { page, context } = await openKiosk();
    await page.getByRole('button', { name: 'Hacer un reclamo' }).waitFor();
    const press = async (name: string) => {
      for (let tabs = 0; tabs < 30; tabs += 1) {
        const focused = await page.evaluate(() => document.activeElement?.textContent ?? '');
        if (focused.includes(name)) return page.keyboard.press('Enter');
        await page.keyboard.press('Tab');
      }
      throw new Error(`The keyboard does not reach ${name}.`);
    };
    await press('Hacer un reclamo');
    await page.waitForTimeout(700);
    await press('Atención preferencial');
    await page.locator('[data-step=ticket]').waitFor();
    expect(await page.locator('main').innerText()).toMatch(/Preferencial/);
    await press('Listo');
    await page.getByRole('button', { name: 'Hacer un reclamo' }).waitFor();
    await context.close();
  });
});
