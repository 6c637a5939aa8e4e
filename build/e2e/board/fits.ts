import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { boardSizes, capitalOfEm, capitalOfSeat, drawnType } from '../../../shared/domain/boardScreen.ts';
import type { DisplayScreen } from '../../../shared/domain/deviceSetup.ts';
import { drawnOn } from './geometry.ts';

/** A rounded pixel is no fault. */
const almost = 0.1;

/**
 * What is drawn is whole, nothing is smaller than a board may write or than its room can read, and a call is as high as one must be
 * able to act on; so are the last calls while nobody is called.
 */
export async function fits(page: Page, screen: DisplayScreen, state = ''): Promise<void> {
  const { texts, wrong } = await drawnOn(page);
  expect.soft(wrong, state).toEqual([]);
  const mmOf = (px: number) => (px * capitalOfEm * screen.pitchUm) / 1000;
  const smallest = drawnType.text * boardSizes(screen).unitPx - almost;
  for (const { text, of, px } of texts) {
    const level = /call-label|call-counter/.test(of) ? 'act' : 'text';
    expect.soft(px, `${state}: ${text}`).toBeGreaterThanOrEqual(smallest);
    expect.soft(mmOf(px), `${state}: ${text}`).toBeGreaterThanOrEqual(capitalOfSeat[level] * screen.farthestSeatMm);
  }
  const listed = await page
    .locator('.last-calls-alone li .number')
    .evaluateAll((all) => all.map((one) => Number.parseFloat(getComputedStyle(one).fontSize)));
  for (const px of listed)
    expect.soft(mmOf(px), `${state}: the list`).toBeGreaterThanOrEqual(capitalOfSeat.act * screen.farthestSeatMm);
}
