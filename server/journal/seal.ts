import { hash as digest } from 'node:crypto';
import type { Entry, Hash } from '../../shared/domain/entry.ts';

/** An entry before it is bound to the line before it. */
export type Unsealed = Omit<Entry, 'hash'>;

/** An entry and its line in the journal, line feed included. */
export type Sealed = { readonly entry: Entry; readonly line: string };

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

/** Where a line stands among the bytes of a file, its line feed not included. */
export type LineAt = { readonly start: number; readonly end: number };

/**
 * The hash that a line ends with, if its bytes are exactly those that were written after the line with the hash `previous`;
 * null: they are not. Over the bytes, as decoding would map different wrong ones to one replacement sign.
 */
export function intactHash(bytes: Buffer, line: LineAt, previous: Hash | null): Hash | null {
  const hash = recordedHash(bytes, line);
  if (hash === null) return null;
  const bodyEnd = line.end - tailLength;
  const hashed = roomFor(bodyEnd - line.start + 65);
  const from = hashed.write(previous ?? '', 0, 'latin1');
  bytes.copy(hashed, from, line.start, bodyEnd);
  hashed[from + bodyEnd - line.start] = closingBrace;
  return digest('sha256', hashed.subarray(0, from + bodyEnd - line.start + 1)) === hash ? hash : null;
}

/** The hash that a line ends with, unproven; null: it does not end as a line of the journal ends. */
export function recordedHash(bytes: Buffer, { start, end }: LineAt): Hash | null {
  if (end - start <= tailLength) return null;
  const tail = bytes.toString('latin1', end - tailLength, end);
  const isTail = tail.startsWith(beforeHash) && tail.endsWith(afterHash);
  return isTail ? (tail.slice(beforeHash.length, -afterHash.length) as Hash) : null;
}

let room = Buffer.alloc(4096);

/** One place to put together what is hashed, for all lines: it grows with the longest. */
function roomFor(length: number): Buffer {
  if (room.length < length) room = Buffer.alloc(2 * length);
  return room;
}

const closingBrace = 0x7d;
const beforeHash = ',"hash":"';
const afterHash = '"}';
const tailLength = beforeHash.length + 64 + afterHash.length;

function bodyOf({ v, point, seq, at, by, cause, asked, events, batch }: Entry): string {
  return JSON.stringify({ v, point, seq, at, by, cause, asked, events, batch });
}
