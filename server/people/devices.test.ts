import { Memory } from 'lowdb';
import { describe, expect, it } from 'vitest';
import { openDevices } from './devices.ts';
import { openPeople, type People } from './people.ts';
import { handClock } from './testing.ts';

const day = 24 * 60 * 60_000;
const kiosk = {
  role: 'kiosk',
  screen: 'k2',
  name: 'By the door',
  pairing: 2,
  pairedBy: 'supervisor:s',
  address: '10.0.0.7',
} as const;

async function point() {
  const clock = handClock();
  const memory = new Memory<People>();
  const people = await openPeople(memory, clock.now);
  const faults: unknown[] = [];
  return { clock, memory, people, faults, devices: openDevices(people, clock.now, (fault) => faults.push(fault)) };
}

describe('a device', () => {
  it('is known by its token, of which only a hash is kept', async () => {
    const { devices, people } = await point();
    const { device, token } = await devices.add(kiosk);
    expect(devices.deviceOf(token)).toEqual({ device, role: 'kiosk', screen: 'k2' });
    expect(devices.deviceOf(token.toLowerCase())).toBeNull();
    expect(devices.deviceOf('')).toBeNull();
    expect(JSON.stringify(people.current())).not.toContain(token);
  });

  it('is nobody from the moment it is revoked, and is told so for eight days', async () => {
    const { devices, clock, people } = await point();
    const { device, token } = await devices.add(kiosk);
    expect(await devices.revoke(device)).toBe(true);
    expect(devices.deviceOf(token)).toBe('revoked');
    expect(devices.all()).toEqual([]);
    expect(await devices.revoke(device)).toBe(false);
    clock.pass(8 * day);
    await people.change((before) => before);
    expect(devices.deviceOf(token)).toBeNull();
  });

  it('takes those who signed in on it along', async () => {
    const { devices, people } = await point();
    const { device } = await devices.add({ ...kiosk, role: 'counter', screen: 'Desk 3', pairing: null });
    const session = {
      tokenHash: 'h',
      agent: 'a',
      createdAt: '2026-03-02T08:00:00Z',
      expiresAt: '2026-03-02T20:00:00Z',
    };
    await people.change((before) => ({ ...before, sessions: [{ ...session, device }, session] }));
    await devices.revoke(device);
    expect(people.current().sessions).toEqual([session]);
  });

  it('of a kiosk keeps its number for eight days after it was revoked', async () => {
    const { devices, clock } = await point();
    const { device } = await devices.add(kiosk);
    expect(devices.numbers()).toEqual(new Map([[2, { screen: 'k2', isRevoked: false }]]));
    await devices.revoke(device);
    clock.pass(8 * day - 1);
    expect(devices.numbers()).toEqual(new Map([[2, { screen: 'k2', isRevoked: true }]]));
    clock.pass(1);
    expect(devices.numbers()).toEqual(new Map());
  });

  it('writes when it was here once an hour, and tells it to the moment', async () => {
    const { devices, clock, memory, people } = await point();
    const { device } = await devices.add(kiosk);
    expect(devices.lastSeen(device)).toBeNull();
    devices.note(device, '10.0.0.8');
    await people.change((before) => before);
    const kept = async () => (await memory.read())?.devices[0];
    const first = clock.now();
    expect(await kept()).toMatchObject({ lastSeenAt: new Date(first).toISOString(), address: '10.0.0.8' });
    clock.pass(60_000);
    devices.note(device, '10.0.0.9');
    await people.change((before) => before);
    expect(devices.lastSeen(device)).toEqual({ at: clock.now(), address: '10.0.0.9' });
    expect(await kept()).toMatchObject({ lastSeenAt: new Date(first).toISOString() });
  });
});
