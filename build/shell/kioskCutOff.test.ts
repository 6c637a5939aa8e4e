import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { greyPng } from '../../shared/printing/testing/pngOf.ts';
import { counter as desks } from '../../shared/ui/i18n/es/counter.ts';
import { kiosk as words } from '../../shared/ui/i18n/es/kiosk.ts';
import { openBrowser } from '../e2e/browser.ts';
import { type KillablePoint, openKillablePoint } from '../e2e/kiosk/killablePoint.ts';
import { touch, usual } from '../e2e/kiosk/kioskStates.ts';
import { complete } from '../e2e/kiosk/setups.ts';
import { looksRight } from '../e2e/looks.ts';
import { forward, openDesk, press } from '../e2e/room.ts';
import { type CapturedPaper, type CapturingPrinter, openCapturing } from '../faults/cutOff/capturedPapers.ts';
import { type OpenedShell, openShell, until } from './openShell.ts';

// The built main process of the kiosk and its page under the shim (build/shell/electron/shim.ts says what that cannot show),
// with a printer on the network that the kiosk owns, while the server is killed. Every number is read from its paper.
// build/faults/cutOff has two such kiosks, killed too, under a stream of visitors.

let folder: string;
let browser: Browser;
let printer: CapturingPrinter;
let point: KillablePoint;
let shell: OpenedShell;
let page: Page;
const papers: CapturedPaper[] = [];
/** As a kiosk is given it when it is paired. */
const ticketKey = Buffer.alloc(32, 7).toString('base64url');
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ventanilla-cut-off-'));
  [printer, browser] = await Promise.all([openCapturing(1, papers), openBrowser('MAP punto.test 127.0.0.1')]);
  const setup = complete(usual);
  const at = { type: 'network', host: '127.0.0.1', port: printer.port } as const;
  const printers = (setup.printers ?? []).map((one) => ({ ...one, at }));
  point = await openKillablePoint({ ...setup, printers, discipline: { type: 'fifo' } }, greyPng(160, 60));
  await startApp();
});
afterAll(async () => {
  await shell.close();
  await browser.close();
  await point.close();
  await printer.close();
  await rm(folder, { recursive: true, force: true });
});

async function startApp(): Promise<void> {
  const server = `http://localhost:${point.server().port}`;
  shell = await openShell(browser, 'kiosk', { folder, settings: { server, ticketKey } });
  page = await shell.page();
  await page.setViewportSize({ width: 1080, height: 1920 });
  await atStart();
}

const atStart = () => page.locator('[data-screen=start]').waitFor();

/** Takes a ticket by touch; gives the number on the screen. */
async function take(service: string): Promise<string> {
  await touch(page, 'begin');
  await touch(page, `service-${service}`);
  await touch(page, 'no');
  await page.locator('.slip-number .label').waitFor({ timeout: 5_000 });
  return (await page.locator('.slip-number').innerText()).replace(/\s/g, '');
}
const end = async () => {
  await touch(page, 'flow');
  await atStart();
};
const printed = () => papers.map(({ label }) => label);
const says = (text: string) => page.getByText(text).waitFor();

describe('a kiosk’s app that owns its printer', () => {
  it('prints what the server gives, and says so', async () => {
    expect(await take('payments')).toBe('B001');
    await says(words.paperTake);
    expect(printed()).toEqual(['B001']);
    expect(papers[0]?.text).toMatch(/turno\.ejemplo\.co/);
    expect(papers[0]?.pictures).toEqual([160]);
    await end();
  });

  it('goes on giving and printing when the server is killed', async () => {
    await point.kill();
    await says(words.goesOn);
    await looksRight(page, 'kiosk/app-gone-start');
    const from = performance.now();
    expect(await take('payments')).toBe('B1000');
    expect(performance.now() - from).toBeLessThan(3_000);
    await says(words.placeKept);
    await says(words.paperTake);
    expect(printed()).toEqual(['B001', 'B1000']);
    // The logo is on its disk, and the code is its own: it needs no server for them.
    expect(papers[1]?.pictures).toEqual([160]);
    expect(papers[1]?.text).toMatch(/turno\.ejemplo\.co\/t\/ [0-9A-Z]{16} /);
    await says(words.followSoon);
    await looksRight(page, 'kiosk/app-gone-ticket');
    await end();
  });

  it('says what became of a paper that its printer does not print, and prints no second one', async () => {
    printer.set({ cover: 'open' });
    expect(await take('information')).toBe('A1000');
    await says(words.paperFailed);
    // Nobody has been told of it: the server is gone.
    await says(words.noPaper);
    await looksRight(page, 'kiosk/app-gone-no-paper');
    printer.set({ cover: 'closed' });
    await end();
    expect(printed()).toEqual(['B001', 'B1000']);
  });

  it('goes on where it was when it is started again without the server', async () => {
    await shell.close();
    await startApp();
    await says(words.goesOn);
    expect(await take('payments')).toBe('B1001');
    await says(words.paperTake);
    await end();
    expect(printed()).toEqual(['B001', 'B1000', 'B1001']);
  });

  it('hands all of it over when the server is back, and prints nothing twice', async () => {
    await point.startAgain();
    await page.getByText(words.goesOn).waitFor({ state: 'hidden', timeout: 15_000 });
    expect(await take('payments')).toBe('B002');
    await says(words.paperTake);
    await looksRight(page, 'kiosk/app-back-ticket');
    await end();
    expect(printed()).toEqual(['B001', 'B1000', 'B1001', 'B002']);
  });

  it('prints again what a counter asks for, on its own printer', async () => {
    const desk = await openDesk({ server: point.server(), browser }, 'agent1', '2');
    await forward(desk.page, desks['action-call']);
    await desk.page.getByText(desks['action-reprint']).waitFor();
    await press(desk.page, 'i');
    await until('the copy is there', () => papers.length === 5).catch(async (late: Error) => {
      throw new Error(`${late.message}; the desk says: ${await desk.page.locator('main').innerText()}`);
    });
    expect(papers[4]).toMatchObject({ label: 'B001' });
    expect(papers[4]?.text).toContain('copia');
    await desk.context.close();
  });

  it('has given nobody’s number twice, and all are called', async () => {
    expect(await point.callAll()).toEqual(['B1000', 'A1000', 'B1001', 'B002']);
    expect(printer.complaints()).toEqual([]);
    expect(shell.wrongs).toEqual([]);
  });
});
