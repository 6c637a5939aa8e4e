import { dirname } from 'node:path';
import { JournalWriteFailed } from './journal.ts';
import { type JournalFiles, writeAll } from './journalFiles.ts';

/** The file of a day, as far as it is acknowledged. */
export type DayFile = {
  /** Makes sure that the disk holds the acknowledged bytes, their name, and no more; retried before every append. */
  readonly settle: () => Promise<void>;
  /** Resolves when the text is on disk; rejects with `JournalWriteFailed`, and then it is not acknowledged. */
  readonly append: (text: string) => Promise<void>;
  /** The acknowledged bytes. */
  readonly size: () => number;
  readonly close: () => Promise<void>;
};

/** A day's file of which the first `size` bytes are acknowledged; whatever follows them goes when it is settled. */
export function dayFile(path: string, acknowledged: number, files: JournalFiles): DayFile {
  let size = acknowledged;
  let file: number | null = null;

  const opened = async (): Promise<number> => {
    const fresh = await files.open(path);
    try {
      await files.truncate(fresh, size);
      await files.flush(fresh);
      await files.syncFolder(dirname(path));
    } catch (fault) {
      await letGo(files, fresh);
      throw fault;
    }
    file = fresh;
    return fresh;
  };

  const settled = async (): Promise<number> => {
    try {
      return file ?? (await opened());
    } catch (cause) {
      throw new JournalWriteFailed(`${path} cannot be made ready for writing.`, { cause });
    }
  };

  const append = async (text: string): Promise<void> => {
    const bytes = Buffer.from(text);
    const open = await settled();
    try {
      writeAll(files, open, bytes, size);
      await files.flush(open);
    } catch (cause) {
      // After a failed flush the system may call lost bytes clean: this descriptor's next flush would prove nothing.
      file = null;
      await letGo(files, open);
      await settled().catch(() => undefined);
      throw new JournalWriteFailed(`A batch could not be written to ${path}.`, { cause });
    }
    size += bytes.length;
  };

  const close = async (): Promise<void> => {
    const open = file;
    file = null;
    if (open !== null) await letGo(files, open);
  };

  return { settle: async () => void (await settled()), append, size: () => size, close };
}

// What matters was decided before: that a descriptor does not close changes nothing of what is on disk.
const letGo = (files: JournalFiles, file: number): Promise<void> => files.close(file).catch(() => undefined);
