import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { type OpenedShell, openShell, until } from './openShell.ts';
import { openPointOfTest, type PointOfTest } from './pointOfTest.ts';

// The built main process of the display under the shim, whose machine has screens by name only: where a window really
// stands is written down, not seen (build/shell/electron/shim.ts).

let point: PointOfTest;
let shell: OpenedShell;
beforeAll(async () => {
  point = await openPointOfTest();
});
afterEach(() => shell.close());
afterAll(() => point.close());

const operator = { id: 1, label: 'OPERATOR', bounds: { x: 0, y: 0, width: 1366, height: 768 } };
const board = { id: 2, label: 'SALA', bounds: { x: 1366, y: 0, width: 1920, height: 1080 } };
const change = (screens: typeof shell.world.screens.all, event: string) => {
  shell.world.screens.all = screens;
  shell.world.screens.emit(event, {}, screens[0]);
};
const kept = async () => JSON.parse(await readFile(join(shell.folder, 'settings.json'), 'utf8')).place;

it('a display stands on the screen that is not the operator’s, and finds it again when screens change', async () => {
  shell = await openShell(point.browser, 'display', { settings: point.settings, screens: [operator, board] });
  const page = await shell.page();
  await page.locator('#page > *').first().waitFor();
  expect(shell.window().bounds).toEqual(board.bounds);
  await until('its place is kept', async () => (await kept())?.label === 'SALA');
  change([operator], 'display-removed');
  await until('it hides from the operator’s screen', () => !shell.window().isShown, 3_000);
  const moved = { ...board, id: 7, bounds: { ...board.bounds, x: -1920 } };
  change([operator, { ...operator, id: 3, label: 'OTHER' }, moved], 'display-added');
  await until('it is back on its own', () => shell.window().isShown, 3_000);
  expect(shell.window().bounds).toEqual(moved.bounds);
});

it('a display on a machine with one screen takes that one, also when it is replaced', async () => {
  shell = await openShell(point.browser, 'display', { settings: point.settings, screens: [board] });
  expect(shell.window().bounds).toEqual(board.bounds);
  await until('its place is kept', async () => (await kept())?.wasOnly === true);
  const larger = { id: 9, label: 'NEW', bounds: { x: 0, y: 0, width: 3840, height: 2160 } };
  change([larger], 'display-metrics-changed');
  await until(
    'it stands on the new one',
    () => JSON.stringify(shell.window().bounds) === JSON.stringify(larger.bounds),
  );
});

it('the board is shown and may sound without a touch', async () => {
  shell = await openShell(point.browser, 'display', { settings: point.settings });
  const page = await shell.page();
  await page.locator('.board, [class^=board]').first().waitFor();
  expect(page.url()).toMatch(/\/display\?id=d1$/);
  expect(shell.world.noted.switches['autoplay-policy']).toBe('no-user-gesture-required');
});
