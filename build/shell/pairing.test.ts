import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { Server as Sockets } from 'socket.io';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask } from '../../server/testing/ask.ts';
import { type BuiltServer, startBuilt } from '../../server/testing/builtServer.ts';
import type { DeviceList } from '../../shared/protocol/pairing.ts';
import { es as refusals } from '../../shared/protocol/texts/es.ts';
import { pairing as pairingWords } from '../../shared/ui/i18n/es/pairing.ts';
import { shell as words } from '../../shared/ui/i18n/es/shell.ts';
import { shortFingerprint } from '../../shared/ui/pairing/shortFingerprint.ts';
import { openBrowser } from '../e2e/browser.ts';
import { looksRight } from '../e2e/looks.ts';
import { outAfter } from '../e2e/outAfter.ts';
import { type OpenedShell, openShell, until } from './openShell.ts';

// The built main process and pages under the shim: build/shell/electron/shim.ts says what that cannot show. The sample has
// ended, so that nobody is let in without a token on this machine either.

const PIN = '482193';
let data: string;
let browser: Browser;
let server: BuiltServer;
let supervisor: string;
let shell: OpenedShell;
let page: Page;
const opened: OpenedShell[] = [];
const say = <Body>(path: string, json?: object) =>
  ask<Body>(server.port, { path, token: supervisor, ...(json && { method: 'POST', json }) });
beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'ventanilla-paired-'));
  browser = await openBrowser();
  const sample = await startBuilt(data);
  const pin = sample.pins.supervisor;
  await sample.stop();
  await rm(join(data, 'sample-pins.json'));
  server = await startBuilt(data);
  const json = { agent: 'supervisor', pin };
  const { body } = await ask<{ token: string }>(server.port, { method: 'POST', path: '/api/sign-in', json });
  supervisor = body.token;
  shell = await start();
  page = await shell.page();
}, 120_000);
afterAll(async () => {
  for (const each of opened) await each.close();
  await browser.close();
  await server.stop();
  await rm(data, { recursive: true, force: true });
});

async function start(settings?: object): Promise<OpenedShell> {
  const one = await openShell(browser, 'kiosk', settings ? { settings } : {});
  opened.push(one);
  return one;
}
const settings = async () => JSON.parse(await readFile(join(shell.folder, 'settings.json'), 'utf8'));
const list = async () => (await say<DeviceList>('/api/devices')).body;
const shown = (of = page) => of.locator('[data-screen=start]').waitFor();

const endLink = (of: Page) =>
  of.evaluate(() => (window as unknown as { ventanilla: { close: () => void } }).ventanilla.close());

/** Lets in whoever shows its code on the page, as a supervisor who has compared it. */
async function letIn(kiosk: string | null): Promise<string> {
  const code = page.getByRole('img', { name: /^(\w, ){5}\w$/ });
  await code.waitFor();
  const text = ((await code.getAttribute('aria-label')) ?? '').replaceAll(', ', '');
  const request = (await list()).pairings.find((one) => one.code === text);
  await say(`/api/pairings/${request?.pairing}/approve`, { code: text, as: { kiosk } });
  return text;
}

