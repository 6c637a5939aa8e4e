import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { CommandId, CounterId, ServiceId } from '../../shared/domain/ids.ts';
import type { WireCommand } from '../../shared/protocol/wireCommand.ts';
import { diskOperations } from '../../shared/storage/syncedJsonFile.ts';
import { afterTelling, agent, kiosk, open, type PointInMemory, pointInMemory } from '../testing/pointInMemory.ts';
import { eraseNeeds } from './eraseNeeds.ts';
import { openRegisters, type Registers } from './registers.ts';
import { submitWithRegisters } from './submitWithRegisters.ts';

let folder: string;
let made: PointInMemory;
let registers: Registers;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'registers-'));
  made = await pointInMemory();
  registers = await openRegisters(folder);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const send = (id: string, command: WireCommand, by = kiosk, kept = registers) =>
  submitWithRegisters(made.point, kept, (fault) => made.faults.push(fault))(by, { id: id as CommandId, command });
const take = (needs: ('guide' | 'interpreter')[]): WireCommand => ({
  ...{ type: 'take-ticket', service: 'payments' as ServiceId, needs },
});
const notes = () => readdir(join(folder, 'notes')).catch(() => []);

test('what somebody needs stands in the registers, never in the entry, and goes with the ticket', async () => {
  eraseNeeds(made.point, registers, (fault) => made.faults.push(fault));
  const answer = await send('t', take(['guide']));
  expect(answer).toMatchObject({ ok: true, entry: { events: [{ ticket: { hasNeeds: true } }] } });
  expect(JSON.stringify(answer)).not.toContain('guide');
  expect(registers.needsOf('kiosk:k1/t' as never)).toEqual(['guide']);
  expect((await openRegisters(folder)).needsOf('kiosk:k1/t' as never)).toEqual(['guide']);
  made.setClock('2026-11-24T13:00:00.000Z');
  await made.point.endDayIfOver();
  await afterTelling();
  expect(registers.withNeeds()).toEqual([]);
});

test('the same id gives the same reply, and with other needs it is reused', async () => {
  const first = await send('t', take(['guide']));
  expect(await send('t', take(['guide']))).toEqual(first);
  expect(await send('t', take(['interpreter']))).toMatchObject({ refusal: { type: 'id-reused' } });
  expect(registers.needsOf('kiosk:k1/t' as never)).toEqual(['guide']);
});

test('nothing of a refused command stays', async () => {
  await send('o', open('2'), agent(2));
  const note = await send('h', { type: 'hold-ticket', counter: '2' as CounterId, note: 'wait' }, agent(2));
  expect(note).toMatchObject({ refusal: { type: 'nobody-called' } });
  expect(await notes()).toEqual([]);
});

test('a complaint’s text and contact stay at the point', async () => {
  const filed = await send('f', { type: 'file-complaint', kind: 'complaint', text: 'Too long', contact: 'a@b.c' });
  expect(filed).toMatchObject({ ok: true });
  expect(JSON.stringify(filed)).not.toMatch(/Too long|a@b/);
  expect(await registers.read('kiosk:k1/f')).toMatchObject({ text: 'Too long', contact: 'a@b.c' });
});

test('a register that cannot be written: nothing is submitted', async () => {
  const full = { ...diskOperations, writeSynced: () => Promise.reject(new Error('full')) };
  const answer = await send('t', take(['guide']), kiosk, await openRegisters(folder, { disk: full }));
  expect(answer).toEqual({ ok: false, refusal: { type: 'storage-failed' } });
  expect(made.point.state().revision).toBe(0);
  expect(made.faults).toHaveLength(1);
});
