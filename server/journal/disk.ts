import { join } from 'node:path';
import type { BusinessDay, Instant } from '../../shared/domain/time.ts';
import type { ChainEnd } from './chain.ts';
import type { JournalFiles } from './journalFiles.ts';

/** Where the day files are, and what reads and writes them; `now` only names what is kept beside. */
export type Disk = { readonly folder: string; readonly files: JournalFiles; readonly now: () => Instant };

/** What is on disk for certain. */
export type Acknowledged = {
  /** The days that have entries, the earliest first. */
  readonly days: readonly BusinessDay[];
  readonly end: ChainEnd;
  /** The bytes of the last day's file. */
  readonly size: number;
};

export const pathOf = (folder: string, day: BusinessDay): string => join(folder, `${day}.jsonl`);
