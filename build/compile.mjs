import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, mergeConfig } from 'vite';
import { nodeBundle } from './nodeBundle.mjs';
import { parts } from './parts.mjs';

// Started by build.mjs, once for each part that is due: compile.mjs <part> <folder>
const [name, folder] = process.argv.slice(2);
const root = fileURLToPath(new URL('..', import.meta.url));

// Loaded where npm put them: escpos would warn of its own old code, and Fastify's compilers are never asked for.
const apart = ['escpos', 'qr-image', '@fastify/ajv-compiler', '@fastify/fast-json-stringify-compiler'];
/** @type {import('vite').SSROptions} */
const bundled = { noExternal: true, external: apart };

try {
  if (!folder || (name !== 'server' && name !== 'pages')) throw new Error('Use: compile.mjs server|pages <folder>');
  const missing = parts[name].entries.filter((entry) => !existsSync(join(root, entry)));
  if (missing.length > 0) throw new Error(`Cannot build ${name}: ${missing.join(', ')} does not exist.`);
  await (name === 'server' ? compileServer(folder) : compilePages(folder));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

/**
 * Each program is built by itself: one build would part what they share into files of its own. Its packages are bundled
 * in: a start reads one file instead of a thousand, which takes it a third less of processor time.
 * @param {string} folder
 */
async function compileServer(folder) {
  for (const [n, file] of parts.server.entries.entries()) {
    const own = { configFile: false, logLevel: 'warn', build: { outDir: folder, emptyOutDir: n === 0 } };
    await build(mergeConfig(nodeBundle({ [basename(file, '.ts')]: file }, bundled), own));
  }
}

/** @param {string} folder */
async function compilePages(folder) {
  await build({
    configFile: join(root, 'build/vite.pages.ts'),
    configLoader: 'runner',
    logLevel: 'warn',
    build: { outDir: folder, emptyOutDir: true },
  });
}
