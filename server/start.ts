import { join } from 'node:path';
import type { Instant } from '../shared/domain/time.ts';
import type { PrinterTimes } from '../shared/printing/delivery.ts';
import { announceIfReachable } from './announceIfReachable.ts';
import { type App, openApp } from './app.ts';
import { type Config, refuseHost } from './config.ts';
import { type DataFolder, notUsableText, openDataFolder } from './dataFolder.ts';
import { diskTrouble } from './diskTrouble.ts';
import { listen } from './listen.ts';
import { openStorage } from './openStorage.ts';
import { signInLines } from './people/sample.ts';
import { reachableNames } from './reachableNames.ts';

export type Outside = {
  readonly pages: string;
  readonly version: string;
  readonly clock: () => Instant;
  /** Milliseconds of a clock that nobody can set; the machine's where it is left out. A clock of its own making brings its own. */
  readonly steady?: () => number;
  readonly printerTimes?: PrinterTimes | undefined;
  readonly onFault: (error: unknown) => void;
  /** Told in a sentence what somebody must act on, and when it is over. */
  readonly onNews?: (sentence: string) => void;
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
    return { ok: false, text: textOf(error, folder) };
  }
}

async function startIn(folder: DataFolder, config: Config, outside: Outside): Promise<Started | NotStarted> {
  const storage = await openStorage(folder, outside.clock);
  const sampleStands = storage.pins !== null;
  const refused = refuseHost(config, sampleStands);
  if (refused !== null) {
    await storage.journal.close();
    throw new Error(refused);
  }
  const names = () => [...config.names, ...config.hosts];
  const app = await openApp({
    ...{ ...outside, storage, names, sampleStands },
    reachable: () => reachableNames(config),
    clips: { shipped: join(outside.pages, 'clips'), own: join(folder.path, 'clips') },
    updates: join(folder.path, 'updates'),
    slides: join(folder.path, 'slides'),
  });
  const listening = await listen(app, config).catch(async (error) => {
    await app.close();
    throw error;
  });
  const said = { app, point: storage.identity.point, reachable: reachableNames(config) };
  const stopAnnouncing = announceIfReachable(said, outside.onFault);
  return {
    ok: true,
    app,
    url: listening.url,
    lines: signInLines(storage.pins ?? {}),
    stop: async () => {
      // Together: no address takes anybody new from here on, and one that waits for its open pages lets go when they are ended.
      await Promise.all([stopAnnouncing(), listening.close(), app.close()]);
      await folder.release();
    },
  };
}

function textOf(error: unknown, folder: DataFolder): string {
  if (diskTrouble(error)) return notUsableText(folder.path, error);
  return error instanceof Error ? error.message : String(error);
}
