import { afterAll, beforeAll, test as everyTest, expect } from 'vitest';
import { findPoints } from '../shared/network/findPoints.ts';
import { hearsMulticast } from '../shared/network/testing.ts';
import { protocolVersion } from '../shared/protocol/messages.ts';
import { announceIfReachable } from './announceIfReachable.ts';
import { type PointUnderTest, startPoint } from './testing/pointUnderTest.ts';

const test = everyTest.skipIf(!(await hearsMulticast()));
const id = 'TESTEEEE';
let point: PointUnderTest;
beforeAll(async () => {
  point = await startPoint();
});
afterAll(() => point.stop());

const announce = (reachable: readonly string[]) =>
  announceIfReachable({ app: point.started.app, point: id, reachable }, (fault) => expect(fault).toBeUndefined());
const found = async () =>
  (await findPoints({ forMs: 1_200, protocol: protocolVersion }, () => undefined)).filter((one) => one.point === id);

test('a point that other machines reach is found by them, under its name and at its port', async () => {
  const stop = announce(['192.168.1.5']);
  const [one] = await found();
  await stop();
  expect(one?.name).toBe(point.started.app.point.state().setup.name.es);
  expect(new URL(one?.addresses[0] ?? 'http://none').port).toBe(String(point.port));
});

test('a point that answers its own machine only announces nothing', async () => {
  const stop = announce([]);
  expect(await found()).toEqual([]);
  await stop();
});
