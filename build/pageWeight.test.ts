import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';

const pages = join(fileURLToPath(new URL('..', import.meta.url)), 'dist/pages');
/** What a page may load before its first screen, in bytes of gzip: a phone pays for it, and may have a slow network. */
const mostOfScripts = [
  ['kiosk start page', 'kiosk/index.html', 150_000],
  ['phone', 'display/phone/index.html', 100_000],
] as const;

/** Everything that a page's own HTML loads: its script and, as Vite writes them there, all that this imports. */
function scriptsOf(page: string): readonly string[] {
  const html = readFileSync(join(pages, page), 'utf8');
  return [...html.matchAll(/(?:src|href)="\/(assets\/[^"]+\.js)"/g)].map(([, path]) => path ?? '');
}

test.each(mostOfScripts)('the scripts of the %s are light', (name, page, most) => {
  const scripts = scriptsOf(page);
  expect(scripts.length).toBeGreaterThan(0);
  const bytes = scripts.reduce((sum, path) => sum + gzipSync(readFileSync(join(pages, path))).length, 0);
  console.info(`${name}: ${(bytes / 1000).toFixed(1)} kB of gzipped scripts in ${scripts.length} files`);
  expect(bytes).toBeLessThanOrEqual(most);
});
