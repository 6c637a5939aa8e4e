import { join } from 'node:path';
import type { Instant } from '../shared/domain/time.ts';
import { type App, openApp } from './app.ts';
import { type Config, refuseHost } from './config.ts';
import { type DataFolder, openDataFolder } from './dataFolder.ts';
import { openFileJournal } from './journal/fileJournal.ts';
import { listen } from './listen.ts';
import { openPeople, peopleIn } from './people/people.ts';
import { isFirstStart, readSamplePins, seedSample, signInLines } from './people/sample.ts';
import { openPointIdentity } from './pointIdentity.ts';
import { reachableNames } from './reachableNames.ts';
import { openRegisters } from './registers/registers.ts';
import { openSetupFile } from './setupFile.ts';

export type Outside = {
  readonly pages: string;
  readonly version: string;
  readonly clock: () => Instant;
  readonly onFault: (error: unknown) => void;
};

export type Started = {
  readonly ok: true;
  readonly app: App;
  /** Where people reach it, `http://localhost:4610`. */
  readonly url: string;
  /** What people at the server may read before they can sign in. */
  readonly lines: readonly string[];
  readonly stop: () => Promise<void>;
};

export type NotStarted = { readonly ok: false; readonly text: string };

/** Starts the server of one data folder, or says in a sentence why it can't. */
export async function start(config: Config, outside: Outside): Promise<Started | NotStarted> {
  const opened = await openDataFolder(config.dataDir);
  if (!opened.ok) return { ok: false, text: opened.text };
  const { folder } = opened;
  try {
    return await startIn(folder, config, outside);
  } catch (error) {
    await folder.release();
    return { ok: false, text: error instanceof Error ? error.message : String(error) };
  }
}

async function startIn(folder: DataFolder, config: Config, outside: Outside): Promise<Started | NotStarted> {
  const isFirst = await isFirstStart(folder.path);
  const identity = await openPointIdentity(folder.path, new Date(outside.clock()));
  const people = await openPeople(peopleIn(folder.path), outside.clock);
  if (isFirst) await seedSample(folder.path, people);
  const pins = await readSamplePins(folder.path);
  const refused = refuseHost(config, pins !== null);
  if (refused !== null) throw new Error(refused);
  const journal = await openFileJournal({ folder: folder.days, now: outside.clock });
  const { seed, keep } = await openSetupFile(folder.path);
  const registers = await openRegisters(join(folder.path, 'registers'));
  const names = () => [...config.names, ...config.hosts];
  const app = await openApp({
    ...outside,
    identity,
    people,
    journal,
    seed,
    keepSetup: keep,
    registers,
    names,
    reachable: () => reachableNames(config),
    sampleStands: pins !== null,
    clips: { shipped: join(outside.pages, 'clips'), own: join(folder.path, 'clips') },
  });
  const listening = await listen(app, config).catch(async (error) => {
    await app.close();
    throw error;
  });
  return {
    ok: true,
    app,
    url: listening.url,
    lines: signInLines(pins ?? {}),
    stop: async () => {
      await listening.close();
      await app.close();
      await folder.release();
    },
  };
}
