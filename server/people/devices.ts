import { createHash, randomBytes } from 'node:crypto';
import type { DeviceRole } from '../../shared/protocol/pairing.ts';
import type { Kept } from '../../shared/storage/keptValue.ts';
import { type Device, type People, restsMs } from './people.ts';

/** Who a device is, as far as its token says. */
export type DeviceIdentity = { readonly device: string; readonly role: DeviceRole; readonly screen: string };

/** What is known of a device before it has a token. */
export type NewDevice = Pick<Device, 'role' | 'screen' | 'name' | 'pairing' | 'pairedBy' | 'address'>;

/** Where and when a device was last here. */
type Seen = { readonly at: number; readonly address: string };

/** The devices of the point, over restarts. */
export type Devices = {
  /** Lets a device in; gives its token (43 characters), of which a hash is on disk by then. */
  readonly add: (device: NewDevice) => Promise<{ readonly device: string; readonly token: string }>;
  /** Whose token it is; `revoked`: it was a device's; null: nobody's. */
  readonly deviceOf: (token: string) => DeviceIdentity | 'revoked' | null;
  /** Takes the token away, and signs out whoever signed in on that device; false: there is no such device. On disk when it resolves. */
  readonly revoke: (device: string) => Promise<boolean>;
  /** Those that have a token, the oldest pairing first. */
  readonly all: () => readonly Device[];
  /** The pairing numbers that may not be given to another kiosk: of devices, and of those revoked less than 8 days ago. */
  readonly numbers: () => ReadonlyMap<number, { readonly screen: string; readonly isRevoked: boolean }>;
  /** It is here now. */
  readonly note: (device: string, address: string) => void;
  readonly lastSeen: (device: string) => Seen | null;
};

/** So old may the time be that is kept on disk, in ms: a device must not write each time it comes. */
const keepSeenMs = 60 * 60_000;

const hashOf = (token: string) => createHash('sha256').update(token).digest('base64url');
const isoOf = (at: number) => new Date(at).toISOString();

const indexOf = ({ devices }: People) => new Map(devices.map((device) => [device.tokenHash, device]));

/** The devices of these people; `now` in epoch ms. */
export function openDevices(people: Kept<People>, now: () => number, onFault: (error: unknown) => void): Devices {
  let indexed = people.current();
  let index = indexOf(indexed);
  const seen = new Map<string, Seen>();
  const byToken = (token: string) => {
    if (indexed !== people.current()) {
      indexed = people.current();
      index = indexOf(indexed);
    }
    return index.get(hashOf(token));
  };
  const change = (id: string, changes: Partial<Device>) => (before: People) => ({
    ...before,
    devices: before.devices.map((one) => (one.id === id ? { ...one, ...changes } : one)),
  });
  const known = (id: string) => people.current().devices.find((one) => one.id === id && one.revokedAt === null);

  return {
    add: async (device) => {
      const [id, token] = [randomBytes(9).toString('base64url'), randomBytes(32).toString('base64url')];
      const made: Device = {
        ...{ id, ...device, tokenHash: hashOf(token) },
        ...{ pairedAt: isoOf(now()), lastSeenAt: null, revokedAt: null },
      };
      await people.change((before) => ({ ...before, devices: [...before.devices, made] }));
      return { device: id, token };
    },
    deviceOf: (token) => {
      const device = byToken(token);
      if (!device) return null;
      const { id, role, screen, revokedAt } = device;
      return revokedAt === null ? { device: id, role, screen } : 'revoked';
    },
    revoke: async (id) => {
      if (!known(id)) return false;
      await people.change((before) => ({
        ...change(id, { revokedAt: isoOf(now()) })(before),
        sessions: before.sessions.filter(({ device }) => device !== id),
      }));
      return true;
    },
    all: () => people.current().devices.filter(({ revokedAt }) => revokedAt === null),
    numbers: () =>
      new Map(
        people.current().devices.flatMap(({ pairing, screen, revokedAt }) => {
          const isOver = revokedAt !== null && now() - Date.parse(revokedAt) >= restsMs;
          return pairing === null || isOver ? [] : [[pairing, { screen, isRevoked: revokedAt !== null }] as const];
        }),
      ),
    note: (id, address) => {
      const device = known(id);
      if (!device) return;
      seen.set(id, { at: now(), address });
      if (device.lastSeenAt !== null && now() - Date.parse(device.lastSeenAt) < keepSeenMs) return;
      void people.change(change(id, { lastSeenAt: isoOf(now()), address })).catch(onFault);
    },
    lastSeen: (id) => {
      const device = known(id);
      if (!device) return null;
      const { lastSeenAt, address } = device;
      return seen.get(id) ?? (lastSeenAt === null ? null : { at: Date.parse(lastSeenAt), address });
    },
  };
}
