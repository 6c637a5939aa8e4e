import { once } from 'node:events';
import { networkInterfaces } from 'node:os';
import { io } from 'socket.io-client';
import { expect, it } from 'vitest';
import { startPoint } from './testing/pointUnderTest.ts';

const hasIPv6 = Object.values(networkInterfaces()).some((each) => each?.some(({ address }) => address === '::1'));
/** Far less than the 5 s after which a server that was asked to end must be gone. */
const soonMs = 2_000;

it.skipIf(!hasIPv6).each(['127.0.0.1', '[::1]'])('ends at once while a page is open at %s', async (host) => {
  const point = await startPoint();
  const page = io(`http://${host}:${point.port}`, { transports: ['websocket'], reconnection: false });
  await once(page as unknown as NodeJS.EventEmitter, 'connect');
  const from = performance.now();
  await point.stop();
  expect(performance.now() - from).toBeLessThan(soonMs);
  page.close();
});
