import { readFile, stat, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleSetup } from '../shared/domain/sampleSetup.ts';
import type { Setup } from '../shared/domain/setup.ts';
import { type PointUnderTest, startPoint } from './testing/pointUnderTest.ts';
import { eventOf, take } from './testing/replies.ts';

let point: PointUnderTest;
let supervisor: string;
beforeAll(async () => {
  point = await startPoint();
  supervisor = await point.signIn('supervisor');
});
afterAll(() => point.stop());

const change = (setup: object) => ({ type: 'change-setup', setup });
const path = () => join(point.data, 'setup.json');
const onDisk = async () => JSON.parse(await readFile(path(), 'utf8'));

/** Sixty counters and long requirements: what a large point brings. */
const large: Setup = {
  ...sampleSetup,
  organisation: 'Acueducto Grande',
  services: sampleSetup.services.map((service) => ({
    ...service,
    requirements: Array.from({ length: 12 }, (_, n) => {
      const text = `${n + 1}. ${'documento '.repeat(15)}`.trim();
      return { es: text, en: text, pt: text };
    }),
  })),
  counters: [
    ...sampleSetup.counters,
    ...Array.from({ length: 54 }, (_, n) => ({ ...sampleSetup.counters[1], id: String(n + 7), name: String(n + 7) })),
  ] as Setup['counters'],
};

/** Posts in pieces without saying how long it will be. */
function inPieces(token: string | null, json: object): Promise<number> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', ...(token !== null && { authorization: `Bearer ${token}` }) };
    const asked = request(
      { host: '127.0.0.1', port: point.port, path: '/api/commands', method: 'POST', headers },
      (reply) => {
        reply.resume();
        resolve(reply.statusCode ?? 0);
      },
    );
    asked.on('error', reject);
    const text = JSON.stringify(json);
    for (let at = 0; at < text.length; at += 4_096) asked.write(text.slice(at, at + 4_096));
    asked.end();
  });
}

describe('a setup over HTTP', () => {
  it('comes into force at its real size, and is kept where it can be read', async () => {
    expect(JSON.stringify(large).length).toBeGreaterThan(32 * 1024);
    const retried = take('payments', { priority: 'older' });
    const taken = await point.send('older', retried);
    const { status, body } = await point.send('large', change(large), supervisor);
    expect([status, eventOf(body, 'setup-changed').setup]).toEqual([200, large]);
    await expect.poll(onDisk).toEqual(large);
    expect((await stat(path())).mode & 0o777).toBe(0o600);
    expect((await point.send('older', retried)).body, 'a faithful retry').toEqual(taken.body);
    expect((await point.send('large', change(large), supervisor)).body).toEqual(body);
  });

  it('gives a retry the same reply when the class is gone', async () => {
    const retried = take('payments', { priority: 'infant' });
    const taken = await point.send('infant', retried);
    const classes = large.classes.filter(({ id }) => id !== 'infant');
    expect(await point.send('fewer', change({ ...large, classes }), supervisor)).toMatchObject({ status: 200 });
    expect((await point.send('infant', retried)).body).toEqual(taken.body);
    expect(await point.send('infant-2', retried)).toMatchObject({ status: 409, body: { why: 'unknown-priority' } });
    point = await point.restart();
    supervisor = await point.signIn('supervisor');
    expect((await point.send('infant', retried)).body).toEqual(taken.body);
  });

  it('is on disk when the server has ended', async () => {
    await point.send('last', change({ ...large, organisation: 'La última' }), supervisor);
    point = await point.restart();
    supervisor = await point.signIn('supervisor');
    expect(await onDisk()).toMatchObject({ organisation: 'La última' });
    const { body } = await point.ask({ path: '/api/views/supervisor', token: supervisor });
    expect(body).toMatchObject({ view: { organisation: 'La última' } });
  });

  it('leaves a copy that somebody has edited alone until there is a change', async () => {
    const edited = `${JSON.stringify({ ...large, organisation: 'A mano' })}\n`;
    await writeFile(path(), edited);
    point = await point.restart();
    supervisor = await point.signIn('supervisor');
    await point.send('after', take());
    expect(await readFile(path(), 'utf8')).toBe(edited);
    await point.send('again', change(large), supervisor);
    await expect.poll(onDisk).toEqual(large);
  });

  it.each([
    ['es', 'noShow.minCalls: debe'],
    ['en', 'noShow.minCalls: must be between 1 and 10'],
    ['pt', 'noShow.minCalls: deve'],
  ])('is refused by its field, in %s', async (language, said) => {
    const before = await onDisk();
    const wrong = { ...large, noShow: { minCalls: 0, gapMs: 0 } };
    const { status, body } = await point.ask({
      ...{ method: 'POST', path: '/api/commands', token: supervisor },
      headers: { 'accept-language': language },
      json: { id: 'wrong', command: change(wrong) },
    });
    expect(status).toBe(409);
    expect(body).toMatchObject({
      why: 'setup-wrong',
      detail: { field: 'noShow.minCalls', problem: 'out-of-range 1 10' },
    });
    expect((body as { text: string }).text).toContain(said);
    expect(await onDisk()).toEqual(before);
  });

  it('is malformed where its shape is wrong', async () => {
    const { status, body } = await point.send('shape', change({ ...large, noShow: { minCalls: 'x' } }), supervisor);
    expect([status, body]).toMatchObject([
      400,
      { detail: { field: expect.stringContaining('command.setup.noShow.minCalls') } },
    ]);
  });
});

describe('a body of more than 16 KB', () => {
  const tooLarge = { status: 413, body: { why: 'too-large' } };
  const message = { id: 'x', command: change(large) };

  it('is refused unread to everybody but a supervisor', async () => {
    expect(await point.send('x', change(large), await point.signIn('agent1'))).toMatchObject(tooLarge);
    expect(await point.send('x', change(large), 'no-token')).toMatchObject(tooLarge);
    expect(await point.send('x', change(large))).toMatchObject(tooLarge);
  });

  it('is counted where its length is not said', async () => {
    expect(await inPieces(null, message)).toBe(413);
    expect(await inPieces(null, { id: 'pieces', command: take() })).toBe(200);
    expect(await inPieces(supervisor, message)).toBe(200);
  });

  it('is refused beyond 512 KB to supervisors too', async () => {
    const huge = { ...large, organisation: 'x'.repeat(600 * 1024) };
    expect(await point.send('huge', change(huge), supervisor)).toMatchObject(tooLarge);
    expect(await inPieces(supervisor, { id: 'huge', command: change(huge) })).toBe(413);
  });

  it('is refused to a supervisor anywhere else', async () => {
    const sent = {
      method: 'POST',
      path: '/api/sign-in',
      token: supervisor,
      json: { agent: 'x'.repeat(20_000), pin: '1' },
    };
    expect(await point.ask(sent)).toMatchObject(tooLarge);
  });
});
