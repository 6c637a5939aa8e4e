import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { TicketId } from '../../shared/domain/ids.ts';
import type { Need } from '../../shared/protocol/wireCommand.ts';
import { diskOperations, type FileOperations, syncedJsonFile } from '../../shared/storage/syncedJsonFile.ts';
import { shapeOf } from '../shapeOf.ts';
import { type RegisterEntry, registerEntry } from './registerEntry.ts';

/** What is said beside the queue and must not enter the journal: texts, contacts and needs, one file each. */
export type Registers = {
  /** Resolves when it is on disk. `other`: something else stands there already, and was left. Rejects when the disk fails. */
  readonly keep: (entry: RegisterEntry) => Promise<'kept' | 'same' | 'other'>;
  /** Writes it over what an unanswered command had left there. */
  readonly replace: (entry: RegisterEntry) => Promise<void>;
  readonly read: (id: string) => Promise<RegisterEntry | null>;
  readonly remove: (id: string) => Promise<void>;
  /** What the holder of a live ticket needs at the counter. */
  readonly needsOf: (ticket: TicketId) => readonly Need[];
  /** The tickets whose needs are kept. */
  readonly withNeeds: () => readonly TicketId[];
};

const shape = shapeOf(registerEntry);

type Through = <Result>(step: () => Promise<Result>) => Promise<Result>;

type Outside = {
  readonly disk?: FileOperations;
  /** Through these goes every write of an entry, and the look at what stands there already. */
  readonly writing?: Through;
  readonly reading?: Through;
};

const directly: Through = (step) => step();

/** Opens the registers in a folder (made when first written to). Rejects when a file of needs is damaged or cannot be read. */
export async function openRegisters(
  folder: string,
  { disk = diskOperations, writing = directly, reading = directly }: Outside = {},
): Promise<Registers> {
  // A ticket's needs stand under its own id: only those are read at the start.
  const needsFolder = join(folder, 'needs');
  const needs = new Map<string, readonly Need[]>();
  // An id may be longer than a file name, and `:` and `/` stand in no name everywhere.
  const nameOf = (id: string) => `${createHash('sha256').update(id).digest('hex').slice(0, 40)}.json`;
  const fileOf = (id: string, isNeeds: boolean) => join(isNeeds ? needsFolder : join(folder, 'notes'), nameOf(id));
  const adapterOf = (path: string) => syncedJsonFile<RegisterEntry>(path, shape, disk);

  for (const name of await namesIn(needsFolder)) {
    if (!name.endsWith('.json') || name.startsWith('.')) continue;
    const kept = await adapterOf(join(needsFolder, name)).read();
    if (kept?.needs) needs.set(kept.id, kept.needs);
  }

  async function replace(entry: RegisterEntry): Promise<void> {
    await writing(() => adapterOf(fileOf(entry.id, entry.needs !== undefined)).write(entry));
    if (entry.needs) needs.set(entry.id, entry.needs);
  }

  return {
    replace,
    keep: async (entry) => {
      const there = await reading(() => adapterOf(fileOf(entry.id, entry.needs !== undefined)).read());
      if (there) return isSame(there, entry) ? 'same' : 'other';
      await replace(entry);
      return 'kept';
    },
    read: (id) => adapterOf(fileOf(id, false)).read(),
    remove: async (id) => {
      const isNeeds = needs.delete(id);
      await disk.remove(fileOf(id, isNeeds));
    },
    needsOf: (ticket) => needs.get(ticket) ?? [],
    withNeeds: () => [...needs.keys()] as TicketId[],
  };
}

const namesIn = (folder: string): Promise<readonly string[]> =>
  readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });

const isSame = (one: RegisterEntry, other: RegisterEntry): boolean =>
  one.of === other.of &&
  one.text === other.text &&
  one.contact === other.contact &&
  [...(one.needs ?? [])].sort().join() === [...(other.needs ?? [])].sort().join();
