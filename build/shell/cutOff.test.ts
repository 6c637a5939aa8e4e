import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ask } from '../../server/testing/ask.ts';
import type { ViewMessage } from '../../shared/protocol/messages.ts';
import { counter as desks } from '../../shared/ui/i18n/es/counter.ts';
import type { CounterView } from '../../shared/views/counterView.ts';
import { looksRight } from '../e2e/looks.ts';
import { forward, label, press, sitDown } from '../e2e/room.ts';
import { type HowToOpen, type OpenedShell, openShell } from './openShell.ts';
import { openPointOfTest, type PointOfTest } from './pointOfTest.ts';

// The built mains of counter and display under the shim, cut off from their server and back; the kiosk's is in kioskCutOff.

let point: PointOfTest;
let shell: OpenedShell;
let page: Page;
beforeAll(async () => {
  point = await openPointOfTest();
});
afterEach(() => shell.close());
afterAll(() => point.close());

async function start(role: string, size: { width: number; height: number }, how: HowToOpen = {}): Promise<void> {
  shell = await openShell(point.browser, role, { settings: point.settings, ...how });
  page = await shell.page();
  await page.setViewportSize(size);
}
const take = (id: string) =>
  ask(point.server().port, {
    ...{ method: 'POST', path: '/api/commands' },
    json: { id, command: { type: 'take-ticket', service: 'payments' } },
  });

describe('the counter’s app', () => {
  it('says that it is cut off, keeps one press, and does it once when the server is back', async () => {
    await start('counter', { width: 1366, height: 768 });
    const pin = point.server().pins.agent1 ?? '';
    await sitDown(page, { agent: 'agent1', pin, counter: '2' });
    await take('w1');
    await take('w2');
    await forward(page, desks['action-call']);
    await label(page, 'B001').first().waitFor();
    const startAgain = await point.stopServer();
    const from = performance.now();
    await page.locator('.lost-strip').waitFor();
    const saidAfterMs = performance.now() - from;
    console.info(`cut off: the counter’s app said so after ${saidAfterMs.toFixed(0)} ms`);
    expect(saidAfterMs).toBeLessThan(3_000);
    await press(page, 'F2');
    await page.waitForTimeout(2_500);
    await looksRight(page, 'shell-counter-cut-off');
    await startAgain();
    await page.getByText(desks.topLive).waitFor();
    await page.getByText(desks.factsVisit).first().waitFor();
    await looksRight(page, 'shell-counter-back');
    const { body } = await ask<{ token: string }>(point.server().port, {
      ...{ method: 'POST', path: '/api/sign-in', json: { agent: 'agent1', pin } },
    });
    const path = '/api/views/counter/2';
    const { view } = (await ask<ViewMessage<CounterView>>(point.server().port, { path, token: body.token })).body;
    expect(view).toMatchObject({ current: { label: 'B001', stage: 'serving' }, waiting: 1 });
  }, 60_000);
});

describe('the display’s app', () => {
  it('says that what it shows is old, and shows the truth by itself when the server is back', async () => {
    await start('display', { width: 1920, height: 1080 });
    await page.locator('.board').first().waitFor();
    await label(page, 'B001').first().waitFor();
    const startAgain = await point.stopServer();
    const from = performance.now();
    await page.locator('.stale-card').waitFor({ timeout: 20_000 });
    const saidAfterMs = performance.now() - from;
    console.info(`cut off: the display’s app said so after ${saidAfterMs.toFixed(0)} ms`);
    expect(saidAfterMs).toBeLessThan(10_000);
    await looksRight(page, 'shell-display-cut-off');
    await startAgain();
    await page.locator('.stale-card').waitFor({ state: 'detached' });
    await looksRight(page, 'shell-display-back');
  }, 60_000);
});
