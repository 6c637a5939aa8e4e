import { createHash, createPublicKey, verify } from 'node:crypto';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sampleSetup } from '../shared/domain/sampleSetup.ts';
import type { Instant } from '../shared/domain/time.ts';
import { ticketCode } from '../shared/printing/ticketCode.ts';
import { type DeviceList, type PairingAs, type PointProof, signedText } from '../shared/protocol/pairing.ts';
import { approve, askPairing, lookAtPairing, pair, revoke } from './testing/pairedDevice.ts';
import { type PointUnderTest, startPoint } from './testing/pointUnderTest.ts';
import { eventOf, open, take } from './testing/replies.ts';

const day = 24 * 60 * 60_000;

let aheadMs = 0;
let point: PointUnderTest;
let supervisor: string;
beforeEach(async () => {
  aheadMs = 0;
  point = await startPoint({ names: ['punto.test'], clock: () => (Date.now() + aheadMs) as Instant });
  supervisor = await point.signIn('supervisor');
});
afterEach(() => point.stop());

const devices = async () => (await point.ask({ path: '/api/devices', token: supervisor })).body as DeviceList;
const asked = async (role: string) => (await askPairing(point, role)).body;
const kiosks = () => (point.started.app.point.state().setup.kiosks ?? []).map(({ id, pairing }) => [id, pairing]);
const takenBy = async (id: string, token: string) => point.send(id, take(), token);
const asNewKiosk: PairingAs = { kiosk: null };

/** As from another machine: under the point's name, where nothing is let in without a token. */
const elsewhere = (path: string, token?: string) =>
  point.ask({ path, ...(token !== undefined && { token }), headers: { host: `punto.test:${point.port}` } });

