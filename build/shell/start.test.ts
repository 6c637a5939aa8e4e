import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BuiltServer, startBuilt } from '../../server/testing/builtServer.ts';
import { display as boardWords } from '../../shared/ui/i18n/es/display.ts';
import { openBrowser } from '../e2e/browser.ts';
import { type OpenedShell, openShell, until } from './openShell.ts';

// The built main processes and the built preload under the shim: build/shell/electron/shim.ts says what that cannot show.

let browser: Browser;
let data: string;
let server: BuiltServer;
beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'ventanilla-shell-server-'));
  [browser, server] = await Promise.all([openBrowser(), startBuilt(data)]);
});
afterAll(async () => {
  await browser.close();
  await server.stop();
  await rm(data, { recursive: true, force: true });
});

const withServer = () => ({ server: server.url.replace(/\/$/, '') });

describe('a kiosk that knows its server', () => {
  let shell: OpenedShell;
  beforeAll(async () => {
    shell = await openShell(browser, 'kiosk', { settings: withServer() });
  });
  afterAll(() => shell.close());

  it('shows the view of its kiosk, which came over the bridge', async () => {
    const page = await shell.page();
    await page.locator('[data-screen=start]').waitFor();
    expect(page.url()).toMatch(/\/kiosk\?id=k1$/);
  });
});
