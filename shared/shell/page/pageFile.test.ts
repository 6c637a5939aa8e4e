import { join } from 'node:path';
import { expect, test } from 'vitest';
import { pageFile } from './pageFile.ts';

const at = (path: string) => pageFile('/pages', path, 'kiosk');

test.each([
  ['/kiosk', 'kiosk/index.html', 'text/html; charset=utf-8'],
  ['/first-start', 'shared/ui/firstStart/index.html', 'text/html; charset=utf-8'],
  ['/staff', 'shared/ui/staff/index.html', 'text/html; charset=utf-8'],
  ['/assets/kiosk-B1x_.js', 'assets/kiosk-B1x_.js', 'text/javascript; charset=utf-8'],
  ['/assets/font.woff2', 'assets/font.woff2', 'font/woff2'],
])('%s is a file of the package', (path, file, type) => {
  expect(at(path)).toEqual({ path: join('/pages', file), type });
});

test.each([
  '/',
  '/counter',
  '/display',
  '/kiosk/',
  '/assets/',
  '/assets/../x.js',
  '/assets/.built.json',
  '/assets/a/b.js',
  '/assets/%2e%2e/x.js',
  '/assets/x.exe',
  '/constructor',
])('%s is none', (path) => {
  expect(at(path)).toBeNull();
});
