import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { ShimWindow } from './electron/browserWindow.ts';
import { shim } from './electron/shim.ts';
import { newWorld, type ShimScreen, type World } from './electron/world.ts';
import { type Running, runBuilt } from './runBuilt.ts';

const built = join(import.meta.dirname, '../../dist/shell');

export type HowToOpen = {
  /** What `settings.json` holds before the start: an object, or the very text. */
  readonly settings?: object | string;
  /** The folder of an app that was started before. */
  readonly folder?: string;
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly screens?: readonly ShimScreen[];
};

/** A started app: the shim's Electron with a real Chromium around the built main process. */
export type OpenedShell = {
  readonly world: World;
  readonly folder: string;
  readonly running: Running;
  readonly window: () => ShimWindow;
  readonly page: () => Promise<Page>;
  /** What the pages' consoles have blamed. */
  readonly wrongs: string[];
  readonly close: () => Promise<void>;
};

/** Starts the built app of a role; resolves once it has a window, or has ended. */
export async function openShell(browser: Browser, role: string, how: HowToOpen = {}): Promise<OpenedShell> {
  const folder = how.folder ?? (await mkdtemp(join(tmpdir(), 'ventanilla-shell-')));
  const own = join(folder, `ventanilla-${role}`);
  await mkdir(own, { recursive: true });
  if (how.settings !== undefined) {
    const text = typeof how.settings === 'string' ? how.settings : JSON.stringify(how.settings);
    await writeFile(join(own, 'settings.json'), text);
  }
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'es-CO' });
  const world = newWorld(browser, context, folder);
  if (how.screens) world.screens.all = how.screens;
  const wrongs: string[] = [];
  context.on('weberror', (error) => wrongs.push(error.error().message));
  context.on('console', (message) => message.type() === 'error' && wrongs.push(message.text()));
  const electron = await shim(world);
  const running = runBuilt(join(built, `${role}.cjs`), { electron, args: how.args ?? [], env: how.env ?? {} });
  world.app.on('shim-ended', running.end);
  while (world.windows.length === 0 && world.noted.exitCode === null) await pause(20);
  const window = () => {
    const last = world.windows.filter((each) => !each.isDestroyed).at(-1);
    if (!last) throw new Error('The app has no window.');
    return last;
  };
  const close = async () => {
    running.end();
    if (world.noted.exitCode === null) (electron.app as { exit: (code: number) => void }).exit(0);
    await context.close();
    if (!how.folder) await rm(folder, { recursive: true, force: true });
  };
  return { world, folder: own, running, window, page: () => window().page, wrongs, close };
}

/** Waits so long, in ms. */
export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Waits until something is so, at most so long, in ms; fails with what it waits for. */
export async function until(what: string, isSo: () => boolean | Promise<boolean>, mostMs = 10_000): Promise<void> {
  const end = Date.now() + mostMs;
  while (!(await isSo())) {
    if (Date.now() > end) throw new Error(`Not so after ${mostMs} ms: ${what}`);
    await pause(50);
  }
}
