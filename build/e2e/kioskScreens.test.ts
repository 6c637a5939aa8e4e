import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, openPage } from './browser.ts';
import { measure } from './kiosk/boxes.ts';
import { type KioskPoint, openKioskPoint } from './kiosk/kioskPoint.ts';
import { isLowered, type KioskState, type Mode, modes, setupOf, startIn, states, usual } from './kiosk/kioskStates.ts';
import { screens } from './kiosk/setups.ts';
import { looksRight } from './looks.ts';

let point: KioskPoint;
let browser: Browser;
beforeAll(async () => {
  [point, browser] = await Promise.all([openKioskPoint(), openBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await point.close();
});

const [normal] = modes as readonly [Mode];
const wide = screens['19 in 5:4'] as typeof usual;

/** Which screens are looked at: every mode in Spanish, every language in the normal one, and both shapes. */
const shown = [
  ...modes.map((mode) => ({ mode, language: 'es', screen: usual })),
  ...['en', 'pt'].map((language) => ({ mode: normal, language, screen: usual })),
  ...modes.map((mode) => ({ mode, language: 'es', screen: wide })),
];

async function look(page: Page, state: KioskState, { mode, language, screen }: (typeof shown)[number]): Promise<void> {
  await page.setViewportSize({ width: screen.widthPx, height: screen.heightPx });
  await startIn({ page, point, mode }, language);
  await state.reach({ page, point, mode });
  await page.waitForTimeout(250);
  const shape = screen === wide ? 'wide' : 'tall';
  const name = `${state.name}-${shape}-${mode.name}-${language}`;
  const { lost } = await measure(page);
  await looksRight(page, `kiosk/${name}`);
  expect(lost, name).toEqual([]);
}

describe.each(states)('the kiosk: $name', (state) => {
  it.each(shown)('$mode.name in $language at $screen.widthPx', async (showing) => {
    if (state.isOnlyLowered && !isLowered(showing.mode)) return;
    await point.setUp(setupOf(state, showing.screen));
    const { page, context, wrongs } = await openPage(browser, `${point.server.url}/kiosk`, 1080, 1920);
    await look(page, state, showing).finally(() => context.close());
    expect(wrongs).toEqual([]);
  });
});
