import { join } from 'node:path';
import type { Adapter } from 'lowdb';
import type { Instant } from '../shared/domain/time.ts';
import type { Kept } from '../shared/storage/keptValue.ts';
import { type ClosedDays, openClosedDays } from './closedDays/closedDays.ts';
import type { DataFolder } from './dataFolder.ts';
import { openFileJournal } from './journal/fileJournal.ts';
import type { Journal } from './journal/journal.ts';
import { nodeFiles } from './journal/journalFiles.ts';
import { openPeople, type People, peopleIn } from './people/people.ts';
import { isFirstStart, readSamplePins, type SamplePins, seedSample } from './people/sample.ts';
import { openPointIdentity, type PointIdentity } from './pointIdentity.ts';
import { type Logo, readLogo } from './printing/readLogo.ts';
import { openRegisters, type Registers } from './registers/registers.ts';
import { openSetupFile, type SetupFile } from './setupFile.ts';
import { type StoragePart, type StorageWatch, storageWatch } from './storageWatch.ts';
import { tryDisk } from './tryDisk.ts';

/** All that is kept in a data folder; every write to it is watched. */
export type Storage = {
  readonly identity: PointIdentity;
  readonly people: Kept<People>;
  /** null: the sample has ended. */
  readonly pins: SamplePins | null;
  readonly journal: Journal;
  /** Derived from the journal, to start quicker: never the truth. */
  readonly closedDays: ClosedDays;
  readonly setup: SetupFile;
  readonly registers: Registers;
  /** What papers bear above the organisation's name. */
  readonly logo: Logo;
  readonly watch: StorageWatch;
};

/** Room for the batch of a busy moment, or for a day's first entry with a large setup, in bytes. */
const roomToGoOn = 64 * 1024;

/** Opens what a data folder holds, and makes what a first start must find; rejects where that cannot be read or written. */
export async function openStorage(folder: DataFolder, clock: () => Instant, files = nodeFiles): Promise<Storage> {
  const watch: StorageWatch = storageWatch({
    days: async () => {
      await tryDisk(folder.days, roomToGoOn);
      await journal.settle();
    },
    setup: () => setup.keepAgain(),
    people: () => tryDisk(folder.path, roomToGoOn),
    registers: () => tryDisk(folder.registers, roomToGoOn),
  });
  const isFirst = await isFirstStart(folder.path);
  const identity = await openPointIdentity(folder.path, new Date(clock()));
  const people = await openPeople(watched(watch, 'people', peopleIn(folder.path)), clock);
  if (isFirst) await seedSample(folder.path, people);
  const pins = await readSamplePins(folder.path);
  const journal = await openFileJournal({ folder: folder.days, now: clock, files });
  const closedDays = openClosedDays({ days: folder.days, derived: join(folder.path, 'derived') });
  const setup = await openSetupFile(folder.path);
  const registers = await openRegisters(join(folder.path, 'registers'), {
    writing: (write) => watch.writing('registers', write),
    reading: (read) => watch.reading('registers', read),
  });
  // A point that cannot record can still be looked at; but that it cannot is said from the start.
  await watch.writing('days', () => tryDisk(folder.days, roomToGoOn)).catch(() => undefined);
  return {
    ...{ identity, people, pins, closedDays, registers, watch, logo: await readLogo(folder.path) },
    journal: watched(watch, 'days', journal),
    setup: { ...setup, keep: (kept) => watch.writing('setup', () => setup.keep(kept)) },
  };
}

const watched = <Value, Kind extends Adapter<Value>>(
  watch: StorageWatch,
  part: StoragePart,
  adapter: Kind & Adapter<Value>,
): Kind => ({ ...adapter, write: (value: Value) => watch.writing(part, () => adapter.write(value)) });
