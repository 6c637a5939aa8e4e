import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { bringUpToDate } from '../build.mjs';
import { assembleApp } from './assembleApp.mjs';
import { appNames, builderConfig } from './builderConfig.mjs';

// npm run apps -- [kiosk|counter|display …] [--linux] [--windows] [--only-assemble] [--updates http://point:4610/updates]
// Without names: all three; without a system: the one it runs on. Needs the internet: electron-builder and Electron itself
// are fetched when they are first used, since neither is needed for anything else.

const builder = 'electron-builder@26.17.0';
const root = fileURLToPath(new URL('../..', import.meta.url));
const { version: electronVersion } = JSON.parse(readFileSync(join(root, 'node_modules/electron/package.json'), 'utf8'));

try {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: {
      linux: { type: 'boolean', default: false },
      windows: { type: 'boolean', default: false },
      'only-assemble': { type: 'boolean', default: false },
      updates: { type: 'string' },
    },
  });
  const names = /** @type {(keyof typeof appNames)[]} */ (positionals.length > 0 ? positionals : Object.keys(appNames));
  const unknown = names.filter((name) => !Object.hasOwn(appNames, name));
  if (unknown.length > 0) throw new Error(`There is no app called ${unknown.join(', ')}: kiosk, counter, display.`);
  await bringUpToDate({ only: ['pages', 'shell'] });
  const systems = [values.linux && '--linux', values.windows && '--win'].filter((each) => each !== false);
  for (const role of names) make(role, systems, values);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

/** @param {keyof typeof appNames} role @param {readonly string[]} systems
 *  @param {{ 'only-assemble': boolean, updates?: string | undefined }} values */
function make(role, systems, { 'only-assemble': onlyAssemble, updates = undefined }) {
  const app = assembleApp(role, root);
  const output = join(root, 'dist/installers', role);
  const config = builderConfig(role, { root, output, electronVersion, updates: updates ?? null });
  const file = join(output, 'electron-builder.json');
  mkdirSync(output, { recursive: true });
  writeFileSync(file, `${JSON.stringify(config, null, 2)}\n`);
  console.error(`${config.productName}: assembled in ${app}`);
  if (onlyAssemble) return;
  // The app is a project of its own to it: in this one it would gather the server's packages.
  const own = ['--projectDir', app, '--config', file, '--publish', 'never', ...systems];
  const npm = process.env.npm_execpath;
  if (!npm) throw new Error('Run this with npm: npm run apps');
  const args = [npm, 'exec', '--yes', `--package=${builder}`, '--', 'electron-builder', ...own];
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' });
  if (status !== 0) throw new Error(`electron-builder ended with ${status} for ${role}: its reason stands above.`);
  console.error(`${config.productName}: in ${output}`);
}
