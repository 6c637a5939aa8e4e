import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, realpathSync, renameSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isFresh, stampOf, writeStamp } from './freshness.mjs';
import { parts } from './parts.mjs';

/** @typedef {import('./parts.mjs').PartName} PartName */

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');
const hourMs = 3_600_000;
const allParts = /** @type {PartName[]} */ (Object.keys(parts));

/** Builds the parts that are missing or differ from their sources, and tells which it built.
 *  Throws an error with a sentence for people when a part cannot be built; the part built before stays as it was.
 *  @param {{ force?: boolean, only?: readonly PartName[] }} [options] */
export async function bringUpToDate({ force = false, only = allParts } = {}) {
  const due = only.filter((name) => force || !isFresh(root, parts[name].sources, join(dist, name)));
  if (due.length === 0) return due;
  requireBuildTools(due);
  mkdirSync(dist, { recursive: true });
  clearLeftovers();
  console.error(`Building ${due.join(' and ')} …`);
  const ends = await Promise.allSettled(due.map(build));
  const failed = due.filter((_, i) => ends[i]?.status === 'rejected');
  if (failed.length > 0) throw new Error(`The build failed: ${failed.join(' and ')}. The reason stands above.`);
  return due;
}

/** @param {readonly PartName[]} due */
function requireBuildTools(due) {
  try {
    createRequire(import.meta.url).resolve('vite/package.json');
  } catch {
    throw new Error(
      `The built ${due.join(' and ')} in dist/ is missing or older than its sources, and the build tools are not installed: run "npm ci" (without --omit=dev), then "npm run build".`,
    );
  }
}

/** Builds into a folder of its own and moves it into place when whole, so that two builds at once cannot mix.
 *  @param {PartName} name */
async function build(name) {
  const stamp = stampOf(root, parts[name].sources);
  const fresh = join(dist, `.building-${name}-${process.pid}`);
  try {
    await compile(name, fresh);
    writeStamp(fresh, stamp);
    putInPlace(fresh, join(dist, name));
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}

/** A process of its own: the bundler's memory, output and NODE_ENV must not stay with the server or the tests.
 *  @param {PartName} name @param {string} folder @returns {Promise<void>} */
function compile(name, folder) {
  const script = fileURLToPath(new URL('./compile.mjs', import.meta.url));
  const env = { ...process.env, NODE_ENV: 'production' };
  const child = spawn(process.execPath, [script, name, folder], { cwd: root, env, stdio: ['ignore', 2, 2] });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`building ${name} ended with ${code}`))));
  });
}

/** @param {string} fresh @param {string} place */
function putInPlace(fresh, place) {
  for (let attempt = 1; ; attempt += 1) {
    const old = join(dist, `.old-${process.pid}-${attempt}-${Date.now()}`);
    try {
      if (statSync(place, { throwIfNoEntry: false })) renameSync(place, old);
      renameSync(fresh, place);
      return;
    } catch (error) {
      // Another build moved its own into place between our two lines.
      if (attempt === 20) throw error;
    } finally {
      rmSync(old, { recursive: true, force: true });
    }
  }
}

/** Removes what builds left that were killed; younger folders may belong to a build that is running now. */
function clearLeftovers() {
  for (const name of readdirSync(dist).filter((each) => /^\.(building|old)-/.test(each))) {
    const stat = statSync(join(dist, name), { throwIfNoEntry: false });
    if (stat && Date.now() - stat.mtimeMs > hourMs) rmSync(join(dist, name), { recursive: true, force: true });
  }
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  try {
    const built = await bringUpToDate({ force: process.argv.includes('--force') });
    if (built.length === 0) console.error('Everything is built already.');
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
