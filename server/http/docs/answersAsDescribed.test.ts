import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { sampleSetup } from '../../../shared/domain/sampleSetup.ts';
import type { Answered, Asking } from '../../testing/ask.ts';
import { type PointUnderTest, startPoint } from '../../testing/pointUnderTest.ts';
import { eventOf, next, open, patiently, take } from '../../testing/replies.ts';
import { openApi } from './openApi.ts';

type Answer = { readonly content: Readonly<Record<string, { readonly schema?: object }>> };
type Document = {
  readonly paths: Readonly<
    Record<string, Readonly<Record<string, { readonly responses: Readonly<Record<string, Answer>> }>>>
  >;
  readonly components: { readonly schemas: object };
};

const document = openApi('1') as Document;
const described = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).flatMap(([method, { responses }]) =>
    Object.entries(responses).map(([status, answer]) => ({ name: `${method} ${path} ${status}`, answer })),
  ),
);

const printer = {
  id: 'p1',
  name: 'P',
  owner: { type: 'server' },
  at: { type: 'device', path: '/dev/null' },
  paperMm: 80,
};

let point: PointUnderTest;
let agent: string;
let supervisor: string;
let code: string;
beforeAll(async () => {
  point = await startPoint();
  [agent, supervisor] = await Promise.all([point.signIn('agent2'), point.signIn('supervisor')]);
  code = eventOf((await point.send('visit', take())).body, 'ticket-taken').code ?? '';
  await point.send('open', open('2'), agent);
  await point.send('printer', { type: 'change-setup', setup: { ...sampleSetup, printers: [printer] } }, supervisor);
});
afterAll(() => point.stop());

const get = (path: string, token?: string) => () => point.ask({ path, ...(token !== undefined && { token }) });
const post = (path: string, asking: Omit<Asking, 'path'>) => () => point.ask({ method: 'POST', path, ...asking });
const notJson = { text: 'a', headers: { 'content-type': 'text/plain' } };
const pinOf = (name: string) => ({ agent: name, pin: point.pinOf(name) });

/** The answer of most who ask at once: one too many. */
async function last(asked: readonly Promise<Answered>[]): Promise<Answered> {
  const answers = await Promise.all(asked);
  return answers.find(({ status }) => status === 429) ?? { status: 0, headers: {}, body: null };
}

async function askedWhileClosing(): Promise<Answered> {
  const closing = await startPoint();
  if (closing.started.ok) await closing.started.app.point.close();
  const answer = await closing.send('late', take());
  await closing.stop();
  return answer;
}

type Asked = { readonly pairing: string; readonly secret: string; readonly code: string };

/** A display that waits to be let in. */
async function asker(): Promise<Asked> {
  const { body } = await post('/api/pairings', { json: { role: 'display', name: 'Hall' } })();
  return body as Asked;
}

/** What a supervisor decides on it. */
const decide = ({ pairing }: Pick<Asked, 'pairing'>, what: string, asking: Omit<Asking, 'path'> = {}) =>
  post(`/api/pairings/${pairing}/${what}`, { token: supervisor, ...asking })();
const asD1 = ({ code: shown }: Asked) => ({ json: { code: shown, as: { display: 'd1' } } });

async function looked({ pairing, secret }: Asked) {
  return get(`/api/pairings/${pairing}`, secret)();
}

async function refused(): Promise<Asked> {
  const asked = await asker();
  await decide(asked, 'refuse');
  return asked;
}

async function paired(): Promise<string> {
  const asked = await asker();
  return ((await decide(asked, 'approve', asD1(asked))).body as { device: string }).device;
}

const approve = (asking: Omit<Asking, 'path'>) => () => decide({ pairing: 'x' }, 'approve', asking);
const right = { json: { code: 'K7M4RT', as: { display: 'd1' } } };

