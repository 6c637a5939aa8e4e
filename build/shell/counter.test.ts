import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask } from '../../server/testing/ask.ts';
import { counter as words } from '../../shared/ui/i18n/es/counter.ts';
import { forward, label, sitDown } from '../e2e/room.ts';
import { type OpenedShell, openShell, until } from './openShell.ts';
import { openPointOfTest, type PointOfTest } from './pointOfTest.ts';

// The built main process of the counter under the shim: build/shell/electron/shim.ts says what that cannot show.

let point: PointOfTest;
let shell: OpenedShell;
let page: Page;
let answers: string[];
beforeAll(async () => {
  point = await openPointOfTest();
  shell = await openShell(point.browser, 'counter', { settings: point.settings });
  page = await shell.page();
  answers = [];
  page.on('response', async (response) => {
    if (response.url().includes('/api/')) answers.push(await response.text().catch(() => ''));
  });
});
afterAll(async () => {
  await shell.close();
  await point.close();
});

const pinOf = (agent: string) => point.server().pins[agent] ?? '';

describe('an agent at the counter’s app', () => {
  it('reads the server’s sentence where the PIN is wrong', async () => {
    await page.getByLabel(words.signInAgent).fill('agent1');
    await page.getByLabel(words.signInPin).fill(pinOf('agent1') === '0000' ? '1111' : '0000');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').waitFor();
  });

  it('signs in, opens a counter, calls and serves, all through the main process', async () => {
    await sitDown(page, { agent: 'agent1', pin: pinOf('agent1'), counter: '2' });
    await ask(point.server().port, {
      ...{ method: 'POST', path: '/api/commands' },
      json: { id: 'v1', command: { type: 'take-ticket', service: 'payments' } },
    });
    await page.getByText(words.freeNext).first().waitFor();
    await forward(page, words['action-call']);
    await label(page, 'B001').first().waitFor();
    await forward(page, words['action-start']);
    await page.getByText(words.factsVisit).first().waitFor();
    expect(shell.world.escaped).toEqual([]);
  });

  it('never holds a token in the page, nor does a file', async () => {
    expect(answers.some((text) => text.includes('"agent1"'))).toBe(true);
    expect(answers.filter((text) => text.includes('token'))).toEqual([]);
    expect(await page.evaluate(() => document.cookie)).toBe('');
    expect(JSON.parse(await readFile(join(shell.folder, 'settings.json'), 'utf8'))).not.toHaveProperty('session');
  });

  it('is still signed in after the page is loaded anew', async () => {
    await page.reload();
    await page.getByText(words.topLive).waitFor();
    await label(page, 'B001').first().waitFor();
  });

  it('is nobody any more once signed out', async () => {
    expect(await page.evaluate(async () => (await (await fetch('/api/session')).json()).session)).toMatchObject({
      agent: 'agent1',
    });
    const status = await page.evaluate(async () => {
      const headers = { 'content-type': 'application/json' };
      return (await fetch('/api/sign-out', { method: 'POST', body: '{}', headers })).status;
    });
    expect(status).toBe(200);
    expect(await page.evaluate(async () => (await fetch('/api/session')).json())).toEqual({ session: null });
    await page.reload();
    await page.getByLabel(words.signInAgent).waitFor();
  });
});

describe('the counter’s window', () => {
  it('is one like any other, and ends the app when it closes', async () => {
    expect(shell.window().options).not.toHaveProperty('kiosk');
    expect(shell.world.noted.blockers).toEqual([]);
    shell.window().close();
    await until('the app has ended', () => shell.world.noted.exitCode === 0, 2_000);
  });
});
