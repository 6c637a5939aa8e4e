import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { parts } from './parts.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

// Named after its folder, so that a built script tells whose it is.
const inputs = Object.fromEntries(parts.pages.entries.map((entry) => [basename(dirname(entry)), entry]));
const homePage = 'shared/ui/home/index.html';

/** Puts the page "where to go" at the top of the built folder, where `/` is looked for. */
const homeAtTheTop: Plugin = {
  name: 'home-at-the-top',
  enforce: 'post',
  generateBundle(_options, bundle) {
    const home = bundle[homePage];
    if (home !== undefined) home.fileName = 'index.html';
  },
};

/** Puts the spoken clips beside the pages, under their own names: a page asks for each when it is to be heard. */
const clips: Plugin = {
  name: 'clips',
  generateBundle() {
    const folder = join(root, 'shared/ui/voice/clips');
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
      /\.(mp3|json)$/.test(file),
    );
    for (const file of files) {
      const source = readFileSync(join(folder, file));
      this.emitFile({ type: 'asset', fileName: `clips/${file.replaceAll('\\', '/')}`, source });
    }
  },
};

export default defineConfig({
  root,
  base: '/',
  publicDir: false,
  envDir: false,
  plugins: [react(), homeAtTheTop, clips],
  build: {
    // A point chooses its screens, but not its visitors' phones: whatever has dialogs and modules.
    target: ['chrome100', 'firefox104', 'safari15.4'],
    // The server's policy is default-src 'self': nothing inline, neither scripts nor data: pictures and fonts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rolldownOptions: { input: inputs },
  },
});
