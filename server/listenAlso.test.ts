import { once } from 'node:events';
import { createServer, get, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { networkInterfaces } from 'node:os';
import Fastify from 'fastify';
import { Server as SocketServer } from 'socket.io';
import { io } from 'socket.io-client';
import { afterEach, describe, expect, it } from 'vitest';
import { listenAlso } from './listenAlso.ts';

const hasIPv6 = Object.values(networkInterfaces()).some((each) => each?.some(({ address }) => address === '::1'));

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

const listening = async (server: Server, host: string) => {
  server.listen(0, host);
  await once(server, 'listening');
  closing.push(() => server.close());
  return (server.address() as AddressInfo).port;
};

const peerSeen = (host: string, port: number) =>
  new Promise<string>((resolve, reject) => {
    const read = async (response: IncomingMessage) => resolve((await response.toArray()).join(''));
    get({ host, port, agent: false }, read).once('error', reject);
  });

describe.skipIf(!hasIPv6)('one more address', () => {
  it('is answered by the same server, which sees who asks', async () => {
    const server = createServer((request, response) => response.end(request.socket.remoteAddress));
    const port = await listening(server, '127.0.0.1');
    await expect(peerSeen('::1', port)).rejects.toThrow('ECONNREFUSED');
    const also = await listenAlso(server, '::1', port);
    expect(await peerSeen('127.0.0.1', port)).toBe('127.0.0.1');
    expect(await peerSeen('::1', port)).toBe('::1');
    if (also.ok) await also.address.close();
    await expect(peerSeen('::1', port)).rejects.toThrow('ECONNREFUSED');
  });

  it('serves Fastify and sockets alike', async () => {
    const app = Fastify();
    app.get('/', () => 'here');
    await app.listen({ port: 0, host: '127.0.0.1' });
    closing.push(() => app.close());
    const { port } = app.server.address() as AddressInfo;
    const sockets = new SocketServer(app.server, { transports: ['websocket'] });
    sockets.on('connection', (socket) => socket.emit('hello', socket.handshake.address));
    closing.push(() => sockets.close());
    const also = await listenAlso(app.server, '::1', port);
    closing.push(() => also.ok && also.address.close());
    expect(await peerSeen('::1', port)).toBe('here');
    const client = io(`http://[::1]:${port}`, { transports: ['websocket'], reconnection: false });
    closing.push(() => client.close());
    expect(await new Promise((resolve) => client.once('hello', resolve))).toBe('::1');
  });

  it('says when another program has the port there', async () => {
    const port = await listening(createServer(), '::1');
    expect(await listenAlso(createServer(), '::1', port)).toEqual({ ok: false, why: 'in-use' });
  });
});

it('says when the machine has no such address', async () => {
  expect(await listenAlso(createServer(), '2001:db8::1', 0)).toEqual({ ok: false, why: 'no-such-address' });
});
