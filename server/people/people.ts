import { join } from 'node:path';
import type { Adapter } from 'lowdb';
import { z } from 'zod';
import { type Kept, openKept } from '../../shared/storage/keptValue.ts';
import { syncedJsonFile } from '../../shared/storage/syncedJsonFile.ts';
import { shapeOf } from '../shapeOf.ts';

const bytes = (length: number) =>
  z.string().refine((text) => Buffer.from(text, 'base64url').length === length, `is not ${length} bytes in base64url`);

const pin = z.strictObject({
  salt: bytes(16),
  hash: bytes(32),
  // Bounded: a cost typed by hand must not stop the server or take all its memory.
  N: z
    .int()
    .min(1024)
    .max(2 ** 17)
    .refine((n) => Number.isInteger(Math.log2(n)), 'is no power of two'),
  r: z.int().min(1).max(16),
  p: z.int().min(1).max(16),
});

const agent = z.strictObject({
  id: z.string().regex(/^[A-Za-z0-9._-]{1,64}$/),
  name: z.string().min(1).max(100),
  role: z.enum(['agent', 'supervisor']),
  pin,
});

const session = z.strictObject({
  tokenHash: bytes(32),
  agent: z.string(),
  createdAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
});

// Strict: what a later version wrote is refused by name, never read over and written away.
const peopleFile = z.strictObject({
  agents: z.array(agent).refine((all) => new Set(all.map(({ id }) => id)).size === all.length, 'an id stands twice'),
  sessions: z.array(session),
  devices: z.array(z.never('devices belong to a later version')),
});

export type Agent = Readonly<z.infer<typeof agent>>;
export type StaffRole = Agent['role'];
export type Session = Readonly<z.infer<typeof session>>;

/** Who works at this point and who is signed in now. */
export type People = {
  readonly agents: readonly Agent[];
  readonly sessions: readonly Session[];
  readonly devices: readonly never[];
};

const nobody: People = { agents: [], sessions: [], devices: [] };

/** Where a data folder keeps its people. */
export const peopleIn = (folder: string): Adapter<People> =>
  syncedJsonFile<People>(join(folder, 'people.json'), shapeOf<People>(peopleFile));

/** Opens the people, nobody while the file is absent; each write drops the sessions that have expired (`now` in epoch ms). */
export const openPeople = async (adapter: Adapter<People>, now: () => number): Promise<Kept<People>> => {
  const kept = await openKept(adapter, nobody);
  const withoutExpired = (people: People): People => ({
    ...people,
    sessions: people.sessions.filter(({ expiresAt }) => Date.parse(expiresAt) > now()),
  });
  return { current: kept.current, change: (next) => kept.change((before) => withoutExpired(next(before))) };
};
