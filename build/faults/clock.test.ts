import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type BuiltServer, startBuilt } from '../../server/testing/builtServer.ts';
import { entriesOnDisk, issuedOnDisk, isWholeOnDisk } from '../../server/testing/onDisk.ts';
import {
  healthOf,
  kioskOf,
  labelOf,
  outcomeOf,
  problemsOf,
  send,
  take,
  textOf,
  tokenOf,
  until,
  untilWell,
} from './asking.ts';
import { secondsSince, told } from './faultList.ts';
import { type MovableClock, movableClock } from './movableClock.ts';

const group = 'wrong clock';
const today = '2026-12-10T15:00:00Z';
const openDay = { type: 'open-day' };

let root: string;
let data: string;
let clock: MovableClock;
let server: BuiltServer;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'ventanilla-fault-'));
  data = join(root, 'disk');
  clock = movableClock(today);
});
afterEach(async () => {
  await server.kill();
  clock.close();
  await rm(root, { recursive: true, force: true });
});

const startedAt = async (iso: string) => {
  clock.set(iso);
  server = await startBuilt(data, { env: clock.env });
  return server;
};
/** A day on which one ticket was taken, and the server is off. */
const livedThrough = async (iso = today, closes = false) => {
  await send(await startedAt(iso), 'before', take);
  if (closes) await send(server, 'close', { type: 'close-day' }, await tokenOf(server, 'supervisor'));
  await server.stop();
};
const refusedTicket = async (id = 'a') => {
  const answer = await send(server, id, take);
  expect(outcomeOf(answer)).toBe('409 clock-suspect');
  expect((await kioskOf(server)).trouble).toBe('clock-suspect');
  return textOf(answer);
};
/** Since the clock was set right, until health and the kiosks have nothing to say. */
const wellAfter = async () => {
  const from = performance.now();
  await untilWell(server);
  await until(
    () => kioskOf(server),
    ({ trouble }) => trouble === undefined,
  );
  return secondsSince(from);
};
const daysIssued = async () => (await issuedOnDisk(data)).map(({ label, day }) => `${label} on ${day}`);

