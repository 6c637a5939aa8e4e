import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { checkServer } from './checkServer.ts';

let stop = () => {};
afterEach(() => stop());

async function answering(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  stop = () => {
    server.closeAllConnections();
    server.close();
  };
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
const health = (said: object) => (_: unknown, reply: { end: (text: string) => void }) =>
  reply.end(JSON.stringify(said));

test('a point of this version is found', async () => {
  const address = await answering(health({ status: 'degraded', protocol: 1, version: '0.1.0', point: 'p1' }));
  expect(await checkServer(`${address}/kiosk`)).toEqual({ ok: true, address, point: 'p1', version: '0.1.0' });
});

test.each([
  ['nobody', '127.0.0.1:1', 'no-answer'],
  ['something that is no address', 'ftp://x', 'no-address'],
])('%s is told', async (_, typed, why) => {
  expect(await checkServer(typed)).toMatchObject({ ok: false, why });
});

test.each<[string, RequestListener, string]>([
  ['another version', health({ protocol: 2, version: '2.0.0', point: 'p' }) as RequestListener, 'other-version'],
  ['another program', (_, reply) => void reply.end('<html>'), 'not-ventanilla'],
  ['null', (_, reply) => void reply.end('null'), 'not-ventanilla'],
  ['a server under another name', (_, reply) => void reply.writeHead(421).end('{}'), 'other-name'],
  [
    'a redirect',
    (_, reply) => void reply.writeHead(302, { location: 'http://elsewhere.test' }).end(),
    'not-ventanilla',
  ],
  ['far more than health', (_, reply) => void reply.end(' '.repeat(300_000)), 'not-ventanilla'],
])('%s is told', async (_, listener, why) => {
  expect(await checkServer(await answering(listener))).toMatchObject({ ok: false, why });
});

test('a server that never answers is given up after five seconds', async () => {
  const address = await answering(() => {});
  expect(await checkServer(address)).toMatchObject({ ok: false, why: 'no-answer' });
}, 8_000);
