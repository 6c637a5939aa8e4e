import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright-core';

/** How long from now until a page shows this no more, in ms. */
export async function outAfter(page: Page, selector: string): Promise<number> {
  const from = performance.now();
  const isShown = () => page.evaluate((what) => document.querySelector(what) !== null, selector);
  // A page that is asked while it goes away is out.
  while (await isShown().catch(() => false)) await pause(20);
  return performance.now() - from;
}
