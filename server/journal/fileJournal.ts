import type { Entry } from '../../shared/domain/entry.ts';
import { openBatchWriter } from './batchWriter.ts';
import { dayReader } from './dayReader.ts';
import type { Disk } from './disk.ts';
import { type Journal, knownOf } from './journal.ts';
import { type JournalFiles, nodeFiles } from './journalFiles.ts';
import { readAtStart } from './readAtStart.ts';
import { readLines } from './readLines.ts';

export type JournalPlace = Omit<Disk, 'files'> & { readonly files?: JournalFiles };

/**
 * Opens the journal in a folder of day files, one entry a line, checked and settled. Rejects with `JournalRefused` on
 * damage before the last batch, and where the disk cannot be written to with `JournalWriteFailed`.
 */
export async function openFileJournal({ folder, now, files = nodeFiles }: JournalPlace): Promise<Journal> {
  const disk: Disk = { folder, files, now };
  await files.makeFolder(folder);
  const atStart = await readAtStart(disk);
  const writer = await openBatchWriter(disk, atStart.acknowledged);
  const reader = dayReader(disk, writer.acknowledged);
  // Read once: the bytes that the start has checked are replayed, and let go.
  let checked: Buffer | null = atStart.bytes;
  const days = () => writer.acknowledged().days;

  const replay: Journal['replay'] = async (visit) => {
    const bytes = checked;
    checked = null;
    if (bytes) readLines(bytes, visit);
    else await reader.replay(visit);
  };

  const read: Journal['read'] = async () => {
    const entries: Entry[] = [];
    await replay((entry) => entries.push(entry));
    return entries.length > 0 ? entries : null;
  };

  const write: Journal['write'] = (batch) => {
    checked = null;
    return writer.write(batch);
  };

  const end = () => writer.acknowledged().end;
  return {
    read,
    write,
    settle: writer.settle,
    days,
    readDay: reader.readDay,
    replay,
    lastSeq: () => end().seq,
    lastHash: () => end().hash,
    find: reader.find,
    idsOf: async (day) => (await reader.readDay(day)).map((entry) => knownOf(day, entry)),
    cut: atStart.cut,
    close: writer.close,
  };
}
