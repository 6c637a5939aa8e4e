import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Greys, readPng } from '../../shared/printing/readPng.ts';

/** The logo for papers; `problem`: why the file that is there cannot be one. */
export type Logo = { readonly greys: Greys | null; readonly problem: string | null };

/** A file of more bytes is no logo. */
const largestBytes = 2_000_000;

/** Reads `logo.png` in the data folder, if there is one. Never rejects: without a logo papers are printed too. */
export async function readLogo(folder: string): Promise<Logo> {
  const path = join(folder, 'logo.png');
  const none = (why: string): Logo => ({
    greys: null,
    problem: `Papers are printed without a logo: ${path} cannot be used. ${why}`,
  });
  try {
    if ((await stat(path)).size > largestBytes) return none('The file is larger than 2 MB.');
    const read = readPng(await readFile(path));
    return read.ok ? { greys: read.greys, problem: null } : none(read.text);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    return code === 'ENOENT' ? { greys: null, problem: null } : none(message);
  }
}
