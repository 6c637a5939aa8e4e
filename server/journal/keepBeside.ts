import { basename, dirname, join } from 'node:path';
import { type Instant, timestampOf } from '../../shared/domain/time.ts';
import { type JournalFiles, writeAll } from './journalFiles.ts';

/** Whose bytes are kept, under which word (`cut`, `damaged`), and when. */
export type Beside = { readonly path: string; readonly word: string; readonly at: Instant };

/** Keeps bytes for ever in a file of their own, `FILE.word-TIME`; resolves with its path when it is on disk. */
export async function keepBeside(bytes: Buffer, { path, word, at }: Beside, files: JournalFiles): Promise<string> {
  const stem = `${path}.${word}-${timestampOf(at).replaceAll(/[-:.]/g, '')}`;
  const taken = new Set(await files.namesIn(dirname(path)));
  let kept = stem;
  for (let n = 2; taken.has(basename(kept)); n += 1) kept = `${stem}-${n}`;
  const file = await files.openNew(kept);
  try {
    try {
      writeAll(files, file, bytes, 0);
      await files.flush(file);
    } finally {
      await files.close(file);
    }
    await files.syncFolder(dirname(path));
  } catch (error) {
    // What is not kept for certain goes: a server that is started again and again on a full disk would leave one each time.
    await files.remove(kept).catch(() => undefined);
    throw error;
  }
  return kept;
}

/** The same, unless the very bytes are already kept under that word: a server that is started again and again fills no disk. */
export async function keepOnceBeside(bytes: Buffer, beside: Beside, files: JournalFiles): Promise<string> {
  const folder = dirname(beside.path);
  const prefix = `${basename(beside.path)}.${beside.word}-`;
  for (const name of await files.namesIn(folder)) {
    const kept = join(folder, name);
    if (name.startsWith(prefix) && bytes.equals(await files.read(kept))) return kept;
  }
  return keepBeside(bytes, beside, files);
}
