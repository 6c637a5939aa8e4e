import { copyFile, readFile, rm, writeFile } from 'node:fs/promises';
import { afterDamage } from '../../client/outbox/afterDamage.ts';
import { type Kept, nothingKept } from '../../client/outbox/kept.ts';
import { keptShape } from '../../client/outbox/keptShape.ts';
import { inUseError, type OpenedStore } from '../../client/outbox/outboxStore.ts';
import { turns } from '../../client/outbox/turns.ts';
import { openKept } from '../../storage/keptValue.ts';
import { diskOperations, type FileOperations, syncedJsonFile } from '../../storage/syncedJsonFile.ts';

export type FileStoreOptions = {
  /** Where it is kept, `…/outbox.json`; beside it stand who writes it and what could not be read. */
  readonly path: string;
  /** Names this boot of the machine: whoever wrote in an earlier one is gone. */
  readonly boot: string;
  /** Told of what could not be read: where a copy of it lies, and what is wrong with it. */
  readonly onDamage: (beside: string, why: string) => void;
  /** One program at most runs on this folder, as Electron's lock sees to it: a note of another process is of one that is gone. */
  readonly isAlone?: boolean;
  readonly disk?: FileOperations;
  readonly now?: () => number;
};

/** Who writes: a process of a boot, and which of its openings. */
type Writer = { readonly pid: number; readonly boot: string; readonly token: string };

/**
 * A kiosk's store in a file, for the main process of an Electron app: every change is synced, file and folder. One writer:
 * only from a process that is gone is it taken over. Rejects when the disk cannot be read.
 */
export async function fileStore(options: FileStoreOptions): Promise<OpenedStore> {
  const { path, boot, isAlone = false } = options;
  const before = await writerOf(path);
  if (before?.boot === boot && isAlive(before, path, isAlone)) return { ok: false, why: 'in-use' };
  const value = await openedSound(options);
  const token = crypto.randomUUID();
  await writeFile(writerPath(path), JSON.stringify({ pid: process.pid, boot, token } satisfies Writer), {
    mode: 0o600,
  });
  openHere.set(path, token);
  const isOurs = async () => (await writerOf(path))?.token === token;
  const { take: inTurn, over } = turns();

  async function apply(next: (kept: Kept) => Kept): Promise<void> {
    if (!(await isOurs())) throw inUseError();
    const after = next(value.current());
    if (after !== value.current()) await value.change(() => after);
  }

  return {
    ok: true,
    store: {
      kept: value.current,
      change: (next) => inTurn(() => apply(next)),
      close: async () => {
        await over();
        if (openHere.get(path) === token) openHere.delete(path);
        if (await isOurs()) await rm(writerPath(path), { force: true });
      },
    },
  };
}

/** The stores that this process has open, by their path. */
const openHere = new Map<string, string>();

const writerPath = (path: string) => `${path}.writer`;

/** null: nobody, or a note that was torn when its writer died. */
async function writerOf(path: string): Promise<Writer | null> {
  try {
    return JSON.parse(await readFile(writerPath(path), 'utf8'));
  } catch {
    return null;
  }
}

function isAlive({ pid, token }: Writer, path: string, isAlone: boolean): boolean {
  if (pid === process.pid) return openHere.get(path) === token;
  // Its number may be another program's by now.
  if (isAlone) return false;
  try {
    // 0 sends nothing: it only asks whether there is such a process.
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** What is kept or, where that cannot be understood, a fresh beginning in its place, and a copy of it beside. */
async function openedSound({ path, onDamage, disk = diskOperations, now = Date.now }: FileStoreOptions) {
  const adapter = syncedJsonFile(path, keptShape, disk);
  try {
    return await openKept(adapter, nothingKept);
  } catch (error) {
    // With a cause, it is the disk that cannot be read: nothing is known of what stands there.
    if ((error as Error).cause !== undefined) throw error;
    const beside = `${path}.damaged-${new Date(now()).toISOString().replace(/[:.]/g, '')}`;
    // First the copy: killed in between, the next start finds the damage again and not an empty place.
    await copyFile(path, beside);
    await adapter.write(afterDamage);
    onDamage(beside, (error as Error).message);
    return openKept(adapter, nothingKept);
  }
}
