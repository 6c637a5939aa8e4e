import { basename, dirname, join } from 'node:path';
import type { BusinessDay } from '../../shared/domain/time.ts';
import { type ChainEnd, noEntry } from './chain.ts';
import { endOf } from './dayReader.ts';
import { type Acknowledged, type Disk, pathOf } from './disk.ts';
import { isTornTail } from './isTornTail.ts';
import { type Cut, JournalRefused } from './journal.ts';
import type { JournalFiles } from './journalFiles.ts';
import { keepBeside, keepOnceBeside } from './keepBeside.ts';
import { type BadLine, type Checked, checkLines, lineFeed, whereIs } from './readLines.ts';
import { intactHash, recordedHash } from './seal.ts';

/** What the start found, and what it cut. */
export type AtStart = {
  readonly acknowledged: Acknowledged;
  /** The good bytes of the last day, which are read once. */
  readonly bytes: Buffer;
  readonly cut: Cut | null;
};

/**
 * Checks the last day, and the line that it goes on from. Damage inside the last batch is kept beside and cut off; any
 * other is refused with `JournalRefused`, after a copy of the file. The days before are not looked at.
 */
export async function readAtStart(disk: Disk): Promise<AtStart> {
  const days = await daysWithBytes(disk);
  const last = await lookedAt(disk, days, days.length - 1);
  // Nothing of it is good: the day before is the last, and is good as a whole, or nothing is cut off.
  const begun = last.size > 0 ? last : await lookedAt(disk, days, days.length - 2);
  const { end, size } = begun;
  const cut = last.bad ? await cutOff(disk, pathOf(disk.folder, last.day), last) : null;
  const acknowledged = { days: days.slice(0, last.size > 0 ? days.length : -1), end, size };
  return { acknowledged, bytes: begun.bytes.subarray(0, size), cut };
}

/** A day's file as far as it is good. */
type Looked = Checked & { readonly day: BusinessDay; readonly bytes: Buffer; readonly size: number };

async function lookedAt(disk: Disk, days: readonly BusinessDay[], at: number): Promise<Looked> {
  const day = days[at];
  if (day === undefined) return { day: '' as BusinessDay, bytes: Buffer.alloc(0), size: 0, end: noEntry, bad: null };
  const before = await provenEnd(disk, days, at - 1);
  const path = pathOf(disk.folder, day);
  const bytes = await disk.files.read(path);
  const checked = checkLines(bytes, { day, before });
  const { bad } = checked;
  const isLast = at === days.length - 1;
  if (bad && !(isLast && isTornTail(bytes, checked))) throw await refusal(disk, path, { bytes, bad });
  return { ...checked, day, bytes, size: bad?.byte ?? bytes.length };
}

/**
 * Where the chain stands after a day's file: proven by its last line alone. If that is not what was written, its hash would
 * make good lines of the next day look bad: then the whole file is checked, which says where the damage begins.
 */
async function provenEnd(disk: Disk, days: readonly BusinessDay[], at: number): Promise<ChainEnd> {
  const day = days[at];
  if (day === undefined) return noEntry;
  const bytes = await disk.files.read(pathOf(disk.folder, day));
  const line = { start: bytes.lastIndexOf(lineFeed, -2) + 1, end: bytes.length - 1 };
  const lineBefore = { start: bytes.lastIndexOf(lineFeed, line.start - 2) + 1, end: line.start - 1 };
  const previous = line.start > 0 ? recordedHash(bytes, lineBefore) : (await endOf(disk, days[at - 1])).hash;
  const isProven = bytes.at(-1) === lineFeed && intactHash(bytes, line, previous) !== null;
  return isProven ? endOf(disk, day) : (await lookedAt(disk, days, at)).end;
}

type ToList = { readonly folder: string; readonly files: Pick<JournalFiles, 'namesIn' | 'sizeOf'> };

/** The days of a folder, the earliest first. A file without a byte is a day that was never begun: a crash or a full disk left it so. */
export async function daysWithBytes({ folder, files }: ToList): Promise<readonly BusinessDay[]> {
  const names = await files.namesIn(folder);
  const days: BusinessDay[] = [];
  for (const name of names.filter((one) => /^\d{4}-\d{2}-\d{2}\.jsonl$/.test(one)).sort()) {
    if ((await files.sizeOf(join(folder, name))) > 0) days.push(basename(name, '.jsonl') as BusinessDay);
  }
  return days;
}

type Split = { readonly bytes: Buffer; readonly size: number };

async function cutOff({ files, now }: Disk, path: string, { bytes, size }: Split): Promise<Cut> {
  const lost = bytes.subarray(size);
  const keptAs = await keepBeside(lost, { path, word: 'cut', at: now() }, files);
  const file = await files.open(path);
  try {
    await files.truncate(file, size);
    await files.flush(file);
  } finally {
    await files.close(file);
  }
  return { file: path, bytes: lost.length, keptAs };
}

type Refused = { readonly bytes: Buffer; readonly bad: BadLine };

async function refusal({ files, now }: Disk, path: string, { bytes, bad }: Refused): Promise<JournalRefused> {
  const copy = await keepOnceBeside(bytes, { path, word: 'damaged', at: now() }, files).catch(() => null);
  const kept = copy ? `A copy is kept as ${basename(copy)}.` : 'A copy could not be kept.';
  const what = bad.wrong ?? 'is damaged, and cutting it off could lose entries that were acknowledged';
  const where = whereIs(basename(path), bad);
  return new JournalRefused(path, `The journal in ${dirname(path)} cannot be used: ${where} ${what}. ${kept}`);
}
