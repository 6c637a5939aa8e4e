import { hash as digest } from 'node:crypto';
import type { Hash } from '../../shared/domain/entry.ts';
import type { BusinessDay } from '../../shared/domain/time.ts';
import type { ClosedDay } from './closedDay.ts';

/** The day's file that something was derived from: it fits no other. */
export type DerivedFrom = { readonly day: BusinessDay; readonly size: number; readonly hash: Hash };

/** Changes whenever what is derived does: what an older version wrote is made anew. */
const version = 1;

/** A closed day as its file holds it: a line that says what it was derived from and what the next line must hash to, and that line. */
export function closedDayText(from: DerivedFrom, closed: ClosedDay): string {
  const body = JSON.stringify(closed);
  return `${headOf(from, body)}\n${body}\n`;
}

/** Reads it again; null: it was derived from something else, by another version, or is damaged. */
export function closedDayIn(text: string, from: DerivedFrom): ClosedDay | null {
  const lineEnd = text.indexOf('\n');
  const body = text.slice(lineEnd + 1, -1);
  return text.slice(0, lineEnd) === headOf(from, body) && text.endsWith('\n') ? JSON.parse(body) : null;
}

const headOf = ({ day, size, hash }: DerivedFrom, body: string): string =>
  JSON.stringify({ v: version, day, size, hash, sha256: digest('sha256', body) });
