import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * What a part was built from: `stats` names every file with its time and size, `content` is the SHA-256 of them all.
 *
 * @typedef {{ stats: readonly string[], content: string }} Stamp
 */

const stampName = '.built.json';

/** @param {string} name */
const matters = (name) => !name.startsWith('.') && !name.endsWith('~') && !/\.test\.tsx?$/.test(name);

/** @param {string} root @param {string} path @returns {string[]} */
function filesBelow(root, path) {
  const stat = statSync(join(root, path), { throwIfNoEntry: false });
  if (stat === undefined) return [];
  if (!stat.isDirectory()) return [path];
  const names = readdirSync(join(root, path)).filter(matters).sort();
  return names.flatMap((name) => filesBelow(root, `${path}/${name}`));
}

/** @param {string} root @param {readonly string[]} files */
const statsOf = (root, files) =>
  files.map((file) => {
    const { mtimeMs, size } = statSync(join(root, file));
    return `${file} ${mtimeMs} ${size}`;
  });

/** @param {string} root @param {readonly string[]} files */
function contentOf(root, files) {
  const hash = createHash('sha256');
  for (const file of files) {
    const bytes = readFileSync(join(root, file));
    hash.update(`${file} ${bytes.length}\n`).update(bytes);
  }
  return hash.digest('hex');
}

/** Remembers what the sources are now; take it before a build, so that a change during the build is seen after it.
 *  @param {string} root @param {readonly string[]} sources @returns {Stamp} */
export function stampOf(root, sources) {
  const files = sources.flatMap((source) => filesBelow(root, source));
  return { stats: statsOf(root, files), content: contentOf(root, files) };
}

/** Puts a stamp into a built folder. @param {string} folder @param {Stamp} stamp */
export function writeStamp(folder, stamp) {
  writeFileSync(join(folder, stampName), JSON.stringify(stamp));
}

/** @param {string} folder @returns {Stamp | undefined} */
function readStamp(folder) {
  try {
    return JSON.parse(readFileSync(join(folder, stampName), 'utf8'));
  } catch {
    return undefined;
  }
}

/** Whether a folder was built from exactly these sources: no file changed, added or deleted since.
 *  @param {string} root @param {readonly string[]} sources @param {string} folder */
export function isFresh(root, sources, folder) {
  const stamp = readStamp(folder);
  if (stamp === undefined) return false;
  const files = sources.flatMap((source) => filesBelow(root, source));
  const stats = statsOf(root, files);
  if (stats.join('\n') === stamp.stats.join('\n')) return true;
  // A copied or freshly checked-out tree has new times and the same content: it needs no build, and perhaps cannot do one.
  if (contentOf(root, files) !== stamp.content) return false;
  tryWriteStamp(folder, { stats, content: stamp.content });
  return true;
}

/** @param {string} folder @param {Stamp} stamp */
function tryWriteStamp(folder, stamp) {
  try {
    writeStamp(folder, stamp);
  } catch {
    // Read-only, or replaced by another build just now: the next start compares contents again.
  }
}
