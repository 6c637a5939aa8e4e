import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type OpenedShell, openShell, pause, until } from './openShell.ts';
import { openPointOfTest, type PointOfTest } from './pointOfTest.ts';

// The built main processes and preload under the shim: build/shell/electron/shim.ts says what that cannot show, above all
// contextIsolation and the sandbox themselves. That they are asked for is all there is to see here.

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

const inApp = /^https:\/\/app--ventanilla\.test\/kiosk/;

describe('what Electron is asked for', () => {
  it('is a sandbox, a secure scheme, no menu and a machine that stays awake', () => {
    const { noted } = shell.world;
    expect(noted.sandbox).toBe(true);
    expect(noted.schemes).toEqual([
      { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } },
    ]);
    expect(noted.menu).toBeNull();
    expect(noted.blockers).toEqual(['prevent-display-sleep']);
    expect(noted.switches).toMatchObject({ 'autoplay-policy': 'no-user-gesture-required' });
    if (process.platform === 'linux') expect(noted.switches).toMatchObject({ 'ozone-platform': 'x11' });
  });

  it('is a window without Node, without developer tools, that fills the screen', () => {
    expect(shell.window().options).toMatchObject({ kiosk: true, fullscreen: true, closable: false });
    expect(shell.window().options.webPreferences).toMatchObject({
      ...{ sandbox: true, contextIsolation: true, webSecurity: true },
      ...{ nodeIntegration: false, nodeIntegrationInSubFrames: false, nodeIntegrationInWorker: false },
      ...{ webviewTag: false, devTools: false, allowRunningInsecureContent: false, backgroundThrottling: false },
    });
  });
});

describe('a page of the app', () => {
  it('is served with a policy that lets in nothing from outside, and its sisters', async () => {
    const headers = await page.evaluate(async () => Object.fromEntries((await fetch('/kiosk')).headers));
    expect(headers['content-security-policy']).toMatch(/^default-src 'self'; base-uri 'none'; /);
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' });
  });

  it('runs no script that somebody wrote into it, and fetches from nowhere else', async () => {
    const ran = await page.evaluate(async () => {
      const script = document.createElement('script');
      script.textContent = 'window.inlineRan = true';
      document.head.append(script);
      const reached = await fetch('https://elsewhere.test/').then(
        () => true,
        () => false,
      );
      return { inline: 'inlineRan' in window, reached };
    });
    expect(ran).toEqual({ inline: false, reached: false });
    expect(shell.world.escaped).toEqual([]);
  });

  it('holds no page within it', async () => {
    await page.evaluate(() => {
      const frame = document.createElement('iframe');
      frame.src = '/kiosk';
      document.body.append(frame);
    });
    await pause(500);
    const inner = page.frames().filter((frame) => frame.parentFrame() && inApp.test(frame.url()));
    expect(inner).toEqual([]);
    await page.evaluate(() => document.querySelector('iframe')?.remove());
  });

  it.each([
    ['another address', 'https://elsewhere.test/'],
    ['an address that begins as ours does', 'https://app--ventanilla.test.elsewhere.test/'],
    ['the server itself', 'http://localhost:4610/kiosk'],
  ])('does not go to %s', async (_, url) => {
    await page.evaluate((to) => location.assign(to), url);
    await pause(400);
    expect(page.url()).toMatch(inApp);
    expect(shell.world.escaped).toEqual([]);
  });

  it('opens no window', async () => {
    await page.evaluate(() => void window.open('https://elsewhere.test/popup'));
    await page.evaluate(() => void window.open('/kiosk'));
    await pause(600);
    expect(shell.world.popups).toEqual([]);
    expect(page.context().pages()).toHaveLength(1);
  });

  it('is refused what would attach a page', () => {
    let isPrevented = false;
    const event = { preventDefault: () => (isPrevented = true) };
    shell.window().webContents.emit('will-attach-webview', event, {}, {});
    expect(isPrevented).toBe(true);
  });

  it('is not another role’s, nor a file of the machine', async () => {
    const statuses = await page.evaluate(async () => {
      const paths = ['/counter', '/display', '/assets/../../shell/kiosk.cjs', '/assets/%2e%2e/package.json', '/shell'];
      return Promise.all(paths.map(async (path) => (await fetch(path)).status));
    });
    expect(statuses).toEqual([404, 404, 404, 404, 404]);
  });

  it('asks nothing of the server but what a kiosk needs', async () => {
    const statuses = await page.evaluate(async () => {
      const paths = ['/clips/es', '/api/health', '/api/entries?after=0', '/api/session'];
      return Promise.all(paths.map(async (path) => (await fetch(path)).status));
    });
    expect(statuses).toEqual([200, 404, 404, 404]);
  });

  it('finds neither Node nor Electron, and a bridge that it cannot change', async () => {
    const found = await page.evaluate(() => {
      const names = ['require', 'process', 'module', 'Buffer', 'global'].filter((name) => name in window);
      const { ventanilla } = window as unknown as { ventanilla: Record<string, unknown> };
      return { names, isFrozen: Object.isFrozen(ventanilla), calls: Object.keys(ventanilla).sort() };
    });
    expect(found).toEqual({ names: [], isFrozen: true, calls: ['close', 'open', 'send', 'show'] });
  });

  it('never blamed anything but what was tried here', () => {
    const expected = /Content Security Policy|violates|Refused to|Failed to load resource|Failed to fetch|net::/;
    expect(shell.wrongs.filter((wrong) => !expected.test(wrong))).toEqual([]);
  });
});

describe('a permission', () => {
  const all = [
    'media',
    'geolocation',
    'notifications',
    'fullscreen',
    'openExternal',
    'local-network',
    'usb',
    'unknown',
  ];

  it.each(all)('is not given: %s', (permission) => {
    const { permissionRequest, permissionCheck, devicePermission } = shell.world.noted;
    const given: unknown[] = [];
    const ask = permissionRequest as unknown as (...args: unknown[]) => void;
    ask({}, permission, (isGiven: boolean) => given.push(isGiven), { requestingUrl: 'app://ventanilla/kiosk' });
    const check = permissionCheck as unknown as (...args: unknown[]) => boolean;
    given.push(check({}, permission, 'app://ventanilla', {}));
    given.push((devicePermission as unknown as (details: object) => boolean)({ deviceType: permission }));
    expect(given).toEqual([false, false, false]);
  });
});

describe('keys that lead out', () => {
  const plain = { type: 'keyDown', control: false, alt: false, shift: false, meta: false };

  it('do not reach the page, and its own do', () => {
    const { press } = shell.window().webContents;
    expect(press({ ...plain, key: 'r', control: true })).toBe(false);
    expect(press({ ...plain, key: 'F12' })).toBe(false);
    expect(press({ ...plain, key: 'F4', alt: true })).toBe(false);
    expect(press({ ...plain, key: 'Enter' })).toBe(true);
  });

  it('nor does a window close because somebody asks it to', async () => {
    shell.window().close();
    await until('the window is still there', () => !shell.window().isDestroyed, 500);
    expect(shell.world.noted.exitCode).toBeNull();
  });
});
