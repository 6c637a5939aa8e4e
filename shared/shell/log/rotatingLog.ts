import { appendFileSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Log } from './log.ts';

export type LogFiles = {
  readonly folder: string;
  /** A file is full at so many bytes, and so many full ones are kept beside the one in use. */
  readonly largest?: number;
  readonly keep?: number;
  readonly now?: () => Date;
};

/** A line that somebody else filled (an address, an error of a page) is cut, in characters. */
const longestLine = 1_000;

/**
 * A log in `shell.log` that stays below `largest` × (`keep` + 1) bytes: a full file becomes `shell.1.log`, the oldest goes.
 * A disk that refuses costs the line and nothing else: the app must not end over its log.
 */
export function rotatingLog({ folder, largest = 1_000_000, keep = 4, now = () => new Date() }: LogFiles): Log {
  const file = join(folder, 'shell.log');
  const full = (n: number) => join(folder, `shell.${n}.log`);
  let size = sizeOf(file);
  const turnOver = () => {
    rmSync(full(keep), { force: true });
    for (let n = keep - 1; n >= 1; n -= 1) move(full(n), full(n + 1));
    move(file, full(1));
    size = 0;
  };
  return (text) => {
    const line = `${now().toISOString()} ${oneLine(text)}\n`;
    const bytes = Buffer.byteLength(line);
    try {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      if (size > 0 && size + bytes > largest) turnOver();
      appendFileSync(file, line, { mode: 0o600 });
      size += bytes;
    } catch {
      // Nowhere to write it: there is nobody to tell.
    }
  };
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim().slice(0, longestLine);

function sizeOf(file: string): number {
  try {
    return statSync(file).size;
  } catch {
    return 0;
  }
}

function move(from: string, to: string): void {
  if (statSync(from, { throwIfNoEntry: false })) renameSync(from, to);
}