describe('a device without a token', () => {
  it('is nobody until a supervisor lets it in, and then its own screen', async () => {
    const request = await asked('kiosk');
    expect((await elsewhere('/api/views/kiosk/k2')).body).toMatchObject({ why: 'not-signed-in' });
    expect((await lookAtPairing(point, request)).body).toMatchObject({ state: 'waiting', code: request.code });
    expect((await approve(point, supervisor, { ...request, as: asNewKiosk })).body).toMatchObject({ screen: 'k2' });
    const { body } = await lookAtPairing(point, request);
    if (body.state !== 'paired') throw new Error(JSON.stringify(body));
    expect((await elsewhere('/api/views/kiosk/k2', body.token)).status).toBe(200);
    expect((await elsewhere('/api/views/kiosk/k1', body.token)).body).toMatchObject({ why: 'not-allowed' });
    const taken = (await takenBy('visit', body.token)).body;
    expect(eventOf(taken, 'ticket-taken').ticket).toMatchObject({ id: 'kiosk:k2/visit', kiosk: 'k2' });
  });

  it('is listed for the supervisor with its code, and without anything to be it with', async () => {
    const request = await asked('display');
    const list = await devices();
    expect(list.pairings).toMatchObject([
      { pairing: request.pairing, role: 'display', code: request.code, address: '127.0.0.1' },
    ]);
    expect(list.free).toEqual({ kiosks: [], displays: ['d1'] });
    expect(list.fingerprint).toBe(request.fingerprint);
    expect(JSON.stringify(list)).not.toContain(request.secret);
  });

  it('can be refused, and may ask again', async () => {
    const request = await asked('kiosk');
    await point.ask({ method: 'POST', path: `/api/pairings/${request.pairing}/refuse`, token: supervisor });
    expect(await lookAtPairing(point, request)).toMatchObject({ status: 409, body: { why: 'pairing-refused' } });
    expect(await approve(point, supervisor, { ...request, as: asNewKiosk })).toMatchObject({
      status: 409,
      body: { why: 'pairing-decided' },
    });
    expect((await devices()).pairings).toEqual([]);
    expect((await askPairing(point, 'kiosk')).status).toBe(200);
  });

  it('is let in by nobody after ten minutes', async () => {
    const request = await asked('kiosk');
    aheadMs = 10 * 60_000;
    expect((await lookAtPairing(point, request)).body).toMatchObject({ why: 'pairing-expired' });
    const late = await approve(point, supervisor, { ...request, as: asNewKiosk });
    expect(late).toMatchObject({ status: 409, body: { why: 'pairing-expired' } });
    expect(kiosks()).toEqual([['k1', 1]]);
  });

  it('is not let in with a code that it does not show, and is let in once', async () => {
    const [one, other] = [await asked('kiosk'), await asked('kiosk')];
    const wrong = await approve(point, supervisor, { pairing: one.pairing, code: other.code, as: asNewKiosk });
    expect(wrong).toMatchObject({ status: 409, body: { why: 'wrong-code' } });
    expect((await lookAtPairing(point, one)).body).toMatchObject({ state: 'waiting' });
    const twice = await Promise.all([1, 2].map(() => approve(point, supervisor, { ...one, as: asNewKiosk })));
    expect(twice.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await devices()).devices).toHaveLength(1);
    expect(kiosks()).toEqual([
      ['k1', 1],
      ['k2', 2],
    ]);
  });

  it('is another kiosk than the one that is let in at the same moment', async () => {
    const requests = [await asked('kiosk'), await asked('kiosk')];
    await Promise.all(requests.map((one) => approve(point, supervisor, { ...one, as: asNewKiosk })));
    const places = (await devices()).devices.map(({ screen, pairingNumber }) => [screen, pairingNumber]);
    expect(places.sort()).toEqual([
      ['k2', 2],
      ['k3', 3],
    ]);
    expect(kiosks()).toEqual([['k1', 1], ...places]);
  });

  it('that asks on and on is told to wait, and nothing is decided in an agent’s name', async () => {
    const asking = await Promise.all(Array.from({ length: 20 }, () => askPairing(point, 'kiosk')));
    const refused = asking.filter(({ status }) => status === 429);
    expect(refused).toHaveLength(14);
    expect(Number(refused[0]?.headers['retry-after'])).toBeGreaterThan(0);
    const agent = await point.signIn('agent1');
    const first = asking.find(({ status }) => status === 200)?.body;
    if (!first) throw new Error('nobody was heard');
    expect((await approve(point, agent, { ...first, as: asNewKiosk })).status).toBe(403);
    expect((await point.ask({ path: '/api/devices', token: agent })).status).toBe(403);
    expect(kiosks()).toEqual([['k1', 1]]);
  });

  it('is what it asked to be, and only what there is', async () => {
    const letIn = async (role: string, as: PairingAs) =>
      (await approve(point, supervisor, { ...(await asked(role)), as })).body;
    expect(await letIn('kiosk', { display: 'd1' })).toMatchObject({ why: 'malformed' });
    expect(await letIn('display', { display: 'd9' })).toMatchObject({ why: 'unknown-screen' });
    expect(await letIn('kiosk', { kiosk: 'k9' })).toMatchObject({ why: 'unknown-screen' });
    expect(await letIn('kiosk', { kiosk: 'k1' })).toMatchObject({ why: 'kiosk-taken' });
  });
});

