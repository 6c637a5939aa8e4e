import { open, readFile, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Adapter } from 'lowdb';
import { makeFolder, syncFolder } from './syncFolder.ts';

/** What the adapter asks of a disk, so that a test can let each step fail. */
export type FileOperations = {
  readonly readFile: (path: string) => Promise<Uint8Array>;
  /** Makes a new file (mode 600) with this text and waits until it is on disk. */
  readonly writeSynced: (path: string, text: string) => Promise<void>;
  readonly rename: (from: string, to: string) => Promise<void>;
  readonly remove: (path: string) => Promise<void>;
  readonly makeFolder: (folder: string) => Promise<unknown>;
  readonly syncFolder: (folder: string) => Promise<void>;
};

/** The operations of the real disk. */
export const diskOperations: FileOperations = {
  readFile: (path) => readFile(path),
  writeSynced: async (path, text) => {
    // 'wx': what lies there (a link, a file others may read) is never written through.
    const handle = await open(path, 'wx', 0o600);
    try {
      await handle.writeFile(text, 'utf8');
      await handle.sync();
    } finally {
      await handle.close();
    }
  },
  rename,
  remove: (path) => rm(path, { force: true }),
  makeFolder,
  syncFolder: (folder) => syncFolder(folder),
};

const isMissing = (error: unknown) => (error as NodeJS.ErrnoException).code === 'ENOENT';

const damaged = (path: string, what: string) =>
  new Error(`${path} is damaged and was left as it is; restore it from a backup (${what})`);

const jsonIn = (bytes: Uint8Array): unknown => {
  try {
    // fatal: a flipped bit must not become a quiet replacement character inside a name or a key.
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    // The parser's own words quote the file, and these files hold secrets.
    throw new Error('it is no JSON');
  }
};

const parsed = <T>(path: string, bytes: Uint8Array, shape: (value: unknown) => T): T => {
  try {
    const value = jsonIn(bytes);
    // lowdb takes a falsy value for an absent file and would overwrite it.
    if (typeof value !== 'object' || value === null) throw new Error('it holds no object');
    return shape(value);
  } catch (error) {
    throw damaged(path, (error as Error).message);
  }
};

/**
 * Writes a whole file (mode 600) in the place of what was there; resolves when content and name are on disk, and until the
 * rename the old content stays whole. One writer per file at a time.
 */
export async function replaceFile(path: string, text: string, disk: FileOperations = diskOperations): Promise<void> {
  const folder = dirname(path);
  const temporary = join(folder, `.${basename(path)}.tmp`);
  await disk.makeFolder(folder);
  // One name for all: what a killed process left here is removed by the next write, and cannot pile up.
  await disk.remove(temporary);
  try {
    await disk.writeSynced(temporary, text);
    await disk.rename(temporary, path);
  } catch (error) {
    await disk.remove(temporary).catch(() => undefined);
    throw error;
  }
  await disk.syncFolder(folder);
}

/**
 * A lowdb adapter that keeps one object in one JSON file (mode 600): a write resolves when content and name are on disk,
 * writes run in the order they were asked, and until the rename the old content stays whole. `read` gives null when the
 * file is absent and throws an error naming the file when it is no JSON or `shape` throws. One adapter per file.
 */
export const syncedJsonFile = <T extends object>(
  path: string,
  shape: (value: unknown) => T,
  disk: FileOperations = diskOperations,
): Adapter<T> => {
  let last: Promise<unknown> = Promise.resolve();

  return {
    read: async () => {
      const bytes = await disk.readFile(path).catch((error: unknown) => {
        if (isMissing(error)) return null;
        throw new Error(`${path} cannot be read (${(error as Error).message})`, { cause: error });
      });
      return bytes === null ? null : parsed(path, bytes, shape);
    },
    write: async (data) => {
      // Taken now: lowdb's caller may change the object while an earlier write is still under way.
      const text = `${JSON.stringify(data, null, 2)}\n`;
      const turn = last.then(() => replaceFile(path, text, disk));
      last = turn.catch(() => undefined);
      await turn;
    },
  };
};
