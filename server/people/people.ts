import { join } from 'node:path';
import type { Adapter } from 'lowdb';
import { z } from 'zod';
import { deviceRoles } from '../../shared/protocol/pairing.ts';
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
  /** The paired device on which it was opened. */
  device: z.exactOptional(z.string()),
});

const device = z.strictObject({
  id: z.string().regex(/^[A-Za-z0-9_-]{12}$/),
  role: z.enum(deviceRoles),
  /** The kiosk or display that it is; of a counter: the machine's own name. */
  screen: z.string().min(1).max(64),
  /** What it called itself when it asked. */
  name: z.string().max(60),
  tokenHash: bytes(32),
  /** Of a kiosk: the pairing whose band of numbers it gives from. */
  pairing: z.int().min(1).max(89).nullable(),
  pairedAt: z.iso.datetime(),
  pairedBy: z.string(),
  /** Where it was seen last. */
  address: z.string().max(64),
  lastSeenAt: z.iso.datetime().nullable(),
  /** Since when its token is worth nothing; null: it is one of the point's. */
  revokedAt: z.iso.datetime().nullable(),
});

// Strict: what a later version wrote is refused by name, never read over and written away.
const peopleFile = z.strictObject({
  agents: z.array(agent).refine((all) => new Set(all.map(({ id }) => id)).size === all.length, 'an id stands twice'),
  sessions: z.array(session),
  devices: z.array(device).refine((all) => new Set(all.map(({ id }) => id)).size === all.length, 'an id stands twice'),
});

export type Agent = Readonly<z.infer<typeof agent>>;
export type StaffRole = Agent['role'];
export type Session = Readonly<z.infer<typeof session>>;

export type Device = Readonly<z.infer<typeof device>>;

/** Who works at this point, who is signed in now, and the devices that were let in. */
export type People = {
  readonly agents: readonly Agent[];
  readonly sessions: readonly Session[];
  readonly devices: readonly Device[];
};

/** So long nobody else gets the pairing number of a kiosk that was revoked, in ms: its papers are told apart by it for that time. */
export const restsMs = 8 * 24 * 60 * 60_000;

const nobody: People = { agents: [], sessions: [], devices: [] };

/** Where a data folder keeps its people. */
export const peopleIn = (folder: string): Adapter<People> =>
  syncedJsonFile<People>(join(folder, 'people.json'), shapeOf<People>(peopleFile));

/** Opens the people, nobody while the file is absent; each write drops what has had its time: sessions, and devices revoked for 8 days (`now` in epoch ms). */
export const openPeople = async (adapter: Adapter<People>, now: () => number): Promise<Kept<People>> => {
  const kept = await openKept(adapter, nobody);
  const isResting = ({ revokedAt }: Device) => revokedAt === null || now() - Date.parse(revokedAt) < restsMs;
  const withoutExpired = (people: People): People => ({
    ...people,
    sessions: people.sessions.filter(({ expiresAt }) => Date.parse(expiresAt) > now()),
    devices: people.devices.filter(isResting),
  });
  return { current: kept.current, change: (next) => kept.change((before) => withoutExpired(next(before))) };
};