describe('a paired device', () => {
  it('is a display that sees its board, and takes no tickets', async () => {
    const { token } = await pair(point, supervisor, { display: 'd1' });
    expect((await elsewhere('/api/views/display/d1', token)).status).toBe(200);
    expect((await elsewhere('/api/views/kiosk/k1', token)).body).toMatchObject({ why: 'not-allowed' });
    expect((await takenBy('t', token)).body).toMatchObject({ why: 'not-allowed' });
  });

  it('is a counter where people sign in, and nobody by itself', async () => {
    const { token } = await pair(point, supervisor, { counter: 'Desk 3' });
    expect((await elsewhere('/api/views/counters', token)).body).toMatchObject({ why: 'not-signed-in' });
    expect((await point.send('o', open('2'), token)).body).toMatchObject({ why: 'not-signed-in' });
    const json = { agent: 'agent1', pin: point.pinOf('agent1') };
    const { status } = await point.ask({ method: 'POST', path: '/api/sign-in', json, token });
    expect(status).toBe(200);
  });

  it('gets its token until it uses it, and never again', async () => {
    const request = await asked('display');
    await approve(point, supervisor, { ...request, as: { display: 'd1' } });
    const [first, again] = [await lookAtPairing(point, request), await lookAtPairing(point, request)];
    expect(again.body).toEqual(first.body);
    if (first.body.state !== 'paired') throw new Error('not paired');
    await elsewhere('/api/views/display/d1', first.body.token);
    expect(await lookAtPairing(point, request)).toMatchObject({ status: 409, body: { why: 'pairing-over' } });
  });

  it('is known after a restart, after the sample has ended, and from another machine', async () => {
    const kiosk = await pair(point, supervisor, asNewKiosk);
    const data = point.data;
    await point.started.stop();
    await rm(join(data, 'sample-pins.json'));
    point = await startPoint({ data, names: ['punto.test'] });
    expect((await point.ask({ path: '/api/views/kiosk/k1' })).body).toMatchObject({ why: 'not-signed-in' });
    expect((await elsewhere('/api/views/kiosk/k2', kiosk.token)).status).toBe(200);
    expect((await takenBy('after', kiosk.token)).body).toMatchObject({ ok: true });
  });

  it('is worth nothing once it is revoked, and signs nobody in', async () => {
    const kiosk = await pair(point, supervisor, asNewKiosk);
    const counter = await pair(point, supervisor, { counter: 'Desk 3' });
    for (const { device } of [kiosk, counter]) expect((await revoke(point, supervisor, device)).status).toBe(200);
    expect((await takenBy('late', kiosk.token)).body).toMatchObject({ why: 'device-revoked' });
    expect(await elsewhere('/api/views/kiosk/k2', kiosk.token)).toMatchObject({
      status: 401,
      body: { why: 'device-revoked' },
    });
    const json = { agent: 'agent1', pin: point.pinOf('agent1') };
    const signIn = await point.ask({ method: 'POST', path: '/api/sign-in', json, token: counter.token });
    expect(signIn).toMatchObject({ status: 401, body: { why: 'device-revoked' } });
    expect((await revoke(point, supervisor, kiosk.device)).status).toBe(404);
    point = await point.restart();
    expect((await takenBy('later', kiosk.token)).body).toMatchObject({ why: 'device-revoked' });
  });

  it('leaves its token in no entry, no file, no view and no word of the server', async () => {
    const news: string[] = [];
    await point.stop();
    point = await startPoint({ onNews: (sentence) => news.push(sentence) });
    supervisor = await point.signIn('supervisor');
    const kiosk = await pair(point, supervisor, asNewKiosk);
    await takenBy('visit', kiosk.token);
    const views = await Promise.all(
      ['/api/views/supervisor', '/api/views/kiosk/k2', '/api/devices', '/api/entries', '/api/health'].map((path) =>
        point.ask({ path, token: supervisor }),
      ),
    );
    const files = (await readdir(point.data, { recursive: true, withFileTypes: true })).filter((one) => one.isFile());
    const texts = await Promise.all(files.map(({ parentPath, name }) => readFile(join(parentPath, name), 'utf8')));
    expect(files.map(({ name }) => name)).toContain('people.json');
    const all = [...texts, JSON.stringify(views), ...news, String(point.faults)].join('\n');
    expect(all).toContain('kiosk:k2/visit');
    expect(all).not.toContain(kiosk.token);
    expect(all).not.toContain(kiosk.ticketKey);
  });
});

