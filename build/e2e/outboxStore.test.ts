import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openBrowser } from './browser.ts';

const contract = join(import.meta.dirname, '../../shared/client/outbox/testing/contractInBrowser.ts');

/** The contract as a script that a page can load. */
async function bundled(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: { write: false, minify: false, lib: { entry: contract, formats: ['iife'], name: 'outboxContract' } },
  });
  const [output] = [built].flat();
  const chunk = output && 'output' in output ? output.output[0] : undefined;
  if (chunk?.type !== 'chunk') throw new Error('The contract was not bundled.');
  return chunk.code;
}

let browser: Browser;
let script: string;
beforeAll(async () => {
  [browser, script] = await Promise.all([openBrowser('MAP punto.test 127.0.0.1'), bundled()]);
});
afterAll(() => browser.close());

it.each([
  ['plain http, where a page has no locks', 'http://punto.test', false],
  ['localhost, where it has', 'http://localhost', true],
])('the store of a browser kiosk holds to the contract on %s', async (_, origin, hasLocks) => {
  const page = await browser.newPage();
  await page.route('**/*', (route) => route.fulfill({ contentType: 'text/html', body: '<title>Store</title>' }));
  await page.goto(`${origin}/`);
  expect(await page.evaluate(() => 'locks' in navigator)).toBe(hasLocks);
  // An expression that declares nothing global, so the bundle is evaluated together with its use.
  expect(await page.evaluate(`${script}; outboxContract.contractInBrowser()`)).toEqual([]);
  await page.close();
});

it('changes are synced: their transactions ask for strict durability', async () => {
  const page = await browser.newPage();
  await page.route('**/*', (route) => route.fulfill({ contentType: 'text/html', body: '<title>Store</title>' }));
  await page.goto('http://punto.test/');
  const durabilities = await page.evaluate(`(async () => {
    ${script};
    const seen = [];
    const { transaction } = IDBDatabase.prototype;
    IDBDatabase.prototype.transaction = function (...how) { seen.push(how[2]?.durability ?? 'default'); return transaction.apply(this, how); };
    await outboxContract.contractInBrowser();
    return [...new Set(seen.filter((one) => one !== 'default'))];
  })()`);
  expect(durabilities).toEqual(['strict']);
  await page.close();
});
