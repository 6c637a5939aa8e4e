import { mkdtemp, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';

export type TempFolder = { readonly path: string; readonly remove: () => Promise<void> };

/** A folder that goes again, beside the bundle: a system's own temporary folder may be in memory, where a flush is free. */
export async function tempFolder(): Promise<TempFolder> {
  const path = await mkdtemp(join(dirname(process.argv[1] ?? '.'), 'bench-'));
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
}
