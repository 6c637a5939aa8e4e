import { isUtf8 } from 'node:buffer';
import type { Entry, Hash } from '../../shared/domain/entry.ts';
import type { BusinessDay } from '../../shared/domain/time.ts';
import { type ChainEnd, dayOpenedIn, endAt, wrongIn } from './chain.ts';
import { bodyAndHash, hashOf } from './seal.ts';

/** The first line that cannot be gone on with. */
export type BadLine = {
  readonly line: number;
  /** Where in the file it begins. */
  readonly byte: number;
  /** null: damaged, its bytes are not those that were written. Otherwise they are, and this is wrong with them. */
  readonly wrong: string | null;
};

/** The good lines of a day's file up to the first bad one. */
export type Lines = { readonly entries: readonly Entry[]; readonly end: ChainEnd; readonly bad: BadLine | null };

/** Reads and checks a day's file, which goes on from the end of the day before. */
export function readLines(bytes: Buffer, day: BusinessDay, before: ChainEnd): Lines {
  const entries: Entry[] = [];
  let end: ChainEnd = { ...before, batch: 0 };
  let start = 0;
  const badAt = (wrong: string | null) => ({ entries, end, bad: { line: entries.length + 1, byte: start, wrong } });
  while (start < bytes.length) {
    const lineEnd = bytes.indexOf(lineFeed, start);
    if (lineEnd === -1) return badAt(null);
    const line = textOf(bytes.subarray(start, lineEnd));
    if (line === null || !isIntact(line, end.hash)) return badAt(null);
    const entry = parsed(line);
    const wrong = entry ? wrongOf(entry, end, entries.length === 0 ? day : null) : 'is no JSON';
    if (!entry || wrong) return badAt(wrong);
    entries.push(entry);
    end = endAt(entry);
    start = lineEnd + 1;
  }
  return { entries, end, bad: null };
}

/** Whether a line (without its line feed) is exactly what was written after the line with the hash `previous`. */
export function isIntact(line: string, previous: Hash | null): boolean {
  const parts = bodyAndHash(line);
  return parts !== null && hashOf(previous, parts.body) === parts.hash;
}

/** The text of some bytes; null: they are none. Decoding would map different wrong bytes to one replacement sign. */
export const textOf = (bytes: Buffer): string | null => (isUtf8(bytes) ? bytes.toString() : null);

/** Names a bad line, as the beginning of a sentence. */
export const whereIs = (file: string, { line, byte }: BadLine): string => `${file}, line ${line} (from byte ${byte})`;

export const lineFeed = 0x0a;

function wrongOf(entry: Entry, end: ChainEnd, opens: BusinessDay | null): string | null {
  const wrong = wrongIn(entry, end);
  if (wrong || opens === null || dayOpenedIn(entry) === opens) return wrong;
  return `does not open the day ${opens} after which its file is named`;
}

function parsed(line: string): Entry | null {
  try {
    return JSON.parse(line) as Entry;
  } catch {
    return null;
  }
}
