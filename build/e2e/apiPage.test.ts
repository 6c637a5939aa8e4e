import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BuiltServer, startBuilt } from '../../server/testing/builtServer.ts';
import { openBrowser, openPage } from './browser.ts';
import { looksRight } from './looks.ts';

let data: string;
let server: BuiltServer;
let browser: Browser;
beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'ventanilla-api-'));
  server = await startBuilt(data);
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await server.stop();
  await rm(data, { recursive: true, force: true });
});

const open = async (width: number, height: number): Promise<Page> =>
  (await openPage(browser, `${server.url}/api/docs`, width, height)).page;

describe('the page of the API', () => {
  it.each([
    ['wide', 1366, 768],
    ['narrow', 390, 844],
  ])('can be read by everybody, %s', async (name, width, height) => {
    const page = await open(width, height);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    await looksRight(page, `api-${name}`);
  });

  it('can be read in the dark', async () => {
    const page = await open(1366, 768);
    await page.emulateMedia({ colorScheme: 'dark' });
    await looksRight(page, 'api-dark');
  });

  it('shows an example with curl that works as it is printed, and again', async () => {
    const page = await open(1366, 768);
    const printed = await page.locator('#example li').evaluateAll((items) =>
      items.map((item) => ({
        run: item.querySelector('pre.request')?.textContent ?? '',
        reply: item.querySelector('pre.reply')?.textContent ?? null,
      })),
    );
    expect(printed.length).toBeGreaterThan(6);
    const first = repliesOf(printed.map(({ run }) => run));
    for (const [n, { reply }] of printed.entries()) {
      if (reply !== null) expect(shapeOf(first[n] ?? '')).toEqual(shapeOf(reply));
    }
    expect(first.at(-1)).toContain('"label":"B001","counter":"2"');
    const again = repliesOf(printed.map(({ run }) => run));
    expect(again.slice(0, -1)).toEqual(first.slice(0, -1));
  });
});

/** What a shell answers to each of these, run one after the other; only the PIN is another for each server. */
function repliesOf(runs: readonly string[]): readonly string[] {
  const script = runs.map((run) => `${run}\nprintf '\\036'`).join('\n');
  expect(script).toContain('PIN=4821');
  const known = script.replace('PIN=4821', `PIN=${server.pins.agent2}`);
  const { status, stdout, stderr } = spawnSync('sh', ['-e', '-u', '-c', known], { encoding: 'utf8', timeout: 30_000 });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return stdout.split('\x1e').slice(0, -1);
}

/** A reply without what differs from day to day. */
const shapeOf = (reply: string): unknown =>
  JSON.parse(reply, (name, value) => (['code', 'issuedAt', 'waitedMs'].includes(name) ? typeof value : value));
