import { openApp, type App } from './app.ts';
import { type Config, refuseHost } from './config.ts';
import { type DataFolder, openDataFolder } from './dataFolder.ts';
import { openFileJournal } from './journal/fileJournal.ts';
import { openPeople, peopleIn } from './people/people.ts';
import { isFirstStart, readSamplePins, seedSample, signInLines } from './people/sample.ts';
import { openPointIdentity } from './pointIdentity.ts';
import { openSetupFile } from './setupFile.ts';
import type { Instant } from '../shared/domain/time.ts';

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
  const opened = await openDataFolder(config.data);
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
  const wrongHost = refuseHost(config, pins !== null);
  if (wrongHost !== null) throw new Error(wrongHost);
  const journal = await openFileJournal(folder.days, outside.clock);
  const seed = await openSetupFile(folder.path);
  const names = () => ['localhost', '127.0.0.1', '[::1]', ...config.names];
  const app = await openApp({ ...outside, identity, people, journal, seed, names, sampleStands: pins !== null });
  await app.http.listen({ host: config.host, port: config.port });
  return {
    ok: true,
    app,
    url: `http://${config.host.includes(':') ? `[${config.host}]` : config.host}:${app.port()}`,
    lines: signInLines(pins ?? {}),
    stop: async () => {
      await app.close();
      await folder.release();
    },
  };
}
