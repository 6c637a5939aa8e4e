import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask } from '../../server/testing/ask.ts';
import type { Reply } from '../../shared/protocol/messages.ts';
import { kiosk as words } from '../../shared/ui/i18n/es/kiosk.ts';
import { touch } from '../e2e/kiosk/kioskStates.ts';
import { invokeFrom, type ShimFrame, sendFrom } from './electron/ipc.ts';
import { type OpenedShell, openShell, pause, until } from './openShell.ts';
import { openPointOfTest, type PointOfTest } from './pointOfTest.ts';

// The built main process and preload under the shim (build/shell/electron/shim.ts says what that cannot show), with a real
// server behind them: what a page learns and asks goes over the bridge.

let point: PointOfTest;
let shell: OpenedShell;
let page: Page;
beforeAll(async () => {
  point = await openPointOfTest();
  shell = await openShell(point.browser, 'kiosk', { settings: point.settings });
  page = await shell.page();
  await page.locator('[data-screen=start]').waitFor();
});
afterAll(async () => {
  await shell.close();
  await point.close();
});

const own: ShimFrame = { url: 'app://ventanilla/kiosk?id=k1', parent: null };
const takeTicket = { command: { type: 'take-ticket', service: 'payments', kiosk: 'k1' } };

async function waiting(): Promise<number> {
  const { body } = await ask<{ view: { services: { waiting: number }[] } }>(point.server().port, {
    path: '/api/views/kiosk/k1',
  });
  return body.view.services.reduce((sum, service) => sum + service.waiting, 0);
}

describe('a kiosk that knows its server', () => {
  it('shows the point’s view and gives a visitor a number', async () => {
    const before = await waiting();
    await touch(page, 'begin');
    await touch(page, 'service-payments');
    await page.getByText(words.noWord).waitFor();
    await touch(page, 'no');
    await page.locator('[data-screen=ticket]').waitFor();
    expect(await page.locator('main').innerText()).toMatch(/B\s*0\d\d/);
    expect(await waiting()).toBe(before + 1);
    await touch(page, 'flow');
  });

  it('opens no socket from the page itself', async () => {
    const sockets = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
    expect(sockets.filter((name) => /socket\.io/.test(name))).toEqual([]);
    expect(shell.world.escaped).toEqual([]);
  });
});

describe('a call of another shape', () => {
  it.each([
    ['nothing', undefined],
    ['no command', { command: 'take-ticket' }],
    ['a command that is none', { command: { type: 'format-disk' } }],
    ['a field too many', { command: { ...takeTicket.command, as: 'supervisor' } }],
    ['something beside it', { ...takeTicket, token: 'x' }],
    ['a list', [takeTicket]],
  ])('is refused with a sentence: %s', async (_, body) => {
    const before = await waiting();
    expect(await invokeFrom(shell.world, own, 'link:send', [body])).toMatchObject({ ok: false, why: 'malformed' });
    expect(await waiting()).toBe(before);
  });

  it('is refused where it brings more than one thing', async () => {
    expect(await invokeFrom(shell.world, own, 'link:send', [takeTicket, takeTicket])).toMatchObject({ ok: false });
  });

  it('shows no other screen', async () => {
    for (const wrong of [undefined, { screen: 'kiosk' }, { screen: { type: 'kiosk', id: 'k1', as: 'x' } }, 7]) {
      sendFrom(shell.world, own, 'link:show', [wrong]);
    }
    await pause(300);
    await page.locator('[data-screen]').first().waitFor();
    expect(shell.running.said()).toContain('link:show came in another shape');
  });
});

describe('a call from another frame', () => {
  const strangers: readonly (readonly [string, ShimFrame])[] = [
    ['a page of the network', { url: 'https://elsewhere.test/kiosk', parent: null }],
    ['an address that begins as ours does', { url: 'app://ventanilla.elsewhere/kiosk', parent: null }],
    ['the same path under another scheme', { url: 'http://ventanilla/kiosk', parent: null }],
    ['a frame within our page', { url: 'app://ventanilla/kiosk', parent: {} }],
    ['another page of the app', { url: 'app://ventanilla/staff', parent: null }],
    ['a frame that is gone', null],
  ];

  it.each(strangers)('is not answered: %s', async (_, frame) => {
    const before = await waiting();
    await expect(invokeFrom(shell.world, frame, 'link:send', [takeTicket])).rejects.toThrow('may not ask');
    expect(await waiting()).toBe(before);
  });

  it.each(strangers.filter(([name]) => name !== 'another page of the app'))('is not heard: %s', async (_, frame) => {
    // Were it heard, the page would be the staff's.
    sendFrom(shell.world, frame, 'staff:ask', []);
    await pause(300);
    expect(page.url()).toMatch(/\/kiosk\?id=k1$/);
  });

  it('is answered where it is our own page', async () => {
    const before = await waiting();
    expect(await invokeFrom(shell.world, own, 'link:send', [takeTicket])).toMatchObject({ ok: true });
    expect(await waiting()).toBe(before + 1);
  });
});

describe('when the server is gone', () => {
  it('gives a number itself over the bridge, and the point has it once when it is back', async () => {
    await touch(page, 'begin');
    await page.locator('[data-screen=services]').waitFor();
    const before = await waiting();
    const startAgain = await point.stopServer();
    const answer = await page.evaluate(async (command) => {
      const { ventanilla } = window as unknown as { ventanilla: { send: (command: object) => Promise<Reply> } };
      return ventanilla.send(command);
    }, takeTicket.command);
    const taken = answer.ok ? answer.events.find(({ type }) => type === 'ticket-taken') : undefined;
    expect(taken).toMatchObject({ ticket: { label: 'B1000', offline: { printed: 'B1000' } } });
    await page.locator('[data-target=service-payments]:not([aria-disabled=true])').waitFor();
    await startAgain();
    await until('the point has it', async () => (await waiting()) === before + 1, 20_000);
  });
});

describe('a device with a token', () => {
  let asked: { path: string; authorization: string | undefined; auth: unknown }[];
  let standIn: Server;
  beforeAll(async () => {
    asked = [];
    standIn = createServer((request, reply) => {
      asked.push({ path: request.url ?? '', authorization: request.headers.authorization, auth: null });
      reply.setHeader('content-type', 'application/json');
      reply.setHeader('set-cookie', 'session=secret');
      reply.end('{"clips":{},"leftOut":[]}');
    });
    await new Promise<void>((resolve) => standIn.listen(0, '127.0.0.1', resolve));
  });
  afterAll(() => new Promise((resolve) => standIn.close(resolve)));

  it('sends it with what it forwards, and shows it to no page', async () => {
    const { port } = standIn.address() as AddressInfo;
    const settings = { server: `http://127.0.0.1:${port}`, token: 'device-token' };
    const paired = await openShell(point.browser, 'kiosk', { settings });
    const pairedPage = await paired.page();
    await pairedPage.locator('[data-step]').waitFor();
    const headers = await pairedPage.evaluate(async () => Object.fromEntries((await fetch('/clips/es')).headers));
    expect(asked.find(({ path }) => path === '/clips/es')?.authorization).toBe('Bearer device-token');
    expect(JSON.stringify(headers)).not.toContain('secret');
    expect(headers['content-security-policy']).toContain("default-src 'self'");
    const seen = await pairedPage.evaluate(
      () => JSON.stringify({ ...localStorage, ...sessionStorage }) + document.cookie,
    );
    expect(seen + (await pairedPage.content())).not.toContain('device-token');
    await paired.close();
  });
});
