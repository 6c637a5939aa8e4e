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

/** How far a day's file is good. */
export type Checked = { readonly end: ChainEnd; readonly bad: BadLine | null };

/** Which day's file it is, and where the chain stands before it. */
export type Place = {
  readonly day: BusinessDay;
  readonly before: ChainEnd;
  /** What the first line is bound to is not there to be compared: its own hash is taken on trust. */
  readonly trustsFirst?: boolean;
};

/** Checks a day's file line by line and shows every good entry up to the first bad line. */
export function checkLines(bytes: Buffer, place: Place, visit: (entry: Entry) => void = () => {}): Checked {
  const lines = goodEntries(bytes, place);
  for (let next = lines.next(); ; next = lines.next()) {
    if (next.done) return next.value;
    visit(next.value);
  }
}

/** The same one entry at a time, for whoever must pause in between; ends with how far the file is good. */
export function* goodEntries(bytes: Buffer, { day, before, trustsFirst }: Place): Generator<Entry, Checked> {
  let end: ChainEnd = { ...before, batch: 0 };
  let start = 0;
  const badAt = (wrong: string | null) => ({ end, bad: { line: end.seq - before.seq + 1, byte: start, wrong } });
  while (start < bytes.length) {
    const lineEnd = bytes.indexOf(lineFeed, start);
    if (lineEnd === -1) return badAt(null);
    const line = textOf(bytes.subarray(start, lineEnd));
    const isTrusted = trustsFirst && start === 0;
    if (line === null || !(isTrusted ? bodyAndHash(line) : isIntact(line, end.hash))) return badAt(null);
    const entry = entryIn(line);
    const wrong = entry ? wrongIn(entry, end) : 'is no entry';
    if (!entry || wrong) return badAt(wrong);
    if (start === 0 && dayOpenedIn(entry) !== day) {
      return badAt(`does not open the day ${day} after which its file is named`);
    }
    yield entry;
    end = endAt(entry);
    start = lineEnd + 1;
  }
  return { end, bad: null };
}

/** Shows every entry of a file that is known to be good. */
export function readLines(bytes: Buffer, visit: (entry: Entry) => void): void {
  for (let start = 0; start < bytes.length; ) {
    const lineEnd = bytes.indexOf(lineFeed, start);
    visit(JSON.parse(bytes.toString('utf8', start, lineEnd)));
    start = lineEnd + 1;
  }
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

/** null: the line is none. */
function entryIn(line: string): Entry | null {
  try {
    const entry: Partial<Entry> | null = JSON.parse(line);
    return Array.isArray(entry?.events) ? (entry as Entry) : null;
  } catch {
    return null;
  }
}
