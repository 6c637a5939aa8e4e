import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { filledPage } from '../server/http/phone/filledPage.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const pages = join(root, 'dist/pages');

const all = ['index.html', 'kiosk/index.html', 'counter/index.html', 'display/index.html', 'display/phone/index.html'];

describe.each(all)('%s', (page) => {
  const html = readFileSync(join(pages, page), 'utf8');

  test("passes the policy default-src 'self': nothing inline, nothing from elsewhere", () => {
    expect(html).not.toMatch(/<script(?![^>]*\ssrc=)/);
    expect(html).not.toMatch(/<style|\sstyle=|\son\w+=|\b(?:src|href)="(?:data:|https?:|\/\/)/);
  });

  test('asks for assets that are there', () => {
    const asked = [...html.matchAll(/(?:src|href)="\/(assets\/[^"]+)"/g)].map((match) => match[1] ?? '');
    expect(asked.length).toBeGreaterThan(0);
    for (const asset of asked) expect(existsSync(join(pages, asset)), asset).toBe(true);
  });
});

test('the page of the phone has a place for all that the server writes into it', () => {
  const built = readFileSync(join(pages, 'display/phone/index.html'), 'utf8');
  const body = { html: '<main>B047</main>' };
  const page = filledPage(built, { language: 'pt', title: 'B047 · Sua senha', body, code: 'K7Q4', againInSeconds: 15 });
  expect(page).toContain('<html lang="pt">');
  expect(page).toContain(
    '<title>B047 · Sua senha</title><noscript><meta http-equiv="refresh" content="15" /></noscript>',
  );
  expect(page).toContain('<div id="page" data-code="K7Q4"><main>B047</main></div>');
  const none = filledPage(built, { language: 'es', title: '', body, code: null });
  expect([/<script/.test(page), /<script|modulepreload/.test(none)]).toEqual([true, false]);
  expect(none).toContain('rel="stylesheet"');
});

test('the pages are built for production, whatever the tests run as', () => {
  const scripts = readdirSync(join(pages, 'assets')).filter((name) => name.endsWith('.js'));
  const all = scripts.map((name) => readFileSync(join(pages, 'assets', name), 'utf8')).join();
  expect(all).not.toContain('Download the React DevTools');
});
