import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const pages = join(root, 'dist/pages');

describe.each(['index.html', 'kiosk/index.html', 'counter/index.html', 'display/index.html'])('%s', (page) => {
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

test('the pages are built for production, whatever the tests run as', () => {
  const scripts = readdirSync(join(pages, 'assets')).filter((name) => name.endsWith('.js'));
  const all = scripts.map((name) => readFileSync(join(pages, 'assets', name), 'utf8')).join();
  expect(all).not.toContain('Download the React DevTools');
});
