import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ask } from '../../server/testing/ask.ts';
import { sampleSetup } from '../../shared/domain/sampleSetup.ts';
import { accents } from '../../shared/printing/encodeTestPage.ts';
import type { PaperItem } from '../../shared/printing/virtual/paperItem.ts';
import { openVirtualPrinter, type VirtualPrinter } from '../../shared/printing/virtual/virtualPrinter.ts';
import { hashPin } from '../../shared/shell/staff/pinHash.ts';
import { shell as words } from '../../shared/ui/i18n/es/shell.ts';
import { looksRight } from '../e2e/looks.ts';
import { type OpenedShell, until } from './openShell.ts';
import { openPointOfTest, type PointOfTest } from './pointOfTest.ts';
import { startKiosk } from './startedKiosk.ts';

// The built main process and the staff's page under the shim: build/shell/electron/shim.ts says what that cannot show.

let point: PointOfTest;
let shell: OpenedShell;
let page: Page;
beforeAll(async () => {
  point = await openPointOfTest();
});
afterEach(() => shell.close());
afterAll(() => point.close());

const start = async (pin = '482193') => {
  const settings = { ...point.settings, screen: 'k1', staffPin: await hashPin(pin) };
  const started = await startKiosk(point, { settings });
  ({ shell, page } = started);
};
const holdCorner = async (ms: number) => {
  await page.mouse.move(20, 20);
  await page.mouse.down();
  await page.waitForTimeout(ms);
  await page.mouse.up();
};
const tryPin = async (pin: string, key: string = words.exit) => {
  await page.getByLabel(words.staffPin).fill(pin);
  await page.getByRole('button', { name: key }).click();
};

describe('the test page of a printer that a kiosk owns', () => {
  let printer: VirtualPrinter;
  const papers: (readonly PaperItem[])[] = [];
  beforeAll(async () => {
    printer = await openVirtualPrinter({ onPaper: (items) => papers.push(items) });
    const at = { type: 'network', host: '127.0.0.1', port: printer.port };
    const owner = { type: 'kiosk', kiosk: 'k1' };
    const own = { id: 'p1', name: 'Quiosco de la entrada', paperMm: 80, owner, at };
    const { port, pins } = point.server();
    const signIn = { method: 'POST', path: '/api/sign-in', json: { agent: 'supervisor', pin: pins.supervisor } };
    const { token } = (await ask<{ token: string }>(port, signIn)).body;
    const command = { type: 'change-setup', setup: { ...sampleSetup, printers: [own] } };
    const changed = await ask(port, { method: 'POST', path: '/api/commands', json: { id: 'printer', command }, token });
    expect(changed.body).toMatchObject({ ok: true });
  });
  afterAll(() => printer.close());

  it('comes out at its own printer with the PIN, and the staff are told how', async () => {
    await start();
    shell.window().webContents.press({
      ...{ type: 'keyDown', key: 'X', control: true, shift: true, alt: false, meta: false },
    });
    const said = (text: string) => page.getByText(text.replace('{{printer}}', 'Quiosco de la entrada')).waitFor();
    await page.getByRole('button', { name: words.testPage }).waitFor();
    await tryPin('111111', words.testPage);
    await page.getByText(words['wrong-pin']).waitFor();
    expect(papers).toEqual([]);
    await page.waitForTimeout(400);
    await tryPin('482193', words.testPage);
    await said(words.testPagePrinted);
    expect(papers[0]).toContainEqual(expect.objectContaining({ type: 'line', text: accents }));
    await looksRight(page, 'shell-staff-test-page');
    printer.set({ paper: 'out' });
    await tryPin('482193', words.testPage);
    await said(words.testPageFailed.replace('{{why}}', words['slip-paper-end']));
    expect(papers).toHaveLength(1);
    expect(printer.complaints()).toEqual([]);
  });
});

describe('the way out of a locked screen', () => {
  it('is the corner, held for five seconds and no less, then the PIN', async () => {
    await start();
    await holdCorner(3_000);
    await page.waitForTimeout(2_500);
    expect(page.url()).toContain('/kiosk');
    await holdCorner(5_500);
    await page.getByText(words.staffTitle).first().waitFor();
    await looksRight(page, 'shell-staff');
    await tryPin('000000');
    await page.getByText(words['wrong-pin']).waitFor();
    expect(shell.world.noted.exitCode).toBeNull();
    await tryPin('482193');
    await until('the app ends', () => shell.world.noted.exitCode === 0);
    expect(await readFile(join(shell.folder, 'logs/shell.log'), 'utf8')).not.toContain('482193');
  });

  it('is a key too, and the PIN typed on the page by touch', async () => {
    await start();
    shell.window().webContents.press({
      ...{ type: 'keyDown', key: 'X', control: true, shift: true, alt: false, meta: false },
    });
    await page.getByText(words.staffTitle).first().waitFor();
    for (const digit of '482193') await page.getByRole('button', { name: digit, exact: true }).click();
    await page.getByRole('button', { name: words.setUp }).click();
    await page.getByText(words['title-kiosk']).waitFor();
    await page.getByRole('button', { name: words.back }).click();
    await page.locator('[data-screen=start]').waitFor();
  });

  it('waits after five wrong tries, also for the right PIN', async () => {
    await start();
    shell.window().webContents.press({
      ...{ type: 'keyDown', key: 'x', control: true, shift: true, alt: false, meta: false },
    });
    await page.getByText(words.staffTitle).first().waitFor();
    for (let n = 0; n < 5; n += 1) {
      await tryPin('111111');
      await page.getByRole('alert').waitFor();
      await page.waitForTimeout(400);
    }
    await page.getByText(words.wait.replace('{{seconds}}', '30')).waitFor();
    await tryPin('482193');
    await page.waitForTimeout(800);
    expect(shell.world.noted.exitCode).toBeNull();
    await page.getByRole('button', { name: words.back }).click();
    await page.locator('[data-screen=start]').waitFor();
  });
});
