import type { Entry } from '../../shared/domain/entry.ts';
import { openBatchWriter } from './batchWriter.ts';
import { dayReader } from './dayReader.ts';
import type { Disk } from './disk.ts';
import { type Journal, knownOf } from './journal.ts';
import { type JournalFiles, nodeFiles } from './journalFiles.ts';
import { readAtStart } from './readAtStart.ts';

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
  const { readDay, replay, find } = dayReader(disk, writer.acknowledged);
  // The ids that the start has read are handed over once instead of being read again, and let go with the first batch.
  const known = new Map(atStart.known);
  const days = () => writer.acknowledged().days;

  const read: Journal['read'] = async () => {
    const entries: Entry[] = [];
    await replay((entry) => entries.push(entry));
    return entries.length > 0 ? entries : null;
  };

  const idsOf: Journal['idsOf'] = async (day) => {
    const ids = known.get(day);
    known.delete(day);
    return ids ?? (await readDay(day)).map((entry) => knownOf(day, entry));
  };

  const write: Journal['write'] = (batch) => {
    known.clear();
    return writer.write(batch);
  };

  const end = () => writer.acknowledged().end;
  return {
    read,
    write,
    settle: writer.settle,
    days,
    readDay,
    replay,
    lastSeq: () => end().seq,
    lastHash: () => end().hash,
    find,
    idsOf,
    cut: atStart.cut,
    close: writer.close,
  };
}