/** How each described answer is brought about. */
const ways: Readonly<Record<string, () => Promise<Answered>>> = {
  'get /api/health 200': get('/api/health'),
  'post /api/sign-in 200': () => post('/api/sign-in', { json: pinOf('agent3') })(),
  'post /api/sign-in 400': post('/api/sign-in', { json: { agent: 'agent3' } }),
  'post /api/sign-in 401': post('/api/sign-in', { json: { agent: 'agent3', pin: 'no' } }),
  'post /api/sign-in 413': post('/api/sign-in', { json: { agent: 'x'.repeat(17_000), pin: '' } }),
  'post /api/sign-in 415': post('/api/sign-in', notJson),
  'post /api/sign-in 429': () =>
    last(Array.from({ length: 6 }, post('/api/sign-in', { json: { agent: 'agent6', pin: 'no' } }))),
  'post /api/sign-out 200': async () => post('/api/sign-out', { token: await point.signIn('agent4') })(),
  'get /api/session 200': () => get('/api/session', agent)(),
  'post /api/commands 200': () => point.send('again', take()),
  'post /api/commands 400': () => point.send('a b', take()),
  'post /api/commands 401': () => point.send('o', open('2')),
  'post /api/commands 403': () => point.send('d', { type: 'close-day' }, agent),
  'post /api/commands 409': () => point.send('n', next('2', 'kiosk:k1/other'), agent),
  'post /api/commands 413': () => point.send('x'.repeat(17_000), take()),
  'post /api/commands 415': post('/api/commands', notJson),
  'post /api/commands 429': () =>
    last([1, 2, 3].map((n) => point.send(`f${n}`, { type: 'give-feedback', perception: 5 }, code))),
  'post /api/commands 503': askedWhileClosing,
  'get /api/views/{type} 200': () => get('/api/views/supervisor', supervisor)(),
  'get /api/views/{type} 401': get('/api/views/counters'),
  'get /api/views/{type} 403': () => get('/api/views/supervisor', agent)(),
  'get /api/views/{type} 404': get('/api/views/other'),
  'get /api/views/{type} 429': () => last([1, 2, 3].map(() => get('/api/views/ticket', code)())),
  'get /api/views/{type}/{id} 200': get('/api/views/kiosk/k1'),
  'get /api/views/{type}/{id} 401': get('/api/views/counter/2'),
  'get /api/views/{type}/{id} 404': () => get('/api/views/counter/99', agent)(),
  'get /api/views/ticket/{code} 200': () => patiently(get(`/api/views/ticket/${code}`)),
  'get /api/views/ticket/{code} 404': get('/api/views/ticket/0000000000000000'),
  'get /api/views/ticket/{code} 429': () => last([1, 2, 3].map(() => get(`/api/views/ticket/${code}`)())),
  'get /api/entries 200': () => get('/api/entries?after=1', supervisor)(),
  'get /api/entries 400': () => get('/api/entries?after=x', supervisor)(),
  'get /api/entries 401': get('/api/entries'),
  'get /api/entries 403': () => get('/api/entries', agent)(),
  'post /api/printers/{id}/test-page 200': () => post('/api/printers/p1/test-page', { token: supervisor })(),
  'post /api/printers/{id}/test-page 401': post('/api/printers/p1/test-page', {}),
  'post /api/printers/{id}/test-page 403': () => post('/api/printers/p1/test-page', { token: agent })(),
  'post /api/printers/{id}/test-page 404': () => post('/api/printers/p9/test-page', { token: supervisor })(),
  'get /api/point 200': get('/api/point?nonce=0123456789abcdef'),
  'get /api/point 400': get('/api/point?nonce=short'),
  'post /api/pairings 200': post('/api/pairings', { json: { role: 'kiosk' } }),
  'post /api/pairings 400': post('/api/pairings', { json: { role: 'fridge' } }),
  'post /api/pairings 413': post('/api/pairings', { json: { role: 'kiosk', name: 'x'.repeat(17_000) } }),
  'post /api/pairings 415': post('/api/pairings', notJson),
  'post /api/pairings 429': async () => {
    const crowded = await startPoint();
    const answer = await last(
      Array.from({ length: 9 }, () =>
        crowded.ask({ method: 'POST', path: '/api/pairings', json: { role: 'counter' } }),
      ),
    );
    await crowded.stop();
    return answer;
  },
  'get /api/pairings/{id} 200': async () => looked(await asker()),
  'get /api/pairings/{id} 404': () => looked({ pairing: 'x', secret: 'x', code: '' }),
  'get /api/pairings/{id} 409': async () => looked(await refused()),
  'get /api/devices 200': async () => {
    await paired();
    return get('/api/devices', supervisor)();
  },
  'get /api/devices 401': get('/api/devices'),
  'get /api/devices 403': () => get('/api/devices', agent)(),
  'post /api/pairings/{id}/approve 200': async () => {
    const asked = await asker();
    return decide(asked, 'approve', asD1(asked));
  },
  'post /api/pairings/{id}/approve 400': approve({ json: {} }),
  'post /api/pairings/{id}/approve 401': () => post('/api/pairings/x/approve', right)(),
  'post /api/pairings/{id}/approve 403': () => post('/api/pairings/x/approve', { ...right, token: agent })(),
  'post /api/pairings/{id}/approve 404': approve(right),
  'post /api/pairings/{id}/approve 409': async () => decide(await refused(), 'approve', right),
  'post /api/pairings/{id}/approve 413': approve({ json: { code: 'x'.repeat(17_000) } }),
  'post /api/pairings/{id}/approve 415': approve(notJson),
  'post /api/pairings/{id}/refuse 200': async () => decide(await asker(), 'refuse'),
  'post /api/pairings/{id}/refuse 401': post('/api/pairings/x/refuse', {}),
  'post /api/pairings/{id}/refuse 403': () => post('/api/pairings/x/refuse', { token: agent })(),
  'post /api/pairings/{id}/refuse 404': () => decide({ pairing: 'x' }, 'refuse'),
  'post /api/pairings/{id}/refuse 409': async () => decide(await refused(), 'refuse'),
  'post /api/devices/{id}/revoke 200': async () =>
    post(`/api/devices/${await paired()}/revoke`, { token: supervisor })(),
  'post /api/devices/{id}/revoke 401': post('/api/devices/x/revoke', {}),
  'post /api/devices/{id}/revoke 403': () => post('/api/devices/x/revoke', { token: agent })(),
  'post /api/devices/{id}/revoke 404': () => post('/api/devices/x/revoke', { token: supervisor })(),
  'get /api/docs 200': get('/api/docs'),
  'get /api/docs/json 200': get('/api/docs/json'),
};

