import type { Page } from 'playwright-core';
import { counter as words } from '../../../shared/ui/i18n/es/counter.ts';

/** A little longer than the desk is deaf after each change, in milliseconds. */
const hearsAgainMs = 650;

/** Presses a key once the desk hears it, as a person does who has read what is on the screen. */
export async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  await page.waitForTimeout(hearsAgainMs);
  for (const key of keys) await page.keyboard.press(key);
}

/** Signs in and opens a counter without a mouse. */
export async function sitDownByKeys(page: Page, agent: string, pin: string, counter: number): Promise<void> {
  await page.getByLabel(words.signInAgent).waitFor();
  await tabTo(page, words.signInAgent);
  await page.keyboard.type(agent);
  await page.keyboard.press('Tab');
  await page.keyboard.type(pin);
  await page.keyboard.press('Enter');
  await page.getByText(words.chooseTitle).waitFor();
  await tabTo(page, `${words.chooseOpen}: Ventanilla ${counter}`);
  await page.keyboard.press('Enter');
  await page.getByText(words.topLive).waitFor();
}

/** Moves the focus on until it stands on what is called so. */
export async function tabTo(page: Page, name: string): Promise<void> {
  for (let tries = 0; tries < 40; tries += 1) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => {
      const at = document.activeElement;
      const label = at instanceof HTMLInputElement ? at.labels?.[0]?.textContent : at?.textContent;
      return at?.getAttribute('aria-label') ?? label ?? '';
    });
    if (focused.startsWith(name)) return;
  }
  throw new Error(`No tab leads to ${name}.`);
}
