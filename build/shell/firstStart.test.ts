import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { announcePoint } from '../../shared/network/announcePoint.ts';
import { hearsMulticast } from '../../shared/network/testing.ts';
import { protocolVersion } from '../../shared/protocol/messages.ts';
import { shell as en } from '../../shared/ui/i18n/en/shell.ts';
import { shell as es } from '../../shared/ui/i18n/es/shell.ts';
import { shell as pt } from '../../shared/ui/i18n/pt/shell.ts';
import { looksRight } from '../e2e/looks.ts';
import { type HowToOpen, type OpenedShell, openShell, until } from './openShell.ts';
import { openPointOfTest, type PointOfTest } from './pointOfTest.ts';

// The built main process and the first page under the shim: build/shell/electron/shim.ts says what that cannot show.

let point: PointOfTest;
let other: Server;
let shell: OpenedShell;
let page: Page;
beforeAll(async () => {
  point = await openPointOfTest();
  other = createServer((request, reply) => {
    const isOld = request.headers['user-agent'] !== undefined && request.url === '/api/health';
    reply.setHeader('content-type', 'application/json');
    reply.end(isOld ? '{"protocol":99,"version":"9.9.9","point":"p"}' : '{"hello":"world"}');
  });
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
});
afterEach(() => shell.close());
afterAll(async () => {
  other.close();
  await point.close();
});

const start = async (role: string, how: HowToOpen = {}) => {
  shell = await openShell(point.browser, role, how);
  page = await shell.page();
  await page.getByRole('heading').waitFor();
};
const settings = async () => JSON.parse(await readFile(join(shell.folder, 'settings.json'), 'utf8'));
const check = async (address: string) => {
  await page.getByLabel(es.address).fill(address);
  await page.getByRole('button', { name: es.check }).click();
};
const says = (text: string) => page.getByText(text).waitFor();

// A network that carries no multicast shows nothing of this: addresses are typed there.
const itNearby = it.skipIf(!(await hearsMulticast()));

describe('a device that knows no server', () => {
  itNearby('offers the points that announce themselves, and takes one by a touch', async () => {
    const said = {
      point: 'TESTFFFF',
      name: 'Acueducto, sede Norte',
      port: point.server().port,
      protocol: protocolVersion,
    };
    const stop = announcePoint(said, (fault) => expect(fault).toBeUndefined());
    await start('kiosk');
    await says(es.nearbyLooking);
    await looksRight(page, 'shell-nearby-looking');
    await page.getByRole('button', { name: /^Acueducto, sede Norte/ }).click();
    await page.locator('.notice').first().waitFor();
    expect(await page.getByLabel(es.address).inputValue()).toMatch(new RegExp(`^http://[\\d.]+:${said.port}$`));
    await looksRight(page, 'shell-nearby');
    await stop();
  });

  it('asks for it, says what is wrong in words, saves, and shows its screen', async () => {
    await start('kiosk');
    await says(es['title-kiosk']);
    await check('http://user:secret@host');
    await says(es['no-address']);
    await check('127.0.0.1:1');
    await says(es['no-answer'].replace('{{detail}}', 'http://127.0.0.1:1'));
    await check(`127.0.0.1:${(other.address() as AddressInfo).port}`);
    await says(es['other-version'].replace('{{detail}}', '9.9.9'));
    await check(`wrong.localhost:${point.server().port}`);
    await page.locator('.notice').first().waitFor();
    await check(`localhost:${point.server().port}`);
    await page.getByText(/^Responde el punto/).waitFor();
    await page.getByRole('button', { name: es.save }).click();
    await says(es['pin-missing']);
    await page.getByLabel(es.pin).fill('482193');
    await page.keyboard.press('Enter');
    await page.locator('[data-screen=start]').waitFor();
    expect(await settings()).toMatchObject({
      server: point.settings.server,
      screen: 'k1',
      language: 'es',
      token: null,
    });
    expect(JSON.stringify(await settings())).not.toContain('482193');
  });

  it('takes the address from a scanner that types, wherever the focus is', async () => {
    await start('kiosk');
    await page.getByLabel(es.address).fill('punto.ejemplo');
    const scan = async () => {
      await page.getByLabel(es.pin).fill('4821');
      await page.keyboard.type(point.settings.server);
      await page.keyboard.press('Enter');
    };
    const isRead = async () => (await page.getByLabel(es.address).inputValue()) === point.settings.server;
    // A busy machine may tear it: then it is read again, as a person would.
    await until('the address is read', () => scan().then(isRead), 30_000);
    await page.getByText(/^Responde el punto/).waitFor();
    expect(await page.getByLabel(es.pin).inputValue()).toBe('4821');
    await page.getByRole('button', { name: es.leave }).focus();
    await looksRight(page, 'shell-first-start-scanned');
    expect(shell.running.said()).not.toContain('set up for');
  });

  it('speaks three languages, with nothing for axe to find', async () => {
    await start('display');
    for (const [language, name, words] of [
      ['es', 'Español', es],
      ['en', 'English', en],
      ['pt', 'Português', pt],
    ] as const) {
      await page.getByRole('button', { name }).click();
      await says(words['title-display']);
      await looksRight(page, `shell-first-start-${language}`);
    }
  });

  it('is typed into by touch alone', async () => {
    await start('counter');
    for (const key of `localhost:${point.server().port}`) {
      await page.getByRole('button', { name: key, exact: true }).click();
    }
    await page.getByRole('button', { name: es.save }).click();
    await page.getByLabel('Su nombre de agente').waitFor();
  });

  it('may be left', async () => {
    await start('kiosk');
    await page.getByRole('button', { name: es.leave }).click();
    await until('the app ends', () => shell.world.noted.exitCode === 0);
  });
});

describe('settings that cannot be read', () => {
  it('are put aside, and the device asks again', async () => {
    await start('kiosk', { settings: '{"server":"http://localhost:46' });
    await page.getByText(/settings\.damaged\.json/).waitFor();
    expect(await readFile(join(shell.folder, 'settings.damaged.json'), 'utf8')).toBe('{"server":"http://localhost:46');
  });

  it('lose only the field that is wrong', async () => {
    shell = await openShell(point.browser, 'kiosk', { settings: { ...point.settings, screen: '../x', staffPin: 7 } });
    page = await shell.page();
    await page.locator('[data-screen=start]').waitFor();
    expect(page.url()).toMatch(/\?id=k1$/);
  });
});
