import { afterEach, test as everyTest, expect } from 'vitest';
import { announcePoint } from './announcePoint.ts';
import { findPoints } from './findPoints.ts';
import { hearsMulticast } from './testing.ts';

// A network that carries no multicast shows nothing of this: addresses are typed there.
const test = everyTest.skipIf(!(await hearsMulticast()));

const faults: unknown[] = [];
const onFault = (error: unknown) => faults.push(error);
const stops: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
  expect(faults.splice(0)).toEqual([]);
});

const announce = (point: string, name: string, port: number, protocol = 1) =>
  stops.push(announcePoint({ point, name, port, protocol }, onFault));
const found = () => findPoints({ forMs: 1_500, protocol: 1 }, onFault);
/** Others of the network, a point that really runs here among them, are not this test's. */
const ours = async () => (await found()).filter(({ point }) => point.startsWith('TEST'));

test('points of one name are found side by side, each where it answers', async () => {
  announce('TESTAAAA', 'Acueducto, sede «Norte» del barrio San José de Torcoroma', 4610);
  announce('TESTBBBB', 'Acueducto, sede «Norte» del barrio San José de Torcoroma', 4711);
  const points = await ours();
  expect(points.map(({ point }) => point).sort()).toEqual(['TESTAAAA', 'TESTBBBB']);
  for (const { name, addresses, point } of points) {
    expect(name).toBe('Acueducto, sede «Norte» del barrio San José de Torcoroma');
    expect(addresses[0]).toMatch(point === 'TESTAAAA' ? /^http:\/\/[\d.]+:4610$/ : /^http:\/\/[\d.]+:4711$/);
  }
});

test('a point of another version, or whose words are not a point’s, is not offered', async () => {
  announce('TESTCCCC', 'Otra versión', 4610, 2);
  announce('TEST-<b>', 'Extraño', 4610);
  expect(await ours()).toEqual([]);
});

test('a point that said goodbye is found no more', async () => {
  announce('TESTDDDD', 'Punto', 4610);
  expect(await ours()).toHaveLength(1);
  await stops.pop()?.();
  expect(await ours()).toEqual([]);
});
