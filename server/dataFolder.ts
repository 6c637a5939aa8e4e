import { chmod, readdir, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { makeFolder, syncFolder } from '../shared/storage/syncFolder.ts';
import { diskTrouble, pathInTrouble } from './diskTrouble.ts';
import { lockAddress, takeLock } from './folderLock.ts';
import { probeName, tryDisk } from './tryDisk.ts';

/** The folder of one service point, opened and locked for this process. */
export type DataFolder = {
  readonly path: string;
  readonly days: string;
  readonly registers: string;
  readonly release: () => Promise<void>;
};

export type DataFolderOutcome =
  | { readonly ok: true; readonly folder: DataFolder }
  | { readonly ok: false; readonly why: 'not-usable' | 'in-use'; readonly text: string };

/** The sentence for a folder that the disk refuses to read or write, wherever in it that showed. */
export const notUsableText = (folder: string, error: unknown): string => {
  const trouble = diskTrouble(error);
  const path = pathInTrouble(error);
  // The probe's own file says nothing to a person: the folder it is tried in does.
  const place = path?.endsWith(probeName) ? dirname(path) : path;
  const where = trouble && place?.startsWith(join(folder, '/')) ? ` (at ${place})` : '';
  const reason = trouble?.reason ?? (error instanceof Error ? error.message : String(error));
  const remedy = trouble?.remedy ?? 'Look at it';
  return `The data folder ${folder} cannot be used: ${reason}${where}. ${remedy}, or give another folder with --data.`;
};

const inUse = (path: string, pid: number | null): DataFolderOutcome => {
  const who = pid === null ? 'another server' : `another server (process ${pid})`;
  const text = `The data folder ${path} is in use by ${who}. Stop that server first, or give another folder with --data.`;
  return { ok: false, why: 'in-use', text };
};

/** Takes the rights of other users away; whoever is not the owner may not, and then the owner has decided. */
const closeToOthers = async (folder: string) => {
  const { mode } = await stat(folder);
  await chmod(folder, mode & 0o700).catch(() => undefined);
};

/** A folder that holds other things than ours keeps the rights it was given. */
const isOurs = async (path: string) => {
  const names = await readdir(path);
  return names.length === 0 || names.includes('point.json');
};

const prepare = async (path: string) => {
  if (await isOurs(path)) await closeToOthers(path);
  for (const inner of ['days', 'registers']) {
    await makeFolder(join(path, inner));
    await closeToOthers(join(path, inner));
    await tryDisk(join(path, inner));
  }
  await tryDisk(path);
  await syncFolder(path);
};

/**
 * Opens a point's data folder: makes what is missing (folders with mode 700), tries whether it can be written, and locks
 * it against a second server until `release` or the end of this process. What cannot be is told in one English sentence.
 */
export const openDataFolder = async (dataDir: string): Promise<DataFolderOutcome> => {
  const path = resolve(dataDir);
  try {
    await makeFolder(path);
    const taken = await takeLock(await lockAddress(path));
    if (!taken.ok) return inUse(path, taken.heldBy);
    const { release } = taken.lock;
    try {
      await prepare(path);
    } catch (error) {
      await release();
      throw error;
    }
    return { ok: true, folder: { path, days: join(path, 'days'), registers: join(path, 'registers'), release } };
  } catch (error) {
    return { ok: false, why: 'not-usable', text: notUsableText(path, error) };
  }
};

/** Whether the folder holds a recorded day: then it has a past that must not be begun anew. */
export const holdsDays = async (path: string): Promise<boolean> => {
  const names = await readdir(join(path, 'days')).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  return names.some((name) => name.endsWith('.jsonl'));
};
