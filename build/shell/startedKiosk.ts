import type { Page } from 'playwright-core';
import { type HowToOpen, type OpenedShell, openShell, until } from './openShell.ts';
import type { PointOfTest } from './pointOfTest.ts';

/** A kiosk that shows its first screen. */
export type StartedKiosk = { readonly shell: OpenedShell; readonly page: Page };

/** Starts a kiosk that knows the point. */
export async function startKiosk(point: PointOfTest, how: HowToOpen = {}): Promise<StartedKiosk> {
  const shell = await openShell(point.browser, 'kiosk', { settings: point.settings, ...how });
  return { shell, page: await shownIn(shell) };
}

/** Waits until what is done to its page has brought another window, whose page it gives. */
export async function lose(shell: OpenedShell, how: () => void): Promise<Page> {
  const before = shell.window();
  how();
  await until('the old window is gone', () => before.isDestroyed, 40_000);
  return shownIn(shell);
}

async function shownIn(shell: OpenedShell): Promise<Page> {
  const page = await shell.page();
  await page.locator('[data-screen=start]').waitFor();
  return page;
}

/** Ends the process that draws a page, as a fault of Chromium would. */
export const crash = (page: Page): void => void page.goto('chrome://crash').catch(() => undefined);
