/** Why a disk refuses, as the end of a sentence, and what a person does about it, as a sentence of its own. */
export type DiskTrouble = { readonly reason: string; readonly remedy: string };

const noRight = { reason: 'this user may not read and write there', remedy: 'Correct its rights' };
const isFile = { reason: 'a file stands where a folder should be', remedy: 'Move that file away' };

const known: Readonly<Record<string, DiskTrouble>> = {
  EACCES: noRight,
  EPERM: noRight,
  EROFS: { reason: 'the disk is read-only', remedy: 'Make it writable' },
  ENOTDIR: isFile,
  EEXIST: isFile,
  ENOSPC: { reason: 'the disk is full', remedy: 'Make room on it' },
  EDQUOT: { reason: 'the disk quota is used up', remedy: 'Make room on it' },
  ENOENT: { reason: 'it cannot be made there', remedy: 'Look at its path' },
  EIO: { reason: 'the disk reports a fault', remedy: 'Look at the disk and its cable' },
};

/** What the disk has against it, by the code of an error or of what caused it; null: no disk refused. */
export function diskTrouble(error: unknown): DiskTrouble | null {
  for (let at = error; at instanceof Error; at = at.cause) {
    const { code } = at as NodeJS.ErrnoException;
    if (code !== undefined && Object.hasOwn(known, code)) return known[code] ?? null;
  }
  return null;
}

/** The path at which the disk refused, where the system names it. */
export function pathInTrouble(error: unknown): string | null {
  for (let at = error; at instanceof Error; at = at.cause) {
    const { path } = at as NodeJS.ErrnoException;
    if (path !== undefined) return path;
  }
  return null;
}