describe('the numbers of kiosks', () => {
  it('are given in order, and one that was revoked rests eight days', async () => {
    const first = await pair(point, supervisor, asNewKiosk);
    await revoke(point, supervisor, first.device);
    // The kiosk stays in the setup: its next device gives from another band.
    await pair(point, supervisor, { kiosk: 'k2' });
    expect(kiosks()).toEqual([
      ['k1', 1],
      ['k2', 3],
    ]);
    aheadMs = 8 * day;
    supervisor = await point.signIn('supervisor');
    await pair(point, supervisor, asNewKiosk);
    expect(kiosks()).toEqual([
      ['k1', 1],
      ['k2', 3],
      ['k3', 2],
    ]);
  });

  it('cannot be given again by a change of the setup either', async () => {
    const first = await pair(point, supervisor, asNewKiosk);
    await revoke(point, supervisor, first.device);
    const setup = { ...sampleSetup, kiosks: [...sampleSetup.kiosks, { id: 'k7', pairing: 2 }] };
    const change = (id: string) => point.send(id, { type: 'change-setup', setup }, supervisor);
    await point.send('without', { type: 'change-setup', setup: sampleSetup }, supervisor);
    expect(await change('again')).toMatchObject({
      status: 409,
      body: { why: 'pairing-number-rests', detail: { pairing: 2, kiosk: 'k7' } },
    });
    aheadMs = 8 * day;
    supervisor = await point.signIn('supervisor');
    expect((await change('rested')).body).toMatchObject({ ok: true });
  });

  it('belong to one device at a time', async () => {
    await pair(point, supervisor, asNewKiosk);
    const second = await approve(point, supervisor, { ...(await asked('kiosk')), as: { kiosk: 'k2' } });
    expect(second).toMatchObject({ status: 409, body: { why: 'kiosk-taken', detail: { kiosk: 'k2' } } });
  });

  it('come with the key by which a phone opens what the kiosk gave by itself', async () => {
    const kiosk = await pair(point, supervisor, asNewKiosk);
    const issued = { by: 'age', ageMs: 1_000 };
    const handOver = { type: 'hand-over', service: 'payments', take: 'offline', label: 'B2001', issued };
    const { body } = await point.send('handed', handOver, kiosk.token);
    expect(body).toMatchObject({ ok: true });
    const code = ticketCode(Buffer.from(kiosk.ticketKey ?? '', 'base64url'), 'kiosk:k2/offline');
    expect(await point.ask({ path: `/api/views/ticket/${code}` })).toMatchObject({
      status: 200,
      body: { view: { label: 'B2001' } },
    });
  });
});

describe('the point itself', () => {
  it('signs a nonce with the key whose fingerprint devices show', async () => {
    const { fingerprint } = await asked('kiosk');
    const nonce = 'n0nce-of-a-device';
    const { body } = await point.ask({ path: `/api/point?nonce=${nonce}` });
    const proof = body as PointProof;
    const der = Buffer.from(proof.publicKey, 'base64url');
    const key = createPublicKey({ key: der, format: 'der', type: 'spki' });
    const signature = Buffer.from(proof.signature ?? '', 'base64url');
    expect(createHash('sha256').update(der).digest('hex')).toBe(fingerprint);
    expect(verify(null, Buffer.from(signedText(proof.point, nonce)), key, signature)).toBe(true);
    expect(verify(null, Buffer.from(signedText(proof.point, `${nonce}2`)), key, signature)).toBe(false);
  });

  it('opens people.json of a version without devices', async () => {
    const path = join(point.data, 'people.json');
    const kept = JSON.parse(await readFile(path, 'utf8')) as { readonly devices: readonly unknown[] };
    expect(kept.devices).toEqual([]);
    await point.started.stop();
    await writeFile(path, JSON.stringify({ ...kept, devices: [] }));
    point = await startPoint({ data: point.data });
    supervisor = await point.signIn('supervisor');
    expect(await pair(point, supervisor, { display: 'd1' })).toMatchObject({ screen: 'd1' });
  });

  it('lets the sample’s kiosk and display be themselves beside paired ones', async () => {
    await pair(point, supervisor, asNewKiosk);
    expect((await point.send('sample', take())).body).toMatchObject({ ok: true });
    expect((await point.ask({ path: '/api/views/display/d1' })).status).toBe(200);
    expect((await elsewhere('/api/views/display/d1')).status).toBe(401);
  });
});
