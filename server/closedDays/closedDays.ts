import { open, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { BusinessDay } from '../../shared/domain/time.ts';
import { replaceFile } from '../../shared/storage/syncedJsonFile.ts';
import { pathOf } from '../journal/disk.ts';
import { recordedHash } from '../journal/seal.ts';
import type { ClosedDay } from './closedDay.ts';
import { closedDayIn, closedDayText, type DerivedFrom } from './closedDayText.ts';

/** What is kept of each day that is over, so that a start need not read the whole day. */
export type ClosedDays = {
  /** What the day's small file says; null: it is missing, or does not fit the day's file. */
  readonly kept: (day: BusinessDay) => Promise<ClosedDay | null>;
  /** Whether the small file says this, or something else; null: it is missing, or does not fit the day's file. */
  readonly says: (day: BusinessDay, closed: ClosedDay) => Promise<'this' | 'other' | null>;
  /** Resolves when the small file says this. */
  readonly keep: (day: BusinessDay, closed: ClosedDay) => Promise<void>;
  /** Removes the small files of other days. */
  readonly keepOnly: (days: readonly BusinessDay[]) => Promise<void>;
  /** The bytes of the day itself, unchecked. */
  readonly bytesOf: (day: BusinessDay) => Promise<Buffer>;
};

/** Where a data folder has its days and what is derived from them. */
export type ClosedDayFolders = { readonly days: string; readonly derived: string };

/** The small files lie in a folder of their own, which may be deleted at any time: they are never the truth. */
export function openClosedDays({ days, derived }: ClosedDayFolders): ClosedDays {
  const fileOf = (day: BusinessDay) => join(derived, `${day}.json`);
  const fromOf = (day: BusinessDay) => derivedFrom(days, day);
  const textOf = (day: BusinessDay) => readFile(fileOf(day), 'utf8').catch(() => null);

  async function kept(day: BusinessDay): Promise<ClosedDay | null> {
    const [from, text] = await Promise.all([fromOf(day), textOf(day)]);
    return from && text !== null ? closedDayIn(text, from) : null;
  }

  return {
    kept,
    says: async (day, closed) => {
      const said = await kept(day);
      if (!said) return null;
      return JSON.stringify(said) === JSON.stringify(closed) ? 'this' : 'other';
    },
    keep: async (day, closed) => {
      const from = await fromOf(day);
      if (from) await replaceFile(fileOf(day), closedDayText(from, closed));
    },
    keepOnly: async (some) => {
      const wanted = new Set(some.map((day) => `${day}.json`));
      const names = await readdir(derived).catch(() => []);
      const old = names.filter((name) => /^\d{4}-\d{2}-\d{2}\.json$/.test(name) && !wanted.has(name));
      for (const name of old) await rm(join(derived, name), { force: true });
    },
    bytesOf: (day) => readFile(pathOf(days, day)),
  };
}

/** More than the end of a line that holds its hash. */
const tailLength = 80;

/** The size of a day's file and the hash that it ends with, read off its last bytes; null: they are no end of a line. */
async function derivedFrom(folder: string, day: BusinessDay): Promise<DerivedFrom | null> {
  const file = await open(pathOf(folder, day)).catch(() => null);
  if (!file) return null;
  try {
    const { size } = await file.stat();
    const { buffer, bytesRead } = await file.read(
      Buffer.alloc(tailLength),
      0,
      tailLength,
      Math.max(0, size - tailLength),
    );
    const hash = recordedHash(buffer, { start: 0, end: bytesRead - 1 });
    return hash && { day, size, hash };
  } finally {
    await file.close();
  }
}
