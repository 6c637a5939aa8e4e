import { io, type Socket } from 'socket.io-client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleSetup } from '../shared/domain/sampleSetup.ts';
import { phonePath } from '../shared/protocol/messages.ts';
import { ask } from './testing/ask.ts';
import { type PointUnderTest, startPoint } from './testing/pointUnderTest.ts';
import { eventOf, patiently, take } from './testing/replies.ts';
import { openReverseProxy, type ReverseProxy } from './testing/reverseProxy.ts';

const publicAddress = 'https://turno.example';
const asPhone = { host: 'turno.example', origin: publicAddress };

let point: PointUnderTest;
let proxies: Readonly<Record<'kept' | 'own', ReverseProxy>>;
let supervisor: string;
beforeAll(async () => {
  point = await startPoint();
  supervisor = await point.signIn('supervisor');
  const [kept, own] = [await openReverseProxy(point.port, 'kept'), await openReverseProxy(point.port, 'own')];
  proxies = { kept, own };
});
afterAll(async () => {
  await Promise.all(Object.values(proxies).map((proxy) => proxy.close()));
  await point.stop();
});

let sent = 0;
async function setUp(changes: object): Promise<void> {
  sent += 1;
  const command = { type: 'change-setup', setup: { ...sampleSetup, ...changes } };
  expect((await point.send(`s-${sent}`, command, supervisor)).body).toMatchObject({ ok: true });
}

const health = (port: number, headers: Record<string, string> = asPhone) => ask(port, { path: '/api/health', headers });

/** How a phone's socket is greeted on its way; `refused`: it is turned away before the upgrade. */
async function greeted(port: number, token: string, headers: Record<string, string> = asPhone): Promise<unknown> {
  const how = { transports: ['websocket'], forceNew: true, reconnection: false, path: phonePath };
  const socket: Socket = io(`http://127.0.0.1:${port}`, { ...how, auth: { token }, extraHeaders: headers });
  try {
    await new Promise((resolve, reject) => socket.once('connect', () => resolve(null)).once('connect_error', reject));
    return await socket.timeout(2_000).emitWithAck('hello', { protocol: 1, screen: { type: 'ticket' } });
  } catch {
    return 'refused';
  } finally {
    socket.disconnect();
  }
}

describe('under a public address', () => {
  it('the point answers from the change of the setup on, over HTTP and over the socket, and not after it is gone', async () => {
    const code = eventOf((await point.send('visitor', take())).body, 'ticket-taken').code ?? '';
    for (const host of ['kept', 'own'] as const) {
      const { port } = proxies[host];
      await setUp({});
      expect([(await health(port)).status, await greeted(port, code)]).toEqual([
        host === 'kept' ? 421 : 403,
        'refused',
      ]);
      await setUp({ publicAddress });
      expect((await health(port)).status).toBe(200);
      const seen = await patiently(() => ask(port, { path: `/api/views/ticket/${code}`, headers: asPhone }));
      expect(seen).toMatchObject({ status: 200, body: { view: { stage: 'waiting' } } });
      await new Promise((resolve) => setTimeout(resolve, 550));
      expect(await greeted(port, code)).toMatchObject({ ok: true, shown: { view: { screen: 'ticket' } } });
    }
  });

  it('no other name and no other page is let in', async () => {
    await setUp({ publicAddress });
    const { kept, own } = proxies;
    for (const host of ['turno.example.evil.test', 'evil.test'])
      expect((await health(kept.port, { ...asPhone, host })).status).toBe(421);
    for (const origin of ['http://turno.example', 'https://turno.example:444', 'https://evil.test', 'null'])
      for (const { port } of [kept, own]) {
        const headers = { ...asPhone, origin };
        // The same name by plain http is the page of the same host, as everywhere.
        if (port === kept.port && origin === 'http://turno.example') continue;
        expect([origin, (await health(port, headers)).status]).toEqual([origin, 403]);
        expect(await greeted(port, '0000000000000000', headers)).toBe('refused');
      }
  });

  it('nobody who comes through a proxy is the sample’s kiosk', async () => {
    await setUp({ publicAddress });
    for (const { port } of Object.values(proxies)) {
      const json = { id: 'far', command: take() };
      const answer = await ask(port, { method: 'POST', path: '/api/commands', json, headers: asPhone });
      expect(answer).toMatchObject({ status: 401, body: { why: 'not-signed-in' } });
    }
  });
});
