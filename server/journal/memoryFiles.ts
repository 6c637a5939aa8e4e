import { basename, join } from 'node:path';
import type { JournalFiles } from './journalFiles.ts';

/** A folder of files in memory, by their names, which stands in for a disk: a thousand starts a second. For tests. */
export type MemoryFiles = { readonly files: JournalFiles; readonly contents: Map<string, Buffer> };

/** A disk that holds one folder with these files. */
export function memoryFiles(folder: string, contents: Map<string, Buffer> = new Map()): MemoryFiles {
  const opened: string[] = [];
  const nameOf = (file: number) => opened[file] ?? '';
  const held = (path: string): Buffer => {
    const bytes = contents.get(basename(path));
    if (!bytes) throw Object.assign(new Error(`ENOENT: ${path}`), { code: 'ENOENT', path });
    return bytes;
  };
  const openedAs = (path: string): number => {
    if (!contents.has(basename(path))) contents.set(basename(path), Buffer.alloc(0));
    return opened.push(basename(path)) - 1;
  };
  const put = (name: string, bytes: Buffer, position: number) => {
    const before = contents.get(name) ?? Buffer.alloc(0);
    const after = Buffer.alloc(Math.max(before.length, position + bytes.length));
    before.copy(after);
    bytes.copy(after, position);
    contents.set(name, after);
  };
  return {
    contents,
    files: {
      makeFolder: async () => undefined,
      namesIn: async () => [...contents.keys()],
      sizeOf: async (path) => held(path).length,
      read: async (path) => held(path),
      open: async (path) => openedAs(path),
      openNew: async (path) => {
        if (contents.has(basename(path)))
          throw Object.assign(new Error(`EEXIST: ${join(folder, basename(path))}`), { code: 'EEXIST' });
        return openedAs(path);
      },
      write: (file, bytes, position) => {
        put(nameOf(file), bytes, position);
        return bytes.length;
      },
      flush: async () => undefined,
      truncate: async (file, length) =>
        void contents.set(nameOf(file), (contents.get(nameOf(file)) ?? Buffer.alloc(0)).subarray(0, length)),
      close: async () => undefined,
      remove: async (path) => void contents.delete(basename(path)),
      syncFolder: async () => undefined,
    },
  };
}
