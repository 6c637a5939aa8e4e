import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Agent, openPeople, peopleIn } from './people.ts';
import { hashPin } from './pins.ts';
import { cheapCost, handClock } from './testing.ts';

let folder = '';
const file = () => join(folder, 'people.json');
const open = () => openPeople(peopleIn(folder), handClock().now);
const ana = async (): Promise<Agent> => {
  return { id: 'ana', name: 'Ana', role: 'agent', pin: await hashPin('4821', cheapCost) };
};

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'people-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('people.json', () => {
  it('is nobody before the first write, and makes no file by being opened', async () => {
    expect((await open()).current()).toEqual({ agents: [], sessions: [], devices: [] });
    await expect(stat(file())).rejects.toThrow('ENOENT');
  });

  it('keeps people over a restart, readable only by its owner and without their PINs', async () => {
    const people = await open();
    const agent = await ana();
    await people.change((before) => ({ ...before, agents: [agent] }));
    expect((await open()).current().agents).toEqual([agent]);
    expect((await stat(file())).mode & 0o777).toBe(0o600);
    expect(await readFile(file(), 'utf8')).not.toContain('4821');
  });

  it.each<[string, (agent: Agent) => unknown, string]>([
    ['an unknown role', (agent) => ({ agents: [{ ...agent, role: 'root' }] }), 'agents.0.role'],
    ['an id twice', (agent) => ({ agents: [agent, agent] }), 'an id stands twice'],
    ['an id with a space', (agent) => ({ agents: [{ ...agent, id: 'a b' }] }), 'agents.0.id'],
    ['a plain PIN', (agent) => ({ agents: [{ ...agent, pin: '4821' }] }), 'agents.0.pin'],
    ['a short salt', (agent) => ({ agents: [{ ...agent, pin: { ...agent.pin, salt: 'x' } }] }), 'agents.0.pin.salt'],
    [
      'a cost that eats all memory',
      (agent) => ({ agents: [{ ...agent, pin: { ...agent.pin, N: 2 ** 40 } }] }),
      'pin.N',
    ],
    [
      'a cost that is no power of two',
      (agent) => ({ agents: [{ ...agent, pin: { ...agent.pin, N: 5000 } }] }),
      'pin.N',
    ],
    ['a field of a later version', (agent) => ({ agents: [{ ...agent, badge: 1 }] }), 'badge'],
    ['devices of a later version', () => ({ agents: [], devices: [{ id: 'k1' }] }), 'devices.0'],
    ['no agents', () => ({ agents: undefined }), 'agents'],
  ])('is refused by name, and left, with %s', async (_, harm, what) => {
    const text = JSON.stringify({ sessions: [], devices: [], ...(harm(await ana()) as object) });
    await writeFile(file(), text);
    const said = await open().then(String, String);
    expect(said).toContain(`${file()} is damaged`);
    expect(said).toContain(what);
    expect(await readFile(file(), 'utf8')).toBe(text);
  });
});
