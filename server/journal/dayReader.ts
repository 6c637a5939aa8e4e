import type { Entry } from '../../shared/domain/entry.ts';
import type { BusinessDay } from '../../shared/domain/time.ts';
import { type ChainEnd, endAt, noEntry } from './chain.ts';
import { type Acknowledged, type Disk, pathOf } from './disk.ts';
import { JournalRefused } from './journal.ts';
import { checkLines, lineFeed, readLines, whereIs } from './readLines.ts';

export type DayReader = {
  readonly readDay: (day: BusinessDay) => Promise<readonly Entry[]>;
  readonly replay: (visit: (entry: Entry) => void) => Promise<void>;
  readonly find: (seq: number, day: BusinessDay) => Promise<Entry | undefined>;
};

/** Reads days while batches are being written: only what is acknowledged. */
export function dayReader(disk: Disk, acknowledged: () => Acknowledged): DayReader {
  const bytesOf = async (day: BusinessDay): Promise<Buffer> => {
    const { days, size } = acknowledged();
    if (!days.includes(day)) return Buffer.alloc(0);
    const bytes = await disk.files.read(pathOf(disk.folder, day));
    return day === days.at(-1) ? bytes.subarray(0, size) : bytes;
  };

  const readDay = async (day: BusinessDay): Promise<readonly Entry[]> => {
    const { days } = acknowledged();
    const before = await endOf(disk, days[days.indexOf(day) - 1]);
    const bytes = await bytesOf(day);
    const { bad } = checkLines(bytes, { day, before });
    const path = pathOf(disk.folder, day);
    if (bad)
      throw new JournalRefused(path, `The day cannot be read: ${whereIs(path, bad)} ${bad.wrong ?? 'is damaged'}.`);
    const entries: Entry[] = [];
    readLines(bytes, (entry) => entries.push(entry));
    return entries;
  };

  // Its bytes were checked at the start or written since.
  const replay = async (visit: (entry: Entry) => void): Promise<void> => {
    const day = acknowledged().days.at(-1);
    if (day !== undefined) readLines(await bytesOf(day), visit);
  };

  return { readDay, replay, find: async (seq, day) => entryIn(await bytesOf(day), seq) };
}

/** Where the chain stands after a day's file (none: before the first), by its last line alone, unchecked. */
export async function endOf({ folder, files }: Disk, day: BusinessDay | undefined): Promise<ChainEnd> {
  if (day === undefined) return noEntry;
  const path = pathOf(folder, day);
  const bytes = await files.read(path);
  try {
    return endAt(JSON.parse(bytes.toString('utf8', bytes.lastIndexOf(lineFeed, -2) + 1)));
  } catch {
    throw new JournalRefused(path, `The journal cannot be used: the last line of ${path} cannot be read.`);
  }
}

// Numbers run without a gap, so the line is counted off and only that one is parsed.
function entryIn(bytes: Buffer, seq: number): Entry | undefined {
  const first = bytes.length > 0 ? parsedAt(bytes, 0).seq : seq + 1;
  if (seq < first) return undefined;
  let start = 0;
  for (let n = first; n < seq && start < bytes.length; n += 1) start = bytes.indexOf(lineFeed, start) + 1;
  return start < bytes.length ? parsedAt(bytes, start) : undefined;
}

const parsedAt = (bytes: Buffer, start: number): Entry =>
  JSON.parse(bytes.toString('utf8', start, bytes.indexOf(lineFeed, start)));
