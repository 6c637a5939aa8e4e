import { access, mkdir, open } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';

/** Where a system cannot flush a folder (Windows, some network shares) it answers with one of these. */
const cannotFlushFolders = new Set(['EPERM', 'EISDIR', 'EINVAL']);

const isRefusedBySystem = (error: unknown) => cannotFlushFolders.has((error as NodeJS.ErrnoException).code ?? '');

/** Waits until the names in a folder (made, renamed, removed files) are on disk; where the system cannot, does nothing. */
export const syncFolder = async (folder: string, openFolder: typeof open = open): Promise<void> => {
  try {
    const handle = await openFolder(folder, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (!isRefusedBySystem(error)) throw error;
  }
};

/** The topmost of the folders that must be made to reach one. */
const topMissing = async (folder: string): Promise<string> => {
  const above = dirname(resolve(folder));
  const isThere = await access(above).then(
    () => true,
    () => false,
  );
  return isThere ? folder : topMissing(above);
};

/** Makes a folder (mode 700) with all that leads to it, durably; says whether it was missing. */
export const makeFolder = async (folder: string): Promise<boolean> => {
  const firstMade = await mkdir(folder, { recursive: true, mode: 0o700 }).catch(async (error) => {
    // On a read-only disk Node speaks of something missing when it is asked for all at once: asked for one, it says why.
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') await mkdir(await topMissing(folder), { mode: 0o700 });
    throw error;
  });
  if (firstMade === undefined) return false;
  const top = dirname(resolve(firstMade));
  for (let at = dirname(resolve(folder)); at.length >= top.length; at = dirname(at)) {
    await syncFolder(at);
    if (at === top) break;
  }
  return true;
};
