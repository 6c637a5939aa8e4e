import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask } from '../../server/testing/ask.ts';
import { type BuiltServer, startBuilt } from '../../server/testing/builtServer.ts';
import { counter as signInWords } from '../../shared/ui/i18n/es/counter.ts';
import { devices as es } from '../../shared/ui/i18n/es/devices.ts';
import { pairing as pairingWords } from '../../shared/ui/i18n/es/pairing.ts';
import { type Opened, openBrowser, openPage } from './browser.ts';
import { looksRight } from './looks.ts';
import { outAfter } from './outAfter.ts';
import { readQr } from './phone/readQr.ts';

// Everything is reached as http://punto.test, as from another machine: there nobody is let in without a token.

let data: string;
let server: BuiltServer;
let browser: Browser;
let kiosk: Opened;
let display: Opened;
let supervisor: Opened;
const at = (path: string) => `http://punto.test:${server.port}${path}`;
beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'ventanilla-pairing-'));
  [server, browser] = await Promise.all([
    startBuilt(data, { args: ['--name', 'punto.test'] }),
    openBrowser('MAP punto.test 127.0.0.1'),
  ]);
  [kiosk, display, supervisor] = await Promise.all([
    openPage(browser, at('/kiosk'), 1080, 1920),
    openPage(browser, at('/display'), 1920, 1080),
    openPage(browser, at('/counter/supervisor'), 1366, 768),
  ]);
}, 120_000);
afterAll(async () => {
  await browser.close();
  await server.stop();
  await rm(data, { recursive: true, force: true });
});

const codeOn = async (page: Page): Promise<string> => {
  const shown = page.getByRole('img', { name: /^(\w, ){5}\w$/ });
  await shown.waitFor();
  return ((await shown.getAttribute('aria-label')) ?? '').replaceAll(', ', '');
};
const printOn = async (page: Page): Promise<string> =>
  /\w{4}-\w{4}-\w{4}-\w{4}/.exec((await page.textContent('main')) ?? '')?.[0] ?? 'none';

/** Moves the focus on by Tab until it is on what has this name, and presses Enter. */
async function pressByKeyboard(page: Page, name: string): Promise<void> {
  const focused = () =>
    page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent);
  for (let steps = 0; (await focused()) !== name; steps += 1) {
    if (steps > 60) throw new Error(`Tab does not lead to ${name}.`);
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Enter');
}

const named = (text: string, values: Readonly<Record<string, string>>) =>
  text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? '');

describe('a kiosk and a display that the point does not know', () => {
  it('show a code and the server’s fingerprint, in three languages', async () => {
    for (const [name, { page }] of [
      ['kiosk', kiosk],
      ['display', display],
    ] as const) {
      await codeOn(page);
      for (const [language, words] of [
        ['es', 'Español'],
        ['en', 'English'],
        ['pt', 'Português'],
      ] as const) {
        await page.getByRole('button', { name: words }).click();
        await looksRight(page, `pairing-${name}-${language}`);
      }
      await page.getByRole('button', { name: 'Español' }).click();
    }
    expect(await printOn(kiosk.page)).toBe(await printOn(display.page));
  });

  it('keep their code over a reload', async () => {
    const before = await codeOn(kiosk.page);
    await kiosk.page.reload();
    expect(await codeOn(kiosk.page)).toBe(before);
  });

  it('are let in by a supervisor who signs in and decides by keyboard, and go on by themselves', async () => {
    const { page } = supervisor;
    await page.getByLabel(signInWords.signInAgent).fill('supervisor');
    await page.getByLabel(signInWords.signInPin).fill(server.pins.supervisor ?? '');
    await page.keyboard.press('Enter');
    await page.getByText(es.waiting).waitFor();
    expect(await printOn(page)).toBe(await printOn(kiosk.page));
    const codes = [await codeOn(kiosk.page), await codeOn(display.page)];
    for (const code of codes) {
      await page.getByRole('button', { name: named(es.approveThis, { code }) }).waitFor();
    }
    await looksRight(page, 'supervisor-asking');
    for (const code of codes) await pressByKeyboard(page, named(es.approveThis, { code }));
    await kiosk.page.locator('[data-screen=start]').waitFor();
    await display.page.locator('.board').first().waitFor();
    await page.getByText(es.here).nth(1).waitFor();
    await looksRight(page, 'supervisor-devices');
  });

  it('work: a visitor takes a ticket, and the room sees the call', async () => {
    const { page } = kiosk;
    expect(page.url()).toBe(at('/kiosk'));
    expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('ventanilla-')))).toEqual(
      ['ventanilla-device-kiosk'],
    );
    const token = await page.evaluate(() => JSON.parse(localStorage.getItem('ventanilla-device-kiosk') ?? '{}').token);
    const send = (id: string, command: object, by: string) =>
      ask<{ ok: boolean }>(server.port, {
        ...{ method: 'POST', path: '/api/commands', json: { id, command }, token: by },
        headers: { host: `punto.test:${server.port}` },
      });
    const taken = await send('visit', { type: 'take-ticket', service: 'payments' }, token);
    expect(taken.body).toMatchObject({ ok: true, events: [{ ticket: { kiosk: 'k2', label: 'B001' } }] });
    const json = { agent: 'agent2', pin: server.pins.agent2 };
    const { body } = await ask<{ token: string }>(server.port, { method: 'POST', path: '/api/sign-in', json });
    await send('open', { type: 'open-counter', counter: '2' }, body.token);
    await send('call', { type: 'call-next', counter: '2', after: null }, body.token);
    await display.page.getByRole('img', { name: 'B, 0, 0, 1' }).first().waitFor();
  });

  it('are themselves again after a reload, without a code', async () => {
    await kiosk.page.reload();
    await kiosk.page.locator('[data-screen=start]').waitFor();
  });
});

