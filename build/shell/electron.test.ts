import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ElectronApplication, _electron as electron } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BuiltServer, startBuilt } from '../../server/testing/builtServer.ts';
import { assembleApp } from '../apps/assembleApp.mjs';

// The real Electron, for what the shim cannot show: contextIsolation, the sandbox, the app's own scheme, full screen. It runs
// where a binary is found (ELECTRON_PATH, or the one that electron's own install.js has fetched)
// and a screen to show it on (on Linux: DISPLAY, as of xvfb-run). A binary whose fuses are turned cannot be driven.

const root = join(import.meta.dirname, '../..');
const places = [
  process.env.ELECTRON_PATH,
  ...['electron', 'electron.exe'].map((name) => join(root, 'node_modules/electron/dist', name)),
];
const binary = places.find((place) => place !== undefined && existsSync(place));
const hasScreen = process.platform !== 'linux' || process.env.DISPLAY !== undefined;
const why = !binary ? 'no Electron binary was found' : !hasScreen ? 'there is no screen (DISPLAY)' : null;
if (why) console.info(`The smoke test with the real Electron is left out: ${why}.`);

describe.skipIf(why !== null)('the real Electron', () => {
  let folder: string;
  let server: BuiltServer;
  let app: ElectronApplication;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'ventanilla-electron-'));
    server = await startBuilt(join(folder, 'data'));
    await writeFile(join(folder, 'settings.json'), JSON.stringify({ server: new URL(server.url).origin }));
    app = await electron.launch({
      ...(binary && { executablePath: binary }),
      args: [assembleApp('kiosk', root), `--user-data-dir=${folder}`],
    });
  });
  afterAll(async () => {
    await app.evaluate((parts) => parts.app.exit(0)).catch(() => undefined);
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  });

  it('shows the kiosk from its own scheme, isolated and in the sandbox', async () => {
    const page = await app.firstWindow();
    await page.locator('[data-screen=start]').waitFor();
    expect(page.url()).toBe('app://ventanilla/kiosk?id=k1');
    const wishes = await app.evaluate(({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows();
      // Electron has it without describing it.
      const contents = window?.webContents as { getLastWebPreferences?: () => object } | undefined;
      return { ...contents?.getLastWebPreferences?.(), isKiosk: window?.isKiosk() };
    });
    expect(wishes).toMatchObject({ contextIsolation: true, sandbox: true, nodeIntegration: false, isKiosk: true });
    const seen = await page.evaluate(async () => ({
      bridge: Object.keys((window as unknown as { ventanilla: object }).ventanilla).sort(),
      node: ['require', 'process', 'module'].filter((name) => name in window),
      policy: (await fetch('/kiosk')).headers.get('content-security-policy'),
      clips: (await fetch('/clips/es')).status,
      isSecure: isSecureContext,
    }));
    expect(seen).toMatchObject({ bridge: ['close', 'open', 'send', 'show'], node: [], clips: 200, isSecure: true });
    expect(seen.policy).toContain("default-src 'self'");
  });

  it('comes back after its page has crashed', async () => {
    const next = app.waitForEvent('window');
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer());
    await (await next).locator('[data-screen=start]').waitFor();
  });
});
