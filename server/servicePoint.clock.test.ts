import { describe, expect, test } from 'vitest';
import { senderOf } from '../shared/domain/ids.ts';
import { memoryDisk, memoryJournal } from './journal/memoryJournal.ts';
import { agent, morning, open, pointInMemory, take } from './testing/pointInMemory.ts';

const supervisor = senderOf('supervisor', 'supervisor');
const openDay = { type: 'open-day' } as const;
const suspect = { refusal: { type: 'clock-suspect' } };

async function restartedAt(clock: string, closes = false) {
  const disk = memoryDisk();
  const before = await pointInMemory(memoryJournal(disk), morning);
  await before.send('t', take);
  if (closes) await before.send('c', { type: 'close-day' }, supervisor);
  await before.point.close();
  return pointInMemory(memoryJournal(disk), clock);
}

describe('a clock more than 31 days after the last entry', () => {
  test('at the start: opens no day, and goes on with none, until a supervisor says so', async () => {
    const made = await restartedAt('2027-03-23T13:00:00.000Z');
    expect(made.point.clockDoubt()).not.toBeNull();
    expect(made.point.isBlocked()).toBe(true);
    expect(await made.send('t2', take)).toMatchObject(suspect);
    expect(await made.send('d', openDay, agent(1))).toMatchObject({ refusal: { type: 'not-allowed' } });
    expect(made.point.state().revision).toBe(2);
    expect(await made.send('d', openDay, supervisor)).toMatchObject({ ok: true });
    expect([made.point.clockDoubt(), made.point.isBlocked()]).toEqual([null, false]);
    expect(await made.send('t3', take)).toMatchObject({ ok: true });
    expect(made.point.state().day?.date).toBe('2027-03-23');
  });

  test('does not make the point forget what may be asked again when the clock is right', async () => {
    const made = await restartedAt('2038-01-19T13:00:00.000Z');
    made.setClock('2026-11-23T13:05:00.000Z');
    expect(await made.send('t', take)).toMatchObject({ ok: true, entry: { seq: 2 } });
    expect(made.point.state().revision).toBe(2);
  });

  test('while it runs: the day goes on in its own time, and the next is not opened', async () => {
    const made = await pointInMemory();
    await made.send('t', take);
    made.setClock('2038-01-19T13:00:00.000Z');
    expect(await made.send('t2', take)).toMatchObject({ ok: true });
    await made.point.endDayIfOver();
    expect(made.point.state().day?.date).toBe('2026-11-23');
    made.pass(20 * 3_600_000);
    expect(await made.send('t3', take)).toMatchObject(suspect);
    made.setClock('2026-11-24T13:00:00.000Z');
    expect(await made.send('t3', take)).toMatchObject({ ok: true });
    expect(made.point.state().day?.date).toBe('2026-11-24');
  });

  test('while it runs, and rightly: a supervisor opens the day, whatever day was open', async () => {
    const made = await pointInMemory();
    await made.send('t', take);
    made.setClock('2027-02-01T13:00:00.000Z');
    expect(await made.send('d', openDay, supervisor)).toMatchObject({ ok: true });
    expect(made.point.state().day?.date).toBe('2027-02-01');
    expect(made.point.clockDoubt()).toBeNull();
  });
});

describe('a clock before the last entry', () => {
  test('that comes right by itself is believed', async () => {
    const made = await restartedAt('2020-01-01T00:00:00.000Z');
    expect(made.point.clockDoubt()).not.toBeNull();
    made.setClock('2026-11-23T13:05:00.000Z');
    expect(await made.send('t2', take)).toMatchObject({ ok: true });
    expect(made.point.clockDoubt()).toBeNull();
  });

  test('lets an open day go on, in which what takes time does take it', async () => {
    const made = await restartedAt('1970-01-01T00:00:00.000Z');
    expect(made.point.isBlocked()).toBe(false);
    await made.send('o', open('2'), agent(1));
    const call = { type: 'call-next', counter: '2', after: null } as never;
    expect(await made.send('n', call, agent(1))).toMatchObject({ ok: true });
    const { at } = made.point.state();
    made.pass(60_000);
    expect(await made.send('r', { type: 'recall', counter: '2' } as never, agent(1))).toMatchObject({ ok: true });
    expect(made.point.state().at - at).toBe(60_000);
  });

  test('opens no day, not even for a supervisor: time does not go back', async () => {
    const made = await restartedAt('1970-01-01T00:00:00.000Z', true);
    expect(await made.send('t2', take)).toMatchObject(suspect);
    expect(await made.send('d', openDay, supervisor)).toMatchObject(suspect);
    made.setClock('2026-11-24T13:00:00.000Z');
    expect(await made.send('t2', take)).toMatchObject({ ok: true });
  });
});

describe('a clock from before this software, on an empty folder', () => {
  test('opens no day until it is right', async () => {
    const made = await pointInMemory(memoryJournal(), '1970-01-01T00:00:20.000Z');
    expect(await made.send('t', take)).toMatchObject(suspect);
    expect(made.point.state().revision).toBe(0);
    made.setClock(morning);
    expect(await made.send('t', take)).toMatchObject({ ok: true });
    expect(made.point.state().day?.date).toBe('2026-11-23');
  });

  test('is lived by where a supervisor opens the day, and left when that day is over', async () => {
    const made = await pointInMemory(memoryJournal(), '1970-01-01T13:00:00.000Z');
    expect(await made.send('d', openDay, supervisor)).toMatchObject({ ok: true });
    expect(await made.send('t', take)).toMatchObject({ ok: true });
    made.setClock(morning);
    expect(await made.send('t2', take)).toMatchObject({ ok: true });
    expect(made.point.state().day?.date).toBe('1970-01-01');
    made.pass(20 * 3_600_000);
    await made.point.endDayIfOver();
    expect(made.point.state().day).toBeNull();
    expect(await made.send('t3', take)).toMatchObject({ ok: true });
    expect(made.point.state().day?.date).toBe('2026-11-24');
  });
});

test('a day closed by hand is over until the next', async () => {
  const made = await pointInMemory();
  await made.send('t', take);
  expect(await made.send('c', { type: 'close-day' }, supervisor)).toMatchObject({ ok: true });
  expect(await made.send('t2', take)).toMatchObject({ refusal: { type: 'day-over' } });
  made.setClock('2026-11-24T13:00:00.000Z');
  expect(await made.send('t3', take)).toMatchObject({ ok: true });
});
