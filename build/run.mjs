import { existsSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { nodeBundle } from './nodeBundle.mjs';

// run.mjs <file.ts> [arguments]: runs a TypeScript program of this tree in this process, bundled as the built server is,
// so that what it measures or plays is the code that people run. The program sees its arguments from process.argv[2] on;
// process.argv[1] is the bundle, which it may start again as a process of its own.

const [, , file, ...args] = process.argv;
const root = fileURLToPath(new URL('..', import.meta.url));
const folder = join(root, 'dist/run');

try {
  if (!file || !existsSync(file)) throw new Error('Use: node build/run.mjs FILE.ts [arguments]');
  const bundle = await bundled(file);
  process.argv = [process.execPath, bundle, ...args];
  await import(pathToFileURL(bundle).href);
} catch (error) {
  console.error(error instanceof Error ? (error.stack ?? error.message) : error);
  process.exitCode = 1;
}

/** Named after its folder: build/demo/main.ts becomes dist/run/demo.js. @param {string} file */
async function bundled(file) {
  const { build, mergeConfig } = await import('vite').catch(() => {
    throw new Error('This needs the development tools: run "npm ci" (without --omit=dev).');
  });
  const name = basename(dirname(file));
  const own = { configFile: false, logLevel: 'warn', build: { outDir: folder, emptyOutDir: false } };
  await build(mergeConfig(nodeBundle({ [name]: relative(root, file) }), own));
  return join(folder, `${name}.js`);
}