describe('a clock in 1970', () => {
  it('on an empty folder: no day is opened, and as soon as the clock is right the point begins by itself', async () => {
    await startedAt('1970-01-01T00:00:20Z');
    const refusal = await refusedTicket();
    const health = await problemsOf(server);
    expect(health).toContain('earlier than this software (2026)');
    expect(server.said()).toContain('clock-suspect: The clock of the server says 1970-01-01T00:00:2');
    expect(await entriesOnDisk(data)).toEqual([]);
    clock.set(today);
    const after = await wellAfter();
    expect(labelOf(await send(server, 'a', take))).toBe('B001');
    expect(await daysIssued()).toEqual(['B001 on 2026-12-10']);
    told({
      ...{ group, fault: '1970 on an empty folder, and set right while the server runs' },
      happens: 'starts, opens no day, records nothing; tickets are answered 409 clock-suspect',
      reads: [
        ['reply', refusal],
        ['health and log', health],
      ],
      recovery: `by itself ${after} after the clock was right: the first ticket is of the right day`,
    });
  });

  it('on an empty folder that has no other clock: a supervisor opens the day, and it lives on when the clock is mended', async () => {
    await startedAt('1970-01-01T13:00:00Z');
    await refusedTicket();
    const token = await tokenOf(server, 'supervisor');
    const opened = await send(server, 'open', openDay, token);
    expect(outcomeOf(opened)).toBe('200');
    expect((await healthOf(server)).status).toBe('ok');
    expect(labelOf(await send(server, 'a', take))).toBe('B001');
    clock.set(today);
    const health = await problemsOf(server);
    expect(health).toContain('more than 31 days after what the point has seen');
    expect(labelOf(await send(server, 'b', take))).toBe('B002');
    const again = await send(server, 'open-2', openDay, await tokenOf(server, 'supervisor'));
    expect(outcomeOf(again)).toBe('200');
    expect(labelOf(await send(server, 'c', take))).toBe('B001');
    expect(await daysIssued()).toEqual(['B001 on 1970-01-01', 'B002 on 1970-01-01', 'B001 on 2026-12-10']);
    expect((await healthOf(server)).status).toBe('ok');
    told({
      ...{ group, fault: '1970 on an empty folder, confirmed by a supervisor; later set right' },
      happens:
        'the day is opened in 1970 and takes tickets; when the clock jumps to now, that day goes on and nobody who waits is sent away',
      reads: [['health and log, after the jump', health]],
      recovery: 'by itself at the end of that day, or at once when a supervisor opens the day',
    });
  });

  it('after a reboot in the middle of a day: the day goes on, and its time too', async () => {
    await livedThrough();
    await startedAt('1970-01-01T00:00:20Z');
    const health = await problemsOf(server);
    expect(health).toContain('before the last entry');
    expect((await kioskOf(server)).trouble).toBeUndefined();
    expect(labelOf(await send(server, 'a', take))).toBe('B002');
    await sleep(1_500);
    expect(labelOf(await send(server, 'b', take))).toBe('B003');
    const at = (await entriesOnDisk(data)).slice(-2).map((entry) => Date.parse(entry.at));
    expect((at[1] ?? 0) - (at[0] ?? 0)).toBeGreaterThan(1_400);
    clock.set('2026-12-10T15:20:00Z');
    const after = await wellAfter();
    expect(labelOf(await send(server, 'c', take))).toBe('B004');
    expect((await entriesOnDisk(data)).at(-1)?.at).toMatch(/^2026-12-10T15:20/);
    told({
      ...{ group, fault: '1970 after a reboot in the middle of a day' },
      happens:
        'the day goes on with its numbers; its time runs on from the last entry, so that waits grow and calls can be repeated',
      reads: [['health and log', health]],
      recovery: `by itself ${after} after the clock was right`,
    });
  });

  it('with days recorded and none open: nothing is opened, not even by a supervisor, for time would go back', async () => {
    await livedThrough(today, true);
    await startedAt('1970-01-01T00:00:20Z');
    const refusal = await refusedTicket();
    const opened = await send(server, 'open', openDay, await tokenOf(server, 'supervisor'));
    expect(outcomeOf(opened)).toBe('409 clock-suspect');
    const health = await problemsOf(server);
    clock.set('2026-12-11T15:00:00Z');
    const after = await wellAfter();
    expect(labelOf(await send(server, 'a', take))).toBe('B001');
    expect(labelOf(await send(server, 'before', take))).toBe('B001');
    expect(await daysIssued()).toEqual(['B001 on 2026-12-10', 'B001 on 2026-12-11']);
    told({
      ...{ group, fault: '1970 with days recorded and none open' },
      happens: 'starts and opens no day, also not for a supervisor: time does not go back',
      reads: [
        ['reply', refusal],
        ['health and log', health],
      ],
      recovery: `by itself ${after} after the clock was right; ids of the days before are still known`,
    });
  });
});

describe('a clock in 2038', () => {
  it.each(['an empty folder', 'a point that has lived until then'])(
    'across 03:14:07Z on 19 January, on %s',
    async (which) => {
      if (which !== 'an empty folder') await livedThrough('2038-01-18T20:00:00Z');
      await startedAt('2038-01-19T03:10:00Z');
      clock.set('2038-01-19T03:14:06Z');
      const first = Number(labelOf(await send(server, 'a', take))?.slice(1));
      await sleep(2_500);
      expect(labelOf(await send(server, 'b', take))).toBe(`B00${first + 1}`);
      expect(await problemsOf(server)).toBe('');
      const [one, other] = (await entriesOnDisk(data)).slice(-2).map(({ at }) => at as string);
      expect(Date.parse(one ?? '')).toBeLessThan(2 ** 31 * 1000);
      expect(Date.parse(other ?? '')).toBeGreaterThan(2 ** 31 * 1000);
      await server.kill();
      await startedAt('2038-01-19T03:20:00Z');
      expect(labelOf(await send(server, 'a', take))).toBe(`B00${first}`);
      expect(labelOf(await send(server, 'c', take))).toBe(`B00${first + 2}`);
      expect(await isWholeOnDisk(data)).toBe(true);
      expect((await healthOf(server)).day).toBe('2038-01-18');
      told({
        ...{ group, fault: `2038, across 03:14:07Z on 19 January, on ${which}` },
        happens: `nothing: tickets at ${one} and ${other}, then kill -9, a start, and the same ids again`,
        reads: [],
        recovery: 'none is needed',
      });
    },
  );
});

