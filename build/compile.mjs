import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { parts } from './parts.mjs';

// Started by build.mjs, once for each part that is due: compile.mjs <part> <folder>
const [name, folder] = process.argv.slice(2);
const root = fileURLToPath(new URL('..', import.meta.url));

try {
  if (!folder || (name !== 'server' && name !== 'pages')) throw new Error('Use: compile.mjs server|pages <folder>');
  const missing = parts[name].entries.filter((entry) => !existsSync(join(root, entry)));
  if (missing.length > 0) throw new Error(`Cannot build ${name}: ${missing.join(', ')} does not exist.`);
  await build({
    configFile: join(root, `build/vite.${name}.ts`),
    configLoader: 'runner',
    logLevel: 'warn',
    build: { outDir: folder, emptyOutDir: true },
  });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