describe('an app that no server knows', () => {
  it('shows code and fingerprint once its server is found, and waits', async () => {
    await page.getByLabel(words.address).fill(`localhost:${server.port}`);
    await page.getByLabel(words.pin).fill(PIN);
    await page.keyboard.press('Enter');
    await page.getByText(pairingWords['title-kiosk']).first().waitFor();
    await page.getByText(shortFingerprint((await list()).fingerprint)).waitFor();
    await looksRight(page, 'shell-pairing');
    expect(await readFile(join(shell.folder, 'settings.json'), 'utf8').catch(() => null)).toBeNull();
  });

  it('may be left, and asks again', async () => {
    await page.getByRole('button', { name: pairingWords.leave }).click();
    expect(await page.getByLabel(words.address).inputValue()).toBe(`localhost:${server.port}`);
    await page.getByRole('button', { name: words.save }).click();
    await page.getByText(pairingWords['title-kiosk']).first().waitFor();
  });

  it('goes on by itself when it is let in, and keeps its token where no page sees it', async () => {
    await letIn(null);
    await shown();
    const { token, fingerprint, screen, ticketKey } = await settings();
    expect({ fingerprint, screen }).toEqual({ fingerprint: (await list()).fingerprint, screen: 'k2' });
    expect(token).toMatch(/^[\w-]{43}$/);
    expect(ticketKey).toMatch(/^[\w-]{43}$/);
    const inPage = await page.evaluate(() => JSON.stringify([localStorage, sessionStorage, document.cookie]));
    expect(inPage).not.toContain(token);
    expect(await readFile(join(shell.folder, 'logs/shell.log'), 'utf8')).not.toContain(token);
    const reply = await page.evaluate(() =>
      (window as unknown as { ventanilla: { send: (command: object) => Promise<unknown> } }).ventanilla.send({
        ...{ type: 'take-ticket', service: 'payments' },
      }),
    );
    expect(reply).toMatchObject({ ok: true, events: [{ ticket: { kiosk: 'k2' } }] });
  });

  it('is itself again after a start, and a copy of its disk is turned away', async () => {
    const copy = await start(await settings());
    const copied = await copy.page();
    await copied.getByText(refusals['device-in-use']).waitFor();
    await looksRight(copied, 'shell-device-in-use');
    expect((await list()).devices).toMatchObject([
      { screen: 'k2', usedTwice: { addresses: [expect.any(String), expect.any(String)] } },
    ]);
    await endLink(copied);
    await copy.close();
    const before = await settings();
    // The end of a process closes its connections; the stand-in ends none.
    await endLink(page);
    await shell.close();
    opened.length = 0;
    shell = await start(before);
    page = await shell.page();
    await shown();
  });
});

describe('a revoked app', () => {
  it('shows its code again with the reason, and can be let in anew', async () => {
    const [device] = (await list()).devices;
    const out = outAfter(page, '[data-screen=start]');
    await say(`/api/devices/${device?.device}/revoke`, {});
    const afterMs = await out;
    console.info(`revoked: the app was out ${afterMs.toFixed(0)} ms after the supervisor asked`);
    expect(afterMs).toBeLessThan(1_000);
    await page.getByText(refusals['device-revoked']).first().waitFor();
    await page.getByText(pairingWords['title-kiosk']).first().waitFor();
    await looksRight(page, 'shell-revoked');
    await until('the token is forgotten', async () => (await settings()).token === null);
    await letIn('k2');
    await shown();
    expect((await list()).devices).toMatchObject([{ screen: 'k2', pairingNumber: 3 }]);
  });
});

describe('another server at the same address', () => {
  let other: Server;
  const told: unknown[] = [];

  it('gets no token, and the staff’s page says so', async () => {
    const { port } = server;
    await server.stop();
    other = createServer((request, reply) => {
      told.push(request.headers);
      reply
        .setHeader('content-type', 'application/json')
        .end('{"point":"ELSEWHERE","publicKey":"AAAA","signature":"AAAA"}');
    });
    const sockets = new Sockets(other);
    sockets.on('connection', (socket) => told.push(socket.handshake.auth));
    await new Promise<void>((resolve) => other.listen(port, '127.0.0.1', resolve));
    await until('it was asked who it is', () => shell.running.said().includes('another server answers'), 15_000);
    await page.waitForTimeout(2_500);
    expect(told.length).toBeGreaterThan(1);
    expect(JSON.stringify(told)).not.toContain((await settings()).token);
    await page.mouse.move(20, 20);
    await page.mouse.down();
    await page.waitForTimeout(5_300);
    await page.mouse.up();
    await page.getByText(words['other-server'].replace('{{address}}', `http://localhost:${port}`)).waitFor();
    await looksRight(page, 'shell-other-server');
    await page.getByRole('button', { name: words.back }).click();
    other.closeAllConnections();
    await sockets.close();
    server = await startBuilt(data, { port });
    await shown();
    await until('the right one is known again', () => shell.running.said().includes('is the right one'), 15_000);
  });
});
