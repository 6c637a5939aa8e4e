import { randomInt } from 'node:crypto';
import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Kept } from '../../shared/storage/keptValue.ts';
import { syncedJsonFile } from '../../shared/storage/syncedJsonFile.ts';
import { holdsDays } from '../dataFolder.ts';
import { shapeOf } from '../shapeOf.ts';
import type { Agent, People } from './people.ts';
import { hashPin, type PinCost } from './pins.ts';

/** The sample's PINs by agent id, readable: they are printed at every start. */
export type SamplePins = Readonly<Record<string, string>>;

const sampleAgents: readonly Pick<Agent, 'id' | 'name' | 'role'>[] = [
  ...[1, 2, 3, 4, 5, 6].map((n) => ({ id: `agent${n}`, name: `Agente ${n}`, role: 'agent' as const })),
  { id: 'supervisor', name: 'Supervisor', role: 'supervisor' },
];

/** Cheap, as the same PINs stand readable in the next file; the first start must not wait for seven full hashes. */
const sampleCost: PinCost = { N: 1024, r: 8, p: 1 };

const pinsPath = (folder: string) => join(folder, 'sample-pins.json');
const pinsIn = (folder: string) => syncedJsonFile(pinsPath(folder), shapeOf(z.record(z.string(), z.string())));

const exists = (path: string) =>
  access(path).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      // Only a missing file is absent: a sample that cannot be looked at must not count as ended.
      if (error.code === 'ENOENT') return false;
      throw error;
    },
  );

const isEasy = (pin: string) => {
  const digits = [...pin].map(Number);
  const steps = digits.slice(1).map((digit, n) => (digit - (digits[n] ?? 0) + 10) % 10);
  const isRun = steps.every((step) => step === steps[0]);
  return isRun || pin.slice(0, 2) === pin.slice(2) || new Set(digits).size < 3;
};

/** Draws distinct PINs of four digits, none of them a run (1234, 9753, 1111) or a pattern of two digits (1212, 7770). */
export const drawPins = (count: number, draw: () => number = () => randomInt(10_000)): readonly string[] => {
  const pins = new Set<string>();
  while (pins.size < count) {
    const pin = String(draw()).padStart(4, '0');
    if (!isEasy(pin)) pins.add(pin);
  }
  return [...pins];
};

/** Whether nothing was ever kept in this folder: neither people nor a recorded day. */
export const isFirstStart = async (folder: string): Promise<boolean> =>
  !(await exists(join(folder, 'people.json'))) && !(await holdsDays(folder));

/** Puts the sample's people in, each with a fresh PIN; only for a first start. */
export const seedSample = async (folder: string, people: Kept<People>): Promise<void> => {
  const pins = drawPins(sampleAgents.length);
  const drawn = sampleAgents.map((agent, n) => ({ ...agent, pin: pins[n] ?? '' }));
  // The readable PINs first: killed in between, the next start is still the first and draws again.
  await pinsIn(folder).write(Object.fromEntries(drawn.map(({ id, pin }) => [id, pin])));
  const agents = await Promise.all(drawn.map(async (each) => ({ ...each, pin: await hashPin(each.pin, sampleCost) })));
  await people.change((before) => ({ ...before, agents }));
};

/** Whether the sample's PINs are still valid: while they are, only this machine may reach the server. */
export const sampleStands = (folder: string): Promise<boolean> => exists(pinsPath(folder));

/** The sample's PINs, null when it has ended; throws when the file is damaged. */
export const readSamplePins = (folder: string): Promise<SamplePins | null> => pinsIn(folder).read();

/** The lines that tell people at the server how to sign in. */
export const signInLines = (pins: SamplePins): readonly string[] =>
  Object.entries(pins).map(([agent, pin]) => `sign-in: ${agent} PIN ${pin}`);
