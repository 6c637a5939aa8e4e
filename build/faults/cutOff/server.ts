import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { openApp } from '../../../server/app.ts';
import { readConfig } from '../../../server/config.ts';
import { openDataFolder } from '../../../server/dataFolder.ts';
import { listen } from '../../../server/listen.ts';
import { openStorage, type Storage } from '../../../server/openStorage.ts';
import type { People } from '../../../server/people/people.ts';
import { signInLines } from '../../../server/people/sample.ts';
import type { Instant } from '../../../shared/domain/time.ts';
import { tokenOf } from './tokenOf.ts';

// server.ts --port N --data FOLDER: the server as server/main.ts starts it, that knows two kiosks, k1 and k2, by their tokens
// as if they were paired. Nothing else of it is another.

const config = readConfig(process.argv.slice(2), process.env);
if (!config.ok) throw new Error(config.text);
const kiosks = ['k1', 'k2'];
const clock = () => Date.now() as Instant;
const folder = await openDataFolder(config.config.dataDir);
if (!folder.ok) throw new Error(folder.text);
const storage = await openStorage(folder.folder, clock);
const pages = join(import.meta.dirname, '../pages');
const app = await openApp({
  storage: { ...storage, people: withKiosks(storage.people) },
  ...{ pages, version: 'test', clock, names: () => [], reachable: () => [], sampleStands: true },
  clips: { shipped: join(pages, 'clips'), own: join(folder.folder.path, 'clips') },
  ...{ updates: join(folder.folder.path, 'updates'), slides: join(folder.folder.path, 'slides') },
  onFault: (error) => console.error(error),
});
const { url } = await listen(app, config.config);
for (const line of signInLines(storage.pins ?? {})) console.log(line);
console.log(url);

process.on('SIGTERM', async () => {
  await app.close();
  process.exit(0);
});

/** The people, and the kiosks as if they had signed in. */
function withKiosks(people: Storage['people']): Storage['people'] {
  const made = new WeakMap<People, People>();
  const withThem = (now: People): People => ({
    ...now,
    agents: [...now.agents, ...kiosks.map((id) => ({ id, name: id, role: 'kiosk' as never, pin: {} as never }))],
    sessions: [
      ...now.sessions,
      ...kiosks.map((agent) => ({
        tokenHash: createHash('sha256').update(tokenOf(agent)).digest('base64url'),
        agent,
        createdAt: new Date(clock()).toISOString(),
        expiresAt: new Date(clock() + 12 * 3_600_000).toISOString(),
      })),
    ],
  });
  return {
    change: people.change,
    current: () => {
      const now = people.current();
      const known = made.get(now) ?? withThem(now);
      made.set(now, known);
      return known;
    },
  };
}
