import { type AddressInfo, connect, createServer, type Socket as Tcp } from 'node:net';
import { io, type Socket } from 'socket.io-client';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { HelloReply, NotDone, Reply, ViewMessage } from '../../shared/protocol/messages.ts';
import type { DeviceList } from '../../shared/protocol/pairing.ts';
import { type Paired, pair, revoke } from '../testing/pairedDevice.ts';
import { type PointUnderTest, startPoint } from '../testing/pointUnderTest.ts';

let point: PointUnderTest;
let supervisor: string;
let kiosk: Paired;
let sockets: Socket[] = [];
const news: string[] = [];
beforeEach(async () => {
  news.length = 0;
  point = await startPoint({ names: ['punto.test'], onNews: (sentence) => news.push(sentence) });
  supervisor = await point.signIn('supervisor');
  kiosk = await pair(point, supervisor, { kiosk: null });
});
afterEach(async () => {
  for (const socket of sockets) socket.disconnect();
  sockets = [];
  await point.stop();
});

/** A start of a machine: it comes under the point's name, with the token on its disk and an id of its own. */
function machine(instance: string, { token = kiosk.token, port = point.port } = {}): Socket {
  const socket = io(`http://127.0.0.1:${port}`, {
    ...{ transports: ['websocket'], forceNew: true, reconnection: false, auth: { token, instance } },
    extraHeaders: { host: `punto.test:${point.port}` },
  });
  sockets.push(socket);
  return socket;
}

const hello = (socket: Socket, screen: object = { type: 'kiosk', id: 'k2' }): Promise<HelloReply> =>
  socket.timeout(3_000).emitWithAck('hello', { protocol: 1, screen, language: 'en' });
const take = (socket: Socket, id: string): Promise<Reply> =>
  socket.timeout(3_000).emitWithAck('command', { id, command: { type: 'take-ticket', service: 'payments' } });
const list = async () => (await point.ask({ path: '/api/devices', token: supervisor })).body as DeviceList;

describe('a paired device’s socket', () => {
  it('is its own screen and sends in its own name', async () => {
    const socket = machine('start-one');
    expect(await hello(socket)).toMatchObject({ ok: true, shown: { view: { kiosk: 'k2' } } });
    expect(await hello(socket, { type: 'kiosk', id: 'k1' })).toMatchObject({ why: 'not-allowed' });
    expect(await hello(socket, { type: 'counters' })).toMatchObject({ why: 'not-allowed' });
    await hello(socket);
    expect(await take(socket, 't')).toMatchObject({ ok: true, events: [{ ticket: { id: 'kiosk:k2/t' } }] });
  });

  it('is itself also on the server’s own machine, where the sample’s kiosk needs no token', async () => {
    const socket = io(`http://127.0.0.1:${point.port}`, {
      ...{ transports: ['websocket'], forceNew: true, reconnection: false },
      auth: { token: kiosk.token, instance: 'start-one' },
    });
    sockets.push(socket);
    await hello(socket);
    expect(await take(socket, 't')).toMatchObject({ events: [{ ticket: { id: 'kiosk:k2/t' } }] });
  });

  it('is seen by the supervisor while it is here, and afterwards when it was', async () => {
    expect((await list()).devices).toMatchObject([{ screen: 'k2', isHere: false, lastSeenAt: null }]);
    const socket = machine('start-one');
    await hello(socket);
    expect((await list()).devices).toMatchObject([{ isHere: true, pairingNumber: 2, usedTwice: null }]);
    socket.disconnect();
    await expect.poll(async () => (await list()).devices).toMatchObject([{ isHere: false }]);
    expect((await list()).devices[0]?.lastSeenAt).toMatch(/^\d{4}-/);
  });

  it('is closed within a second of being revoked, told why, and is nobody from then on', async () => {
    const socket = machine('start-one');
    const first = new Promise((resolve) => socket.once('view', resolve));
    await hello(socket);
    await first;
    const views: ViewMessage[] = [];
    socket.on('view', (message: ViewMessage) => views.push(message));
    const told = new Promise<NotDone>((resolve) => socket.once('dismissed', resolve));
    const closed = new Promise<number>((resolve) => socket.once('disconnect', () => resolve(performance.now())));
    const from = performance.now();
    await revoke(point, supervisor, kiosk.device);
    const afterMs = (await closed) - from;
    expect(afterMs).toBeLessThan(1_000);
    expect(await told).toMatchObject({ why: 'device-revoked', text: expect.stringContaining('revoked') });
    const again = machine('start-one');
    expect(await hello(again)).toMatchObject({ why: 'device-revoked' });
    expect(await take(again, 'late')).toMatchObject({ why: 'device-revoked' });
    await point.send('other', { type: 'take-ticket', service: 'payments' });
    expect(views).toEqual([]);
  });

  it('of a person who signed in on a counter machine ends with that machine', async () => {
    const desk = await pair(point, supervisor, { counter: 'Desk 3' });
    const json = { agent: 'agent1', pin: point.pinOf('agent1') };
    const { body } = await point.ask({ method: 'POST', path: '/api/sign-in', json, token: desk.token });
    const socket = machine('desk-start', body as { token: string });
    expect(await hello(socket, { type: 'counters' })).toMatchObject({ ok: true });
    const closed = new Promise((resolve) => socket.once('disconnect', resolve));
    await revoke(point, supervisor, desk.device);
    await closed;
    expect((await point.ask({ path: '/api/views/counters', token: (body as { token: string }).token })).status).toBe(
      401,
    );
  });
});

