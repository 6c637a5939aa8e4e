import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** How much longer each flush takes on the slow disk, in ms: as on an inexpensive SSD or a card. */
export const delayMs = 8;

export type SlowFlush =
  | { readonly ok: true; readonly env: NodeJS.ProcessEnv }
  /** In a sentence, why there is none here. */
  | { readonly ok: false; readonly text: string };

// From the bundle in dist/run as from here, the tree lies two folders up.
const source = join(import.meta.dirname, '../../build/e2e/slowFlush.c');

/** Compiles what makes every flush of a process slower, into a folder; gives the environment in which that holds. */
export async function slowFlush(folder: string, compiler = process.env.CC ?? 'cc'): Promise<SlowFlush> {
  if (process.platform !== 'linux') return left(`it works under Linux only, this is ${process.platform}`);
  const library = join(folder, 'slowFlush.so');
  try {
    await promisify(execFile)(compiler, ['-shared', '-fPIC', '-O2', '-o', library, source, '-ldl']);
  } catch (error) {
    return left(`the C compiler "${compiler}" did not make it (${(error as NodeJS.ErrnoException).code ?? 'unknown'})`);
  }
  return { ok: true, env: { LD_PRELOAD: library, SLOW_FLUSH_US: String(delayMs * 1000) } };
}

const left = (why: string): SlowFlush => ({ ok: false, text: `The half with slow flushes is left out: ${why}.` });
