import { hash as digest } from 'node:crypto';
import type { Entry, Hash } from '../../shared/domain/entry.ts';

/** An entry before it is bound to the line before it. */
export type Unsealed = Omit<Entry, 'hash'>;

/** An entry and its line in the journal, line feed included. */
export type Sealed = { readonly entry: Entry; readonly line: string };

/** A line's text without the hash, which is what the hash is over, and the hash that it ends with. */
export type BodyAndHash = { readonly body: string; readonly hash: Hash };

// The line is kept with the entry that it was made for: the adapter receives entries, and none is written out twice.
const lines = new WeakMap<Entry, { readonly previous: Hash | null; readonly line: string }>();

/** Binds an entry to the line before it (null: it is the very first) and gives it with its line. */
export function seal(previous: Hash | null, unsealed: Unsealed): Sealed {
  const { v, point, seq, at, by, cause, asked, events, batch } = unsealed;
  const body = JSON.stringify({ v, point, seq, at, by, cause, asked, events, batch });
  const hash = hashOf(previous, body);
  const entry: Entry = { v, point, seq, at, by, cause, asked, events, batch, hash };
  const line = `${body.slice(0, -1)}${beforeHash}${hash}${afterHash}\n`;
  lines.set(entry, { previous, line });
  return { entry, line };
}

/** The entry's line in the journal, line feed included. */
export function lineOf(entry: Entry): string {
  return lines.get(entry)?.line ?? `${bodyOf(entry).slice(0, -1)}${beforeHash}${entry.hash}${afterHash}\n`;
}

/** Whether the entry's hash binds it to the line that ends with `previous`. */
export function isSealedAfter(previous: Hash | null, entry: Entry): boolean {
  const known = lines.get(entry);
  return known ? known.previous === previous : hashOf(previous, bodyOf(entry)) === entry.hash;
}

/** SHA-256 in hex over the hash of the line before (nothing for the very first) and a line's body. */
export const hashOf = (previous: Hash | null, body: string): Hash => digest('sha256', (previous ?? '') + body) as Hash;

/** Takes a line (without its line feed) apart; null: it does not end as a line of the journal ends. */
export function bodyAndHash(line: string): BodyAndHash | null {
  const bodyEnd = line.length - tailLength;
  if (bodyEnd < 1 || !line.startsWith(beforeHash, bodyEnd) || !line.endsWith(afterHash)) return null;
  const hash = line.slice(bodyEnd + beforeHash.length, -afterHash.length) as Hash;
  return { body: `${line.slice(0, bodyEnd)}}`, hash };
}

const beforeHash = ',"hash":"';
const afterHash = '"}';
const tailLength = beforeHash.length + 64 + afterHash.length;

function bodyOf({ v, point, seq, at, by, cause, asked, events, batch }: Entry): string {
  return JSON.stringify({ v, point, seq, at, by, cause, asked, events, batch });
}
