import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Greys, largestPngBytes, readPng } from '../../shared/printing/readPng.ts';

/** The logo for papers. */
export type Logo = {
  readonly greys: Greys | null;
  /** As it stands on the disk. */
  readonly file: Buffer | null;
  /** Why the file that is there cannot be one. */
  readonly problem: string | null;
};

/** Reads `logo.png` in the data folder, if there is one. Never rejects: without a logo papers are printed too. */
export async function readLogo(folder: string): Promise<Logo> {
  const path = join(folder, 'logo.png');
  const none = (why: string): Logo => ({
    greys: null,
    file: null,
    problem: `Papers are printed without a logo: ${path} cannot be used. ${why}`,
  });
  try {
    if ((await stat(path)).size > largestPngBytes) return none('The file is larger than 2 MB.');
    const file = await readFile(path);
    const read = readPng(file);
    return read.ok ? { greys: read.greys, file, problem: null } : none(read.text);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    return code === 'ENOENT' ? { greys: null, file: null, problem: null } : none(message);
  }
}
