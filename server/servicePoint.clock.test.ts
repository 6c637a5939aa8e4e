import { expect, test } from 'vitest';
import { senderOf } from '../shared/domain/ids.ts';
import { memoryDisk, memoryJournal } from './journal/memoryJournal.ts';
import { agent, morning, pointInMemory, take } from './testing/pointInMemory.ts';

const supervisor = senderOf('supervisor', 'supervisor');

async function restartedAt(clock: string) {
  const disk = memoryDisk();
  const before = await pointInMemory(memoryJournal(disk), morning);
  await before.send('t', take);
  await before.point.close();
  return pointInMemory(memoryJournal(disk), clock);
}

test('a clock more than 31 days after the last entry opens no day until a supervisor does', async () => {
  const made = await restartedAt('2027-03-23T13:00:00.000Z');
  expect(made.point.clockDoubt()).not.toBeNull();
  expect(await made.send('t2', take)).toMatchObject({ refusal: { type: 'clock-suspect' } });
  expect(await made.send('d', { type: 'open-day' }, agent(1))).toMatchObject({ refusal: { type: 'not-allowed' } });
  expect(made.point.state().revision).toBe(2);
  expect(await made.send('d', { type: 'open-day' }, supervisor)).toMatchObject({ ok: true });
  expect(made.point.clockDoubt()).toBeNull();
  expect(await made.send('t3', take)).toMatchObject({ ok: true });
});

test('a clock that comes right by itself is believed', async () => {
  const made = await restartedAt('2020-01-01T00:00:00.000Z');
  expect(made.point.clockDoubt()).not.toBeNull();
  made.setClock('2026-11-23T13:05:00.000Z');
  expect(await made.send('t2', take)).toMatchObject({ ok: true });
  expect(made.point.clockDoubt()).toBeNull();
});

test('a day closed by hand is over until the next', async () => {
  const made = await pointInMemory();
  await made.send('t', take);
  expect(await made.send('c', { type: 'close-day' }, supervisor)).toMatchObject({ ok: true });
  expect(await made.send('t2', take)).toMatchObject({ refusal: { type: 'day-over' } });
  made.setClock('2026-11-24T13:00:00.000Z');
  expect(await made.send('t3', take)).toMatchObject({ ok: true });
});
