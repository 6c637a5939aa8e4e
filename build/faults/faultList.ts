import { appendFileSync } from 'node:fs';
import { inject } from 'vitest';

/** The groups of faults, in the order of the list. */
export const groups = [
  'disk full',
  'read-only disk',
  'failing disk',
  'second server',
  'folder without rights',
  'wrong clock',
  'server gone',
] as const;

/** One fault as a test has seen it: every word of a person's was said by the server or stood on a screen. */
export type Fault = {
  readonly group: (typeof groups)[number];
  readonly fault: string;
  readonly happens: string;
  /** Who reads it and where, and what they read. */
  readonly reads: readonly (readonly [where: string, text: string])[];
  readonly recovery: string;
};

declare module 'vitest' {
  interface ProvidedContext {
    /** The file that collects what the tests have seen, a line a fault. */
    faultList: string;
  }
}

/** Puts a fault on the list that is printed at the end. */
export function told(fault: Fault): void {
  appendFileSync(inject('faultList'), `${JSON.stringify(fault)}\n`);
}

/** Seconds since a moment of `performance.now()`, as the list says them. */
export const secondsSince = (from: number): string => `${((performance.now() - from) / 1000).toFixed(1)} s`;
