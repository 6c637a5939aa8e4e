import type { ChainEnd } from './chain.ts';
import { type Checked, lineFeed } from './readLines.ts';
import { intactHash } from './seal.ts';

/** Whether what is bad in the last day's file is only the end of its last batch: a start cuts that off and goes on. */
export const isTornTail = (bytes: Buffer, { end, bad }: Checked): boolean =>
  bad?.wrong === null && isLastBatch(bytes, bad.byte, end);

/**
 * Whether everything from the first bad line on belongs to the last batch, as far as can be seen: no member `batch`
 * behind it names a later one than the bad line can be of. If so, nothing that was acknowledged before it is lost.
 */
function isLastBatch(bytes: Buffer, badAt: number, end: ChainEnd): boolean {
  const next = end.seq + 1;
  const rest = bytes.toString('latin1', badAt);
  const later = [...rest.matchAll(/"batch":(\d+)/g)].filter(([, batch]) => Number(batch) > next);
  const [first, ...more] = later;
  if (!first) return true;
  if (more.length > 0) return false;
  const digitsAt = badAt + first.index + '"batch":'.length;
  return isMisreadOwn(bytes, badAt, { at: digitsAt, length: first[1]?.length ?? 0 }, end);
}

type Digits = { readonly at: number; readonly length: number };

// A bad line whose only damage is its own batch number is told by its hash, which is right again with the right number.
// Without that proof the number may be a later line's, whose beginning is gone together with the bad line's end.
function isMisreadOwn(bytes: Buffer, badAt: number, digits: Digits, end: ChainEnd): boolean {
  const lineEnd = bytes.indexOf(lineFeed, badAt);
  if (lineEnd < digits.at) return false;
  const before = bytes.subarray(badAt, digits.at);
  const after = bytes.subarray(digits.at + digits.length, lineEnd);
  return [end.batch, end.seq + 1].some((batch) => {
    const line = Buffer.concat([before, Buffer.from(String(batch)), after]);
    return intactHash(line, { start: 0, end: line.length }, end.hash) !== null;
  });
}
