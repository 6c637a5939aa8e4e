import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Identity, openIdentity } from '../identity.ts';
import { forward } from './forward.ts';

type Seen = {
  readonly method?: string;
  readonly url?: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
};

let seen: Seen[];
let answer: (reply: ServerResponse) => void;
let address: string;
let changes: number;
let isRightServer: boolean;
let identity: Identity;
let stop: () => void;

beforeEach(async () => {
  seen = [];
  changes = 0;
  isRightServer = true;
  identity = openIdentity({
    device: () => 'device',
    mayAsk: async () => isRightServer,
    onChange: () => {
      changes += 1;
    },
  });
  answer = (reply) => reply.setHeader('content-type', 'application/json').end('{}');
  const server = createServer(async (request, reply) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    const { method, url, headers } = request;
    seen.push({ ...(method && { method }), ...(url && { url }), headers, body });
    answer(reply);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  stop = () => {
    server.closeAllConnections();
    server.close();
  };
});
afterEach(() => stop());

const ask = (path: string, init: RequestInit = {}, isForPeople = true) =>
  forward(new Request(`app://ventanilla${path}`, init), { server: () => address, identity, isForPeople });
const post = (path: string, body: object = {}) =>
  ask(path, { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } });
const signIn = async () => {
  answer = (reply) => reply.end('{"token":"person","agent":"agent1","role":"agent"}');
  return post('/api/sign-in', { agent: 'agent1', pin: '1' });
};

describe('what a page asks', () => {
  test('reaches no server but the one that the device was paired with', async () => {
    isRightServer = false;
    expect((await post('/api/sign-in', { agent: 'agent1', pin: '1' })).status).toBe(502);
    expect(seen).toEqual([]);
  });

  test('reaches the server with the token that the page does not have', async () => {
    await ask('/clips/es?x=1', {
      headers: { 'accept-language': 'pt', cookie: 'a=b', 'x-own': '1', authorization: 'Bearer page' },
    });
    expect(seen[0]).toMatchObject({ method: 'GET', url: '/clips/es?x=1' });
    expect(seen[0]?.headers).toMatchObject({ authorization: 'Bearer device', 'accept-language': 'pt' });
    expect(Object.keys(seen[0]?.headers ?? {})).not.toEqual(expect.arrayContaining(['cookie']));
    expect(seen[0]?.headers).not.toHaveProperty('x-own');
    expect(seen[0]?.headers).not.toHaveProperty('origin');
  });

  test('comes back with its status and what belongs to it, under the app’s own policy', async () => {
    answer = (reply) =>
      reply
        .writeHead(429, {
          'retry-after': '7',
          'set-cookie': 'session=secret',
          'content-security-policy': 'default-src *',
        })
        .end('{}');
    const reply = await ask('/api/session');
    expect(reply.status).toBe(429);
    expect(reply.headers.get('retry-after')).toBe('7');
    expect(reply.headers.get('set-cookie')).toBeNull();
    expect(reply.headers.get('content-security-policy')).toContain("default-src 'self'");
  });

  test('does not follow a redirect with the token', async () => {
    answer = (reply) => reply.writeHead(302, { location: `${address}/elsewhere` }).end();
    expect((await ask('/clips/es')).status).toBe(502);
    expect(seen).toHaveLength(1);
  });

  test('is answered 502 without a server, 503 without an address, 413 where it is too large', async () => {
    stop();
    expect((await ask('/clips/es')).status).toBe(502);
    const nowhere = { server: () => null, identity, isForPeople: true };
    expect((await forward(new Request('app://ventanilla/clips/es'), nowhere)).status).toBe(503);
    expect((await post('/api/commands', { long: 'x'.repeat(1_100_000) })).status).toBe(413);
  });
});

describe('who signs in', () => {
  test('is asked for afterwards, while the page reads everything but the token', async () => {
    const reply = await signIn();
    expect(await reply.json()).toEqual({ agent: 'agent1', role: 'agent' });
    expect(identity.bearer()).toBe('person');
    expect(changes).toBe(1);
    await ask('/api/session');
    expect(seen.at(-1)?.headers.authorization).toBe('Bearer person');
  });

  test('signs in as the device, whoever sat here before', async () => {
    await signIn();
    await signIn();
    expect(seen.at(-1)?.headers.authorization).toBe('Bearer device');
  });

  test.each([
    ['after signing out', () => post('/api/sign-out')],
    ['once the server says that nobody is', () => ask('/api/session')],
  ])('is forgotten %s', async (_, how) => {
    await signIn();
    answer = (reply) => reply.end('{"session":null}');
    await how();
    expect(identity.bearer()).toBe('device');
  });

  test('stays where the server refuses to let go', async () => {
    await signIn();
    answer = (reply) => reply.writeHead(503).end('{"ok":false}');
    await post('/api/sign-out');
    expect(identity.bearer()).toBe('person');
  });

  test('is nobody on a device that is not for people', async () => {
    answer = (reply) => reply.end('{"token":"person"}');
    await ask('/api/sign-in', { method: 'POST', body: '{}' }, false);
    expect(identity.bearer()).toBe('device');
  });
});
