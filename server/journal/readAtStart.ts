import { basename, dirname, join } from 'node:path';
import { type BusinessDay, previousDay } from '../../shared/domain/time.ts';
import type { ChainEnd } from './chain.ts';
import { endOf } from './dayReader.ts';
import { type Acknowledged, type Disk, pathOf } from './disk.ts';
import { isTornTail } from './isTornTail.ts';
import { type Cut, JournalRefused, type Known, knownOf } from './journal.ts';
import type { JournalFiles } from './journalFiles.ts';
import { keepBeside, keepOnceBeside } from './keepBeside.ts';
import { type BadLine, checkLines, whereIs } from './readLines.ts';

/** What the start found, and what it cut. */
export type AtStart = {
  readonly acknowledged: Acknowledged;
  /** The accepted commands of the last day and the seven before it. */
  readonly known: ReadonlyMap<BusinessDay, readonly Known[]>;
  readonly cut: Cut | null;
};

/**
 * Checks the last day and the seven before it. Damage inside the last batch is kept beside and cut off; any other is
 * refused with `JournalRefused`, after a copy of the file.
 */
export async function readAtStart(disk: Disk): Promise<AtStart> {
  const days = await daysWithBytes(disk);
  const first = firstToRead(days);
  const read: DayRead[] = [];
  let end = await endOf(disk, days[first - 1]);
  for (const day of days.slice(first)) {
    const one = await checkDay(disk, { day, before: end, isLast: day === days.at(-1) });
    read.push(one);
    end = one.end;
  }
  const begun = read.filter(({ size }) => size > 0);
  const acknowledged = {
    days: [...days.slice(0, first), ...begun.map(({ day }) => day)],
    end,
    size: begun.at(-1)?.size ?? 0,
  };
  const known = new Map(begun.map((one) => [one.day, one.known]));
  return { acknowledged, known, cut: read.at(-1)?.cut ?? null };
}

type DayRead = {
  readonly day: BusinessDay;
  readonly end: ChainEnd;
  /** The good bytes. */
  readonly size: number;
  readonly known: readonly Known[];
  readonly cut: Cut | null;
};

type ToRead = { readonly day: BusinessDay; readonly before: ChainEnd; readonly isLast: boolean };

async function checkDay(disk: Disk, { day, before, isLast }: ToRead): Promise<DayRead> {
  const path = pathOf(disk.folder, day);
  const bytes = await disk.files.read(path);
  const known: Known[] = [];
  const { end, bad } = checkLines(bytes, { day, before }, (entry) => known.push(knownOf(day, entry)));
  const size = bad?.byte ?? bytes.length;
  if (bad && !(isLast && isTornTail(bytes, { end, bad }))) throw await refusal(disk, path, { bytes, bad });
  const cut = bad ? await cutOff(disk, path, { bytes, size }) : null;
  return { day, end, size, known, cut };
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

const daysBefore = 7;

// At least two days: what the first of them is bound to is not checked itself, and must not decide on cutting the last.
function firstToRead(days: readonly BusinessDay[]): number {
  let since = days.at(-1);
  for (let n = 0; since !== undefined && n < daysBefore; n += 1) since = previousDay(since);
  const recent = days.filter((day) => since !== undefined && day >= since).length;
  return Math.max(0, days.length - Math.max(recent, 2));
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
