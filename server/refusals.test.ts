import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type PointUnderTest, startPoint } from './testing/pointUnderTest.ts';

let point: PointUnderTest;
let agent: string;
beforeAll(async () => {
  point = await startPoint({ names: ['punto.test'] });
  agent = await point.signIn('agent1');
  await point.send('first', { type: 'take-ticket', service: 'payments' });
});
afterAll(() => point.stop());

const ticket = { id: 'x', command: { type: 'take-ticket', service: 'payments' } };
const post = (json: unknown, headers: Record<string, string> = {}) =>
  point.ask({ method: 'POST', path: '/api/commands', json, headers });

describe('every bad request gets its status and changes nothing', () => {
  const withCommand = (command: unknown, id: unknown = 'x') => ({ id, command });
  const cases: Readonly<
    Record<string, readonly [status: number, why: string, ask: () => Promise<{ status: number; body: unknown }>]>
  > = {
    'no JSON': [
      400,
      'malformed',
      () =>
        point.ask({
          method: 'POST',
          path: '/api/commands',
          headers: { 'content-type': 'application/json' },
          text: '{"id":',
        }),
    ],
    'an empty body': [
      400,
      'malformed',
      () =>
        point.ask({ method: 'POST', path: '/api/commands', headers: { 'content-type': 'application/json' }, text: '' }),
    ],
    'a list': [400, 'malformed', () => post([])],
    'no id': [400, 'malformed', () => post({ command: ticket.command })],
    'an id with a space': [400, 'malformed', () => post(withCommand(ticket.command, 'a b'))],
    'an id of 65': [400, 'malformed', () => post(withCommand(ticket.command, 'a'.repeat(65)))],
    'an unknown command': [400, 'malformed', () => post(withCommand({ type: 'drop-table' }))],
    'a field too many': [400, 'malformed', () => post(withCommand({ ...ticket.command, label: 'A001' }))],
    'a number for a name': [400, 'malformed', () => post(withCommand({ type: 'take-ticket', service: 7 }))],
    'a prototype': [
      400,
      'malformed',
      () =>
        point.ask({
          method: 'POST',
          path: '/api/commands',
          headers: { 'content-type': 'application/json' },
          text: '{"__proto__":{},"id":"x"}',
        }),
    ],
    'an unknown service': [
      409,
      'unknown-service',
      () => post(withCommand({ type: 'take-ticket', service: 'nothing' })),
    ],
    'an unknown priority': [409, 'unknown-priority', () => post(withCommand({ ...ticket.command, priority: 'vip' }))],
    'another kiosk’s name': [409, 'unknown-kiosk', () => post(withCommand({ ...ticket.command, kiosk: 'k2' }))],
    'too large': [413, 'too-large', () => post(withCommand({ ...ticket.command, errand: 'a'.repeat(20_000) }))],
    'plain text': [
      415,
      'not-json',
      () =>
        point.ask({
          method: 'POST',
          path: '/api/commands',
          headers: { 'content-type': 'text/plain' },
          text: JSON.stringify(ticket),
        }),
    ],
    'a form': [
      415,
      'not-json',
      () =>
        point.ask({
          method: 'POST',
          path: '/api/commands',
          headers: { 'content-type': 'application/x-www-form-urlencoded' },
          text: 'id=x',
        }),
    ],
    'an agent’s command without a token': [
      401,
      'not-signed-in',
      () => post(withCommand({ type: 'open-counter', counter: '1' })),
    ],
    'a token that is none': [
      401,
      'not-signed-in',
      () => point.ask({ method: 'POST', path: '/api/commands', json: ticket, token: 'none' }),
    ],
    'no bearer': [401, 'not-signed-in', () => post(ticket, { authorization: 'Basic YTpi' })],
    'a kiosk through a proxy': [401, 'not-signed-in', () => post(ticket, { 'x-forwarded-for': '10.0.0.1' })],
    'a kiosk under a name': [401, 'not-signed-in', () => post(ticket, { host: `punto.test:${point.port}` })],
    'a kiosk at another port': [401, 'not-signed-in', () => post(ticket, { host: 'localhost:1' })],
    'a kiosk from another site': [401, 'not-signed-in', () => post(ticket, { 'sec-fetch-site': 'cross-site' })],
    'a foreign name': [421, 'wrong-host', () => post(ticket, { host: 'evil.example' })],
    'a foreign origin': [403, 'foreign-origin', () => post(ticket, { origin: 'http://evil.example' })],
    'no origin at all, said': [403, 'foreign-origin', () => post(ticket, { origin: 'null' })],
    'a cookie without our origin': [
      401,
      'not-signed-in',
      () => post(withCommand({ type: 'open-counter', counter: '1' }), { cookie: `ventanilla-session=${agent}` }),
    ],
    'a view of staff, without a token': [401, 'not-signed-in', () => point.ask({ path: '/api/views/counter/1' })],
    'a view of another kiosk': [401, 'not-signed-in', () => point.ask({ path: '/api/views/kiosk/k2' })],
    'a screen that is none': [404, 'not-found', () => point.ask({ path: '/api/views/counter/77', token: agent })],
    'a view that is none': [404, 'not-found', () => point.ask({ path: '/api/views/secrets/1', token: agent })],
    'a path that is none': [404, 'not-found', () => point.ask({ path: '/api/nothing' })],
    'a wrong PIN': [
      401,
      'wrong-pin',
      () => point.ask({ method: 'POST', path: '/api/sign-in', json: { agent: 'agent2', pin: '' } }),
    ],
    'an agent who is none': [
      401,
      'wrong-pin',
      () => point.ask({ method: 'POST', path: '/api/sign-in', json: { agent: 'nobody', pin: '1234' } }),
    ],
    'a PIN that is a number': [
      400,
      'malformed',
      () => point.ask({ method: 'POST', path: '/api/sign-in', json: { agent: 'agent2', pin: 1234 } }),
    ],
  };

  it.each(Object.entries(cases))('%s', async (_, [status, why, ask]) => {
    const before = await point.health();
    const answered = await ask();
    expect(answered).toMatchObject({ status, body: { ok: false, why } });
    expect((answered.body as { text: string }).text.length).toBeGreaterThan(10);
    expect(await point.health()).toEqual(before);
    expect(point.faults).toEqual([]);
  });

  it('names the field that is wrong, in the reader’s language', async () => {
    const { body } = await point.ask({
      method: 'POST',
      path: '/api/commands',
      json: withCommand({ type: 'call-next', counter: '1' }),
      token: agent,
      headers: { 'accept-language': 'pt-BR' },
    });
    expect((body as { text: string }).text).toMatch(/^O pedido não pode ser entendido\. Verifique: command\.after/);
  });

  it('answers 421 and 403 to sockets too', async () => {
    const upgrade = {
      connection: 'Upgrade',
      upgrade: 'websocket',
      'sec-websocket-version': '13',
      'sec-websocket-key': 'AAAAAAAAAAAAAAAAAAAAAA==',
    };
    const statusOf = (headers: Record<string, string>, path = '/socket.io/?EIO=4&transport=websocket') =>
      new Promise<number | undefined>((resolve, reject) => {
        const asked = request({ host: '127.0.0.1', port: point.port, path, headers: { ...upgrade, ...headers } });
        asked.on('response', (response) => resolve(response.statusCode));
        asked.on('upgrade', (_, socket) => {
          socket.destroy();
          resolve(101);
        });
        asked.on('error', reject);
        asked.end();
      });
    expect(await statusOf({})).toBe(101);
    expect(await statusOf({ origin: `http://localhost:${point.port}`, host: `localhost:${point.port}` })).toBe(101);
    expect(await statusOf({ host: 'evil.example' })).toBe(421);
    expect(await statusOf({ origin: 'http://evil.example' })).toBe(403);
    expect(await statusOf({}, '/elsewhere')).toBe(404);
  });

  it('says after too many wrong PINs how long to wait, and lets nobody in meanwhile', async () => {
    const sign = (pin: string) => point.ask({ method: 'POST', path: '/api/sign-in', json: { agent: 'agent5', pin } });
    for (let tries = 0; tries < 5; tries += 1) expect((await sign('0000')).status).toBe(401);
    const refused = await sign(point.pinOf('agent5'));
    expect(refused).toMatchObject({ status: 429, body: { why: 'too-many' } });
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
  }, 20_000);
});
