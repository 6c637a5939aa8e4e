import type { Problems } from './problem.ts';

/** A whole number between two others, both included. */
export function wholeProblems(value: number, field: string, [least, most]: readonly [number, number]): Problems {
  if (!Number.isSafeInteger(value)) return [{ field, problem: 'not-whole' }];
  return value < least || value > most ? [{ field, problem: 'out-of-range', least, most }] : [];
}

/** A time in whole milliseconds; its bounds, both included, are told in seconds. */
export function timeProblems(ms: number, field: string, [least, most]: readonly [number, number]): Problems {
  if (!Number.isSafeInteger(ms)) return [{ field, problem: 'not-whole' }];
  return ms < least * 1000 || ms > most * 1000 ? [{ field, problem: 'seconds-out-of-range', least, most }] : [];
}
