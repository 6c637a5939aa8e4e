import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where a demo keeps its day. */
export type DemoFolder =
  | { readonly ok: true; readonly path: string; readonly leave: () => Promise<void> }
  | { readonly ok: false; readonly text: string };

/** A temporary folder that `leave` removes or, where one is named, that one; a demo never writes into a real point's days. */
export async function openDemoFolder(named: string | null): Promise<DemoFolder> {
  if (named === null) {
    const path = await mkdtemp(join(tmpdir(), 'ventanilla-demo-'));
    return { ok: true, path, leave: () => rm(path, { recursive: true, force: true }) };
  }
  const names = await readdir(named).catch((error: NodeJS.ErrnoException) => error.code);
  if (Array.isArray(names) && names.length > 0)
    return {
      ok: false,
      text: `The folder ${named} is not empty: a demo begins in a new or empty one and never writes into another's days.`,
    };
  if (names === 'ENOTDIR') return { ok: false, text: `${named} is no folder: give a new or empty one with --data.` };
  // Whatever else is wrong with it, the server says when it opens it.
  return { ok: true, path: named, leave: async () => {} };
}