describe('a token on two machines', () => {
  it('is refused to the second, in whatever it asks, and told to staff', async () => {
    const [first, second] = [machine('start-one'), machine('start-two')];
    await hello(first);
    expect(await hello(second)).toMatchObject({ ok: false, why: 'device-in-use' });
    expect(await take(second, 'stolen')).toMatchObject({ why: 'device-in-use' });
    expect(await take(first, 'own')).toMatchObject({ ok: true });
    expect((await list()).devices).toMatchObject([{ usedTwice: { addresses: ['127.0.0.1', '127.0.0.1'] } }]);
    const health = await point.health();
    expect(health).toMatchObject({ status: 'degraded', problems: [{ type: 'device-in-use' }] });
    expect(health.problems[0]?.text).toContain('kiosk k2');
    expect(news.join()).toContain('device-in-use');
  });

  it('can be sent with no command before a hello either', async () => {
    await hello(machine('start-one'));
    expect(await take(machine('start-two'), 'stolen')).toMatchObject({ why: 'device-in-use' });
  });

  it('still brings in the tickets that the second has given without the server: people hold their papers', async () => {
    const [first, second] = [machine('start-one'), machine('start-two')];
    const tell = (socket: Socket, id: string, command: object): Promise<Reply> =>
      socket.timeout(3_000).emitWithAck('command', { id, command });
    const handOver = (id: string) => ({
      ...{ type: 'hand-over', service: 'payments', take: id, label: 'B2000' },
      issued: { by: 'age', ageMs: 1_000 },
    });
    await hello(first);
    expect(await hello(second)).toMatchObject({ why: 'device-in-use' });
    const from = performance.now();
    expect(await tell(first, 'one', handOver('one'))).toMatchObject({ events: [{ ticket: { label: 'B2000' } }] });
    expect(await tell(second, 'two', handOver('two'))).toMatchObject({ events: [{ ticket: { label: 'B2000-2' } }] });
    const slip = { type: 'report-slip', ticket: 'kiosk:k2/two', result: 'printed' };
    expect(await tell(second, 'slip', slip)).toMatchObject({ ok: true });
    expect(performance.now() - from).toBeLessThan(1_000);
    const wrongs = [null, 'x', { command: 'hand-over' }, { command: { type: 'take-ticket' } }];
    const replies = await Promise.all(wrongs.map((one) => second.timeout(5_000).emitWithAck('command', one)));
    expect(replies.map(({ ok }) => ok)).toEqual(wrongs.map(() => false));
  });

  it('goes on for a start whose connection was cut and comes again', async () => {
    await hello(machine('start-one'));
    const from = performance.now();
    expect(await hello(machine('start-one'))).toMatchObject({ ok: true });
    expect(performance.now() - from).toBeLessThan(500);
  });

  it('goes over to the next start once the one before has gone', async () => {
    const before = machine('start-one');
    await hello(before);
    before.disconnect();
    expect(await hello(machine('start-two'))).toMatchObject({ ok: true });
    expect((await list()).devices).toMatchObject([{ usedTwice: null }]);
  });

  it('goes over to a start that comes back before the silence of the one before was noticed', async () => {
    const wire = await silenceableWire(point.port);
    await hello(machine('start-one', { port: wire.port }));
    wire.silence();
    const from = performance.now();
    expect(await hello(machine('start-two'))).toMatchObject({ ok: true });
    expect(performance.now() - from).toBeGreaterThan(200);
    expect((await list()).devices).toMatchObject([{ usedTwice: null }]);
    wire.close();
  }, 10_000);
});

/** A wire that falls silent without being closed, as after a power cut. */
async function silenceableWire(to: number) {
  const ends: Tcp[] = [];
  const wire = createServer((near) => {
    const far = connect(to, '127.0.0.1');
    for (const end of [near, far]) ends.push(end.on('error', () => end.destroy()));
    near.pipe(far).pipe(near);
  });
  await new Promise<void>((resolve) => wire.listen(0, '127.0.0.1', resolve));
  return {
    port: (wire.address() as AddressInfo).port,
    silence: () => ends.forEach((end) => void end.unpipe().pause()),
    close: () => {
      for (const end of ends) end.destroy();
      wire.close();
    },
  };
}
