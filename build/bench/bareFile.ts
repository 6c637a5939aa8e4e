import { close, fdatasync, open, writeSync } from 'node:fs';
import { promisify } from 'node:util';

/** A file to which lines are appended and flushed, and nothing else is done: the least that a durable answer can cost. */
export type BareFile = {
  /** One write and one flush off the event loop; resolves when the line is on disk. */
  readonly append: () => Promise<void>;
  readonly close: () => Promise<void>;
};

const flush = promisify(fdatasync);

/** As many bytes as a line of the journal has (P5 measures how many). */
export const lineBytes = 480;

/** Opens a new one. */
export async function openBareFile(path: string): Promise<BareFile> {
  const file = await promisify(open)(path, 'wx', 0o600);
  const line = Buffer.from(`${'x'.repeat(lineBytes - 1)}\n`);
  return {
    append: async () => {
      writeSync(file, line);
      await flush(file);
    },
    close: () => promisify(close)(file),
  };
}