describe('a kiosk that is revoked', () => {
  it('while it is cut off may owe tickets to the point: the supervisor is told before', async () => {
    const { page } = supervisor;
    await kiosk.page.goto('about:blank');
    await page.getByText(es.here).nth(1).waitFor({ state: 'detached' });
    await pressByKeyboard(page, named(es.revokeThis, { screen: 'k2' }));
    await page.getByText(es.revokeOwes).waitFor();
    await looksRight(page, 'supervisor-question-away');
    await pressByKeyboard(page, es.revokeNo);
    await kiosk.page.goto(at('/kiosk'));
    await kiosk.page.locator('[data-screen=start]').waitFor();
    await page.getByText(es.here).nth(1).waitFor();
  });

  it('is out within a second of the answer to one question, and says why', async () => {
    const { page } = supervisor;
    await pressByKeyboard(page, named(es.revokeThis, { screen: 'k2' }));
    await page.getByText(named(es.revokeAsk, { screen: 'k2' })).waitFor();
    expect(await page.getByText(es.revokeOwes).count()).toBe(0);
    await looksRight(page, 'supervisor-question');
    await pressByKeyboard(page, es.revokeYes);
    const afterMs = await outAfter(kiosk.page, '[data-screen=start]');
    console.info(`revoked: the kiosk was out after ${afterMs.toFixed(0)} ms`);
    expect(afterMs).toBeLessThan(1_000);
    await kiosk.page.locator('.pairing').waitFor();
    await kiosk.page.getByText(/retir/).first().waitFor();
    await codeOn(kiosk.page);
    await looksRight(kiosk.page, 'pairing-kiosk-revoked');
    expect(await kiosk.page.evaluate(() => localStorage.getItem('ventanilla-device-kiosk'))).toBeNull();
  });

  it('may be refused, says so, and asks again when somebody wants it', async () => {
    const { page } = supervisor;
    const code = await codeOn(kiosk.page);
    await page.getByRole('button', { name: named(es.refuseThis, { code }) }).waitFor();
    await pressByKeyboard(page, named(es.refuseThis, { code }));
    await kiosk.page.getByRole('button', { name: pairingWords.again }).waitFor();
    await looksRight(kiosk.page, 'pairing-kiosk-refused');
    await kiosk.page.getByRole('button', { name: pairingWords.again }).click();
    expect(await codeOn(kiosk.page)).not.toBe(code);
  });

  it('leaves the display as it was', async () => {
    await display.page.locator('.board').first().waitFor();
    expect(kiosk.wrongs.concat(display.wrongs, supervisor.wrongs).filter((wrong) => !/40[19]/.test(wrong))).toEqual([]);
  });
});

describe('the supervisor’s page', () => {
  it('shows where a new device finds the server, as a scanner reads it', async () => {
    const { page } = supervisor;
    await page.getByText(es.addNone).waitFor();
    const address = 'http://192.168.1.20:4610';
    // Under test a server listens to its own machine only; of the network, its answer would say this.
    await page.evaluate((serverAddress) => {
      const asked = window.fetch;
      window.fetch = async (...how) => {
        const answer = await asked(...how);
        if (how[0] !== '/api/devices') return answer;
        return new Response(JSON.stringify({ ...(await answer.json()), serverAddress }), answer);
      };
    }, address);
    await page.getByText(address).waitFor();
    await page.locator('.devices-add .qr').scrollIntoViewIfNeeded();
    expect(await readQr(page, '.devices-add .qr')).toBe(address);
    await looksRight(page, 'supervisor-add-device');
  });

  it('speaks three languages, with nothing for axe to find', async () => {
    const { page } = supervisor;
    for (const [language, words] of [
      ['en', 'English'],
      ['pt', 'Português'],
    ] as const) {
      await page.getByRole('button', { name: words }).click();
      await looksRight(page, `supervisor-${language}`);
    }
  });

  it('says to an agent that it is none of theirs, and asks no more', async () => {
    const agent = await openPage(browser, at('/counter/supervisor'), 1366, 768);
    await agent.page.getByRole('heading', { name: es.signInTitle }).waitFor();
    await agent.page.getByLabel(signInWords.signInAgent).fill('agent1');
    await agent.page.getByLabel(signInWords.signInPin).fill(server.pins.agent1 ?? '');
    await agent.page.keyboard.press('Enter');
    await agent.page.getByText(es.notSupervisor).waitFor();
    const asked: string[] = [];
    agent.page.on('request', (request) => asked.push(request.url()));
    await agent.page.waitForTimeout(2_500);
    expect(asked).toEqual([]);
    await agent.context.close();
  });
});
