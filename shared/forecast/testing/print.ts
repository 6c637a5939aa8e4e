import { stdout } from 'node:process';

/** A line of a table beside the test's own. */
export const print = (line: string): boolean => stdout.write(`${line}\n`);
