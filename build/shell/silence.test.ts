import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPointOfTest, type PointOfTest } from './pointOfTest.ts';
import { lose, type StartedKiosk, startKiosk } from './startedKiosk.ts';

// The built main process under the shim: the pages hang for real, in a real Chromium. That Electron tells of it as the
// shim does is what we believe: see build/shell/electron/shim.ts.

let point: PointOfTest;
let kiosk: StartedKiosk;
beforeAll(async () => {
  point = await openPointOfTest();
  kiosk = await startKiosk(point);
});
afterAll(async () => {
  await kiosk.shell.close();
  await point.close();
});

/** Runs in the page. */
function hang(): void {
  setTimeout(() => {
    for (;;) JSON.stringify(location);
  }, 0);
}

it('a page that hangs is ended after ten seconds and comes back', async () => {
  const { shell, page } = kiosk;
  const next = await lose(shell, () => void page.evaluate(hang).catch(() => undefined));
  expect(shell.running.said()).toContain('the page hung; again in 500 ms');
  kiosk = { shell, page: next };
});

it('a page that draws nothing any more falls silent and comes back', async () => {
  const { shell, page } = kiosk;
  const next = await lose(shell, () => void page.evaluate(() => document.getElementById('page')?.replaceChildren()));
  expect(shell.running.said()).toContain('the page said nothing for 20 s');
  kiosk = { shell, page: next };
});

describe('the log', () => {
  it('says what happened in a file of the device', () => {
    const file = join(kiosk.shell.folder, 'logs/shell.log');
    expect(readFileSync(file, 'utf8')).toMatch(/^\d{4}-\d\d-\d\dT\S+Z ventanilla-kiosk \S+ starts\n/);
    if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('stays within its size, however often something is tried', () => {
    const logs = join(kiosk.shell.folder, 'logs');
    const senderFrame = { url: `https://elsewhere.test/${'x'.repeat(2_000)}`, parent: null };
    for (let n = 0; n < 6_500; n += 1) kiosk.shell.world.heard.emit('link:show', { senderFrame });
    const files = readdirSync(logs).sort();
    expect(files).toEqual(['shell.1.log', 'shell.2.log', 'shell.3.log', 'shell.4.log', 'shell.log']);
    expect(files.filter((name) => statSync(join(logs, name)).size > 1_000_000)).toEqual([]);
  });
});
