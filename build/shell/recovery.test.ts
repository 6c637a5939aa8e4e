import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type OpenedShell, openShell, until } from './openShell.ts';
import { openPointOfTest, type PointOfTest } from './pointOfTest.ts';
import { crash, lose, startKiosk } from './startedKiosk.ts';

// The built main process under the shim: the pages crash for real, in a real Chromium. That Electron tells of it as the
// shim does is what we believe: see build/shell/electron/shim.ts.

let point: PointOfTest;
let shell: OpenedShell;
beforeAll(async () => {
  point = await openPointOfTest();
});
afterEach(() => shell.close());
afterAll(() => point.close());

const start = async (how: Parameters<typeof startKiosk>[1] = {}) => {
  const started = await startKiosk(point, how);
  shell = started.shell;
  return started.page;
};

describe('a page that crashes', () => {
  it('is back in a moment, in one window', async () => {
    const page = await start();
    const at = Date.now();
    await lose(shell, () => crash(page));
    console.info(`crashed: shown again after ${Date.now() - at} ms`);
    expect(shell.world.noted.exitCode).toBeNull();
    expect(shell.running.said()).toContain('the page is gone: crashed; again in 500 ms');
    expect(shell.world.windows.filter((window) => !window.isDestroyed)).toHaveLength(1);
  });

  it('waits longer each time, and the fifth begins the app anew', async () => {
    let page = await start({ args: ['--relaunches=0', '--own-switch'] });
    for (const _ of [1, 2, 3, 4]) {
      const lost = page;
      page = await lose(shell, () => crash(lost));
    }
    crash(page);
    await until('the app ends', () => shell.world.noted.exitCode !== null);
    expect(shell.running.said()).toMatch(/500 ms.*1000 ms.*2000 ms.*4000 ms.*begins anew/s);
    expect(shell.world.noted).toMatchObject({ exitCode: 75, relaunches: [['--own-switch', '--relaunches=1']] });
  });
});

describe('a fault of the main process', () => {
  it('is written down, shows no dialog, and leaves starting again to whoever watches over the app', async () => {
    const page = await start({ env: { VENTANILLA_SUPERVISED: '1' } });
    shell.running.fault(new Error('a fault of the test'));
    await until('the app ends', () => shell.world.noted.exitCode !== null, 8_000);
    expect(shell.world.noted).toMatchObject({ exitCode: 75, relaunches: [] });
    expect(shell.running.said()).toContain('a fault of the test');
    await until('the page is gone', () => page.isClosed());
  });
});

describe('a second app of the same role', () => {
  it('ends at once and brings the first to the front', async () => {
    await start();
    const second = await openShell(point.browser, 'kiosk', { folder: join(shell.folder, '..') });
    expect(second.world.noted.exitCode).toBe(0);
    expect(second.world.windows).toEqual([]);
    expect(shell.window().isFocused).toBe(true);
    await second.close();
  });
});