describe('a clock that jumps', () => {
  it('by eleven years while the server runs: the day goes on in its own time, and the clock is believed when it is right', async () => {
    await send(await startedAt(today), 'before', take);
    clock.set('2038-01-20T15:00:00Z');
    expect(labelOf(await send(server, 'a', take))).toBe('B002');
    const health = await problemsOf(server);
    expect(health).toContain('2038-01-20T15:00:0');
    expect((await kioskOf(server)).at).toMatch(/^2026-12-10T15:0/);
    expect((await entriesOnDisk(data)).at(-1)?.at).toMatch(/^2026-12-10T15:0/);
    clock.set('2026-12-10T15:01:00Z');
    const after = await wellAfter();
    expect(labelOf(await send(server, 'b', take))).toBe('B003');
    expect((await entriesOnDisk(data)).at(-1)?.at).toMatch(/^2026-12-10T15:01/);
    told({
      ...{ group, fault: 'a jump to 2038 while the server runs, and back' },
      happens: 'the day goes on in its own time; no entry and no screen is of 2038',
      reads: [['health and log', health]],
      recovery: `by itself ${after} after the clock was right`,
    });
  });

  it('by more than 31 days while the server is off, wrongly: nothing is opened, and it goes on when the clock is right', async () => {
    await livedThrough();
    await startedAt('2027-03-20T15:00:00Z');
    const refusal = await refusedTicket();
    const health = await problemsOf(server);
    const entries = (await entriesOnDisk(data)).length;
    clock.set('2026-12-10T15:30:00Z');
    const after = await wellAfter();
    expect((await entriesOnDisk(data)).length).toBe(entries);
    expect(labelOf(await send(server, 'a', take))).toBe('B002');
    expect(labelOf(await send(server, 'before', take))).toBe('B001');
    told({
      ...{ group, fault: 'more than 31 days ahead at a start, and set right while the server runs' },
      happens: 'starts and takes nothing; the open day is neither closed nor gone on with',
      reads: [
        ['reply', refusal],
        ['health and log', health],
      ],
      recovery: `by itself ${after} after the clock was right: the day goes on, ids from before are known`,
    });
  });

  it('by more than 31 days while the server is off, rightly: a supervisor opens the day', async () => {
    await livedThrough();
    await startedAt('2027-03-20T15:00:00Z');
    const refusal = await refusedTicket();
    const health = await problemsOf(server);
    expect(outcomeOf(await send(server, 'open', openDay, await tokenOf(server, 'agent1')))).toBe('403 not-allowed');
    const opened = await send(server, 'open', openDay, await tokenOf(server, 'supervisor'));
    expect(outcomeOf(opened)).toBe('200');
    expect((await healthOf(server)).problems).toEqual([]);
    expect(labelOf(await send(server, 'a', take))).toBe('B001');
    expect(await daysIssued()).toEqual(['B001 on 2026-12-10', 'B001 on 2027-03-20']);
    told({
      ...{ group, fault: 'more than 31 days ahead at a start, because the point was closed so long' },
      happens: 'starts and takes nothing until somebody has looked',
      reads: [
        ['reply', refusal],
        ['health and log', health],
      ],
      recovery: 'a supervisor sends open-day once; the old day is closed and the new one begins',
    });
  });
});
