import { open, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** The file that is made and removed again. */
export const probeName = '.write-check';

/**
 * Rejects where a new file of so many bytes cannot be made and flushed, and leaves no file: asking for rights alone says yes to root
 * and to some network shares, and on a full disk a file without a byte can still be made.
 */
export async function tryDisk(folder: string, bytes = 0): Promise<void> {
  const probe = join(folder, probeName);
  try {
    const handle = await open(probe, 'w', 0o600);
    try {
      if (bytes > 0) await handle.writeFile(Buffer.alloc(bytes, ' '));
      if (bytes > 0) await handle.datasync();
    } finally {
      await handle.close();
    }
  } catch (error) {
    await rm(probe, { force: true }).catch(() => undefined);
    throw error;
  }
  await rm(probe, { force: true });
}
