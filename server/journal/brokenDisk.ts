import { basename } from 'node:path';
import { type JournalFiles, nodeFiles } from './journalFiles.ts';

/** A disk that says what it was asked and breaks to order; for tests. */
export type BrokenDisk = {
  readonly files: JournalFiles;
  /** Every operation that changes something, as `flush 2026-03-02.jsonl #1`: the n-th opening of that disk. */
  readonly log: string[];
  /** Makes every operation of this name fail, or not any more. */
  readonly failing: Set<keyof JournalFiles>;
};

/** A real folder behind operations that can be made to fail. */
export function brokenDisk(more: Partial<JournalFiles> = {}): BrokenDisk {
  const log: string[] = [];
  const failing = new Set<keyof JournalFiles>();
  const names = new Map<number, string>();
  let openings = 0;
  const files: JournalFiles = { ...nodeFiles, ...more };

  const step = (operation: keyof JournalFiles, what: string) => {
    log.push(`${operation} ${what}`);
    if (failing.has(operation)) throw Object.assign(new Error(`EIO: ${operation}`), { code: 'EIO' });
  };
  const named = async (file: Promise<number>, path: string): Promise<number> => {
    openings += 1;
    names.set(await file, `${basename(path)} #${openings}`);
    return file;
  };
  const nameOf = (file: number) => names.get(file) ?? '?';

  return {
    log,
    failing,
    files: {
      ...files,
      open: async (path) => {
        step('open', basename(path));
        return named(files.open(path), path);
      },
      openNew: async (path) => {
        step('openNew', basename(path));
        return named(files.openNew(path), path);
      },
      write: (file, bytes, position) => {
        step('write', nameOf(file));
        return files.write(file, bytes, position);
      },
      flush: async (file) => {
        step('flush', nameOf(file));
        await files.flush(file);
      },
      truncate: async (file, length) => {
        step('truncate', nameOf(file));
        await files.truncate(file, length);
      },
      close: async (file) => {
        step('close', nameOf(file));
        await files.close(file);
      },
      remove: async (path) => {
        step('remove', basename(path));
        await files.remove(path);
      },
      syncFolder: async (path) => {
        step('syncFolder', basename(path));
        await files.syncFolder(path);
      },
    },
  };
}