/** A check made of the schema that the document itself gives. */
function checkOf(schema: object): z.ZodType {
  const whole = JSON.stringify({ ...schema, $defs: document.components.schemas });
  return z.fromJSONSchema(JSON.parse(whole.replaceAll('#/components/schemas/', '#/$defs/')));
}

function expectAsDescribed({ body, headers }: Answered, { content }: Answer): void {
  const [[media, { schema }] = ['', {}]] = Object.entries(content);
  expect(headers['content-type']).toContain(media);
  if (schema) expect(checkOf(schema).safeParse(body).error?.issues ?? []).toEqual([]);
}

describe('the server answers as the OpenAPI document says', () => {
  const notAtDoor = described.filter(({ name }) => name in ways || !/ (403|421)$/.test(name));

  it('and a way is known here to each answer', () => {
    expect(Object.keys(ways).sort()).toEqual(notAtDoor.map(({ name }) => name).sort());
  });

  it.each(notAtDoor)('$name', async ({ name, answer }) => {
    const answered = await (ways[name] ?? expect.fail)();
    expect([name, answered.status]).toEqual([name, Number(name.split(' ').at(-1))]);
    expectAsDescribed(answered, answer);
  });

  it.each(described.filter(({ name }) => / (403|421)$/.test(name)))('$name at the door', async ({ name, answer }) => {
    const [method = '', path = '', status] = name.split(' ');
    const foreign = status === '421' ? { host: 'elsewhere.test' } : { origin: 'http://elsewhere.test' };
    const asked = path.replace(/\{(\w+)\}/g, 'k1');
    const answered = await point.ask({ method: method.toUpperCase(), path: asked, headers: foreign });
    expect([name, answered.status]).toEqual([name, Number(status)]);
    expectAsDescribed(answered, answer);
  });

  it('and each line of the journal is an entry', async () => {
    const { body } = await get('/api/entries', supervisor)();
    const lines = String(body).trimEnd().split('\n');
    expect(lines.length).toBeGreaterThan(2);
    const entry = checkOf({ $ref: '#/components/schemas/Entry' });
    expect(lines.filter((line) => !entry.safeParse(JSON.parse(line)).success)).toEqual([]);
  });
});
