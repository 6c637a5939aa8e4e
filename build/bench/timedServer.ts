import type { Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { openApp } from '../../server/app.ts';
import { openDataFolder } from '../../server/dataFolder.ts';
import type { Journal } from '../../server/journal/journal.ts';
import { type JournalFiles, nodeFiles } from '../../server/journal/journalFiles.ts';
import { openStorage } from '../../server/openStorage.ts';
import type { PointIdentity } from '../../server/pointIdentity.ts';
import type { Instant } from '../../shared/domain/time.ts';
import type { Serving } from './child.ts';

/** Where a command has come to, in its order. */
export type Station = 'arrived' | 'checked' | 'decided' | 'writing' | 'flushing' | 'flushed' | 'leaving';
/** When the last command was at each station, in ms of a clock that all processes of this machine share. */
export type Stamps = Readonly<Partial<Record<Station, number>>>;

/** A clock for all processes: since the machine started, in ms. */
export const sharedNow = (): number => Number(process.hrtime.bigint()) / 1e6;

/**
 * The server as it is, in a process of its own, with a watch at each place that is handed to it from outside: the point's
 * key, the journal, its files, the sockets. Its first answer is its port, each later one when the last command was where.
 */
export async function timedServer(folder: string): Promise<Serving> {
  const watch = openWatch();
  const clock = () => Date.now() as Instant;
  const opened = await openDataFolder(folder);
  if (!opened.ok) throw new Error(opened.text);
  const storage = await openStorage(opened.folder, clock, watchedFiles(watch));
  const app = await openApp({
    ...{ clock, names: () => [], reachable: () => [], sampleStands: false, version: '0.0.0-bench' },
    storage: {
      ...storage,
      identity: watchedIdentity(storage.identity, watch),
      journal: watchedJournal(storage.journal, watch),
    },
    pages: opened.folder.registers,
    clips: { shipped: opened.folder.registers, own: opened.folder.registers },
    updates: opened.folder.registers,
    slides: 'none',
    onFault: (fault) => console.error(fault),
  });
  watchSockets(app.http.server, watch);
  await app.http.listen({ host: '127.0.0.1', port: 0 });
  let isAsked = false;
  return {
    answer: async () => {
      if (isAsked) return watch.take();
      isAsked = true;
      return app.port();
    },
    close: async () => {
      await app.close();
      await opened.folder.release();
    },
  };
}

type Watch = { readonly at: (station: Station) => void; readonly take: () => Stamps };

function openWatch(): Watch {
  let stamps: Partial<Record<Station, number>> = {};
  return {
    at: (station) => {
      // The first time counts: what follows belongs to other packets.
      stamps[station] ??= sharedNow();
    },
    take: () => {
      const taken = stamps;
      stamps = {};
      return taken;
    },
  };
}

/** The point's key is asked for first when a command has been read, checked and given its turn. */
const watchedIdentity = (identity: PointIdentity, { at }: Watch): PointIdentity => ({
  ...identity,
  hmac: (purpose, text) => {
    if (purpose === 'asked') at('checked');
    return identity.hmac(purpose, text);
  },
});

const watchedJournal = (journal: Journal, { at }: Watch): Journal => ({
  ...journal,
  write: (batch) => {
    at('decided');
    return journal.write(batch);
  },
});

const watchedFiles = ({ at }: Watch): JournalFiles => ({
  ...nodeFiles,
  write: (file, bytes, position) => {
    at('writing');
    return nodeFiles.write(file, bytes, position);
  },
  flush: async (file) => {
    at('flushing');
    await nodeFiles.flush(file);
    at('flushed');
  },
});

function watchSockets(http: Server, { at }: Watch): void {
  http.on('upgrade', (_, socket: Duplex) => {
    socket.prependListener('data', () => at('arrived'));
    const { cork } = socket;
    socket.cork = () => {
      at('leaving');
      cork.call(socket);
    };
  });
}
