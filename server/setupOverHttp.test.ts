import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { largeSetup as large } from './testing/largeSetup.ts';
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

  it('answers to the names that it gives the point, from then on', async () => {
    const asked = () => point.ask({ path: '/api/health', headers: { host: 'oficina.test' } });
    expect((await asked()).status).toBe(421);
    await point.send('named', change({ ...large, hostNames: ['oficina.test'] }), supervisor);
    expect((await asked()).status).toBe(200);
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
