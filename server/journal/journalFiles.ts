import { close, constants, fdatasync, ftruncate, open, writeSync } from 'node:fs';
import { readdir, readFile, rm, stat } from 'node:fs/promises';
import { promisify } from 'node:util';
import { makeFolder, syncFolder } from '../../shared/storage/syncFolder.ts';

/** What the journal asks of the disk. Every operation may fail; `write` may take fewer bytes than given. */
export type JournalFiles = {
  /** Makes a folder (mode 700) where there is none, durably. */
  readonly makeFolder: (path: string) => Promise<void>;
  readonly namesIn: (folder: string) => Promise<readonly string[]>;
  readonly sizeOf: (path: string) => Promise<number>;
  readonly read: (path: string) => Promise<Buffer>;
  /** Opens a file for writing, made (mode 600) where there is none. */
  readonly open: (path: string) => Promise<number>;
  /** The same for a file that must not be there yet. */
  readonly openNew: (path: string) => Promise<number>;
  /** Hands bytes to the system, at once; gives how many it took. */
  readonly write: (file: number, bytes: Buffer, position: number) => number;
  /** Waits until a file's bytes are on disk, off the event loop. */
  readonly flush: (file: number) => Promise<void>;
  readonly truncate: (file: number, length: number) => Promise<void>;
  readonly close: (file: number) => Promise<void>;
  readonly remove: (path: string) => Promise<void>;
  /** Waits until a folder's names are on disk. */
  readonly syncFolder: (path: string) => Promise<void>;
};

const openFile = promisify(open);
const { O_RDWR, O_CREAT, O_EXCL } = constants;

/** The disk of this machine. */
export const nodeFiles: JournalFiles = {
  makeFolder: async (path) => void (await makeFolder(path)),
  namesIn: (folder) => readdir(folder),
  sizeOf: async (path) => (await stat(path)).size,
  read: (path) => readFile(path),
  open: (path) => openFile(path, O_RDWR | O_CREAT, 0o600),
  openNew: (path) => openFile(path, O_RDWR | O_CREAT | O_EXCL, 0o600),
  write: (file, bytes, position) => writeSync(file, bytes, 0, bytes.length, position),
  flush: promisify(fdatasync),
  truncate: promisify(ftruncate),
  close: promisify(close),
  remove: (path) => rm(path, { force: true }),
  syncFolder: (path) => syncFolder(path),
};

/** Writes all the bytes from a position on, however few the system takes at a time. */
export function writeAll(files: JournalFiles, file: number, bytes: Buffer, position: number): void {
  for (let done = 0; done < bytes.length; ) {
    const taken = files.write(file, bytes.subarray(done), position + done);
    if (taken === 0) throw new Error('The disk takes no more bytes.');
    done += taken;
  }
}
