import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openPeople, peopleIn } from './people.ts';
import { pinMatches } from './pins.ts';
import { drawPins, isFirstStart, readSamplePins, sampleStands, seedSample, signInLines } from './sample.ts';

let folder = '';
const people = () => openPeople(peopleIn(folder), Date.now);

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sample-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('the sample', () => {
  it('is six agents and a supervisor who can sign in with what is printed', async () => {
    await seedSample(folder, await people());
    const { agents } = (await people()).current();
    const pins = (await readSamplePins(folder)) ?? {};
    const ids = ['agent1', 'agent2', 'agent3', 'agent4', 'agent5', 'agent6', 'supervisor'];
    expect(agents.map(({ id }) => id)).toEqual(ids);
    expect(agents.map(({ role }) => role)).toEqual([...Array<string>(6).fill('agent'), 'supervisor']);
    expect(agents[0]?.name).toBe('Agente 1');
    for (const { id, pin } of agents) expect(await pinMatches(pins[id] ?? '', pin)).toBe(true);
    expect(new Set(Object.values(pins)).size).toBe(7);
  });

  it('stands as long as its readable PINs, which only their owner may read', async () => {
    expect(await sampleStands(folder)).toBe(false);
    expect(await readSamplePins(folder)).toBeNull();
    await seedSample(folder, await people());
    expect(await sampleStands(folder)).toBe(true);
    expect((await stat(join(folder, 'sample-pins.json'))).mode & 0o777).toBe(0o600);
    expect(await readFile(join(folder, 'people.json'), 'utf8')).not.toMatch(/"\d{4}"/);
    await rm(join(folder, 'sample-pins.json'));
    expect(await sampleStands(folder)).toBe(false);
  });

  it('stands also when its file is damaged, and says so', async () => {
    await writeFile(join(folder, 'sample-pins.json'), '{');
    expect(await sampleStands(folder)).toBe(true);
    await expect(readSamplePins(folder)).rejects.toThrow('sample-pins.json is damaged');
  });

  it('is not thought ended when it cannot be looked at', async () => {
    const file = join(folder, 'file');
    await writeFile(file, '');
    await expect(sampleStands(file)).rejects.toThrow('ENOTDIR');
  });

  it('is seeded at a first start only, and again when the first was cut short', async () => {
    expect(await isFirstStart(folder)).toBe(true);
    await writeFile(join(folder, 'sample-pins.json'), '{"agent1":"4821"}');
    expect(await isFirstStart(folder)).toBe(true);
    await seedSample(folder, await people());
    expect(await isFirstStart(folder)).toBe(false);
    expect(Object.keys((await readSamplePins(folder)) ?? {})).toHaveLength(7);
  });

  it('is never seeded beside recorded days', async () => {
    await mkdir(join(folder, 'days'));
    await writeFile(join(folder, 'days', '2026-01-02.jsonl'), '');
    expect(await isFirstStart(folder)).toBe(false);
  });

  it('tells people how to sign in', () => {
    expect(signInLines({ agent1: '4821', supervisor: '0713' })).toEqual([
      'sign-in: agent1 PIN 4821',
      'sign-in: supervisor PIN 0713',
    ]);
  });
});

describe('drawn PINs', () => {
  it('are distinct, of four digits, and none is easy', () => {
    const easy = [0, 1111, 1234, 4321, 9876, 123, 2468, 7890, 1212, 7770, 1122];
    const draws = [...easy, 4821, 4821, 713, 5093];
    const pins = drawPins(3, () => draws.shift() ?? 0);
    expect(pins).toEqual(['4821', '0713', '5093']);
  });

  it('differ from point to point', () => {
    expect(drawPins(7)).not.toEqual(drawPins(7));
    for (const pin of drawPins(500)) expect(pin).toMatch(/^\d{4}$/);
  });
});
