import { io, type Socket } from 'socket.io-client';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Command } from '../../shared/domain/commands.ts';
import type { HelloReply, Reply, ViewMessage } from '../../shared/protocol/messages.ts';
import type { Screen } from '../../shared/views/screen.ts';
import { type PointUnderTest, startPoint } from '../testing/pointUnderTest.ts';

let point: PointUnderTest;
let sockets: Socket[] = [];
beforeEach(async () => {
  point = await startPoint();
});
afterEach(async () => {
  for (const socket of sockets) socket.disconnect();
  sockets = [];
  await point.stop();
});

function connect(token?: string, headers: Record<string, string> = {}): Socket {
  const socket = io(`http://127.0.0.1:${point.port}`, {
    transports: ['websocket'],
    forceNew: true,
    reconnection: false,
    extraHeaders: headers,
    ...(token && { auth: { token } }),
  });
  sockets.push(socket);
  return socket;
}

const hello = (socket: Socket, screen: unknown, more: object = {}): Promise<HelloReply> =>
  socket.timeout(2_000).emitWithAck('hello', { protocol: 1, screen, ...more });
const send = (socket: Socket, id: string, command: Command | object): Promise<Reply> =>
  socket.timeout(2_000).emitWithAck('command', { id, command });
const nextView = (socket: Socket) => new Promise<ViewMessage>((resolve) => socket.once('view', resolve));
const display: Screen = { type: 'display', id: 'd1' as never };
const kiosk: Screen = { type: 'kiosk', id: 'k1' as never };
const ticket = { type: 'take-ticket', service: 'payments' };

describe('a page’s socket', () => {
  it('is told when the same agent has the counter open in another window, and only then', async () => {
    const token = await point.signIn('agent1');
    const counter: Screen = { type: 'counter', id: '2' as never };
    const first = connect(token);
    await hello(first, counter);
    await point.send('t', ticket);
    expect(await nextView(first)).not.toHaveProperty('windows');
    const told = new Promise<number>((resolve) =>
      first.on('view', ({ windows }: ViewMessage) => windows !== undefined && resolve(windows)),
    );
    const second = connect(token);
    await hello(second, counter);
    expect(await told).toBe(2);
    const other = connect(await point.signIn('agent2'));
    await hello(other, counter);
    expect(await nextView(other)).not.toHaveProperty('windows');
  });

  it('is shown its screen at hello and again after each change', async () => {
    const board = connect();
    expect(await hello(board, display)).toMatchObject({
      ok: true,
      protocol: 1,
      shown: { revision: 0, view: { calls: [] } },
    });
    const token = await point.signIn('agent1');
    await point.send('t', ticket);
    await point.send('o', { type: 'open-counter', counter: '2' }, token);
    const called = new Promise<ViewMessage>((resolve) =>
      board.on(
        'view',
        (message: ViewMessage) => 'calls' in message.view && message.view.calls.length && resolve(message),
      ),
    );
    await point.send('c', { type: 'call-next', counter: '2', after: null }, token);
    expect((await called).view).toMatchObject({ calls: [{ label: 'B001', counter: '2', isOpen: true }] });
  });

  it('sends a board once for each call, and not for what the room does not see', async () => {
    const [board, desk] = [connect(), connect(await point.signIn('agent1'))];
    await hello(board, display);
    const seen: ViewMessage[] = [];
    board.on('view', (message: ViewMessage) => seen.push(message));
    const quiet = () => new Promise((resolve) => setTimeout(resolve, 120));
    await send(desk, 'o', { type: 'open-counter', counter: '2' });
    await send(desk, 't', ticket);
    await quiet();
    seen.length = 0;
    await send(desk, 'u', ticket);
    await quiet();
    expect(seen).toEqual([]);
    await send(desk, 'c', { type: 'call-next', counter: '2', after: null });
    await expect.poll(() => seen.length).toBe(1);
    await quiet();
    expect(seen).toMatchObject([{ view: { calls: [{ label: 'B001', isOpen: true }] } }]);
    await send(desk, 's', { type: 'start-service', counter: '2' });
    await expect.poll(() => seen.length).toBe(2);
    await quiet();
    expect(seen).toMatchObject([{}, { view: { calls: [{ label: 'B001', isOpen: false }] } }]);
  });

  it('takes commands with the same replies as HTTP, under the same ids', async () => {
    const page = connect();
    await hello(page, kiosk);
    const reply = await send(page, 'same', ticket);
    expect(reply).toMatchObject({ ok: true, events: [{ type: 'ticket-taken', code: expect.any(String) }] });
    expect((await point.send('same', ticket)).body).toEqual(reply);
  });

  it('is a kiosk at the kiosk’s page also where an agent is signed in in the same browser', async () => {
    const { headers } = await point.ask({
      method: 'POST',
      path: '/api/sign-in',
      json: { agent: 'agent1', pin: point.pinOf('agent1') },
    });
    const cookie = String(headers['set-cookie']).split(';')[0] ?? '';
    const page = connect(undefined, { cookie, origin: `http://127.0.0.1:${point.port}` });
    await hello(page, kiosk);
    const reply = await send(page, 't', ticket);
    expect(reply).toMatchObject({ ok: true, events: [{ ticket: { id: 'kiosk:k1/t', kiosk: 'k1' } }] });
  });

  it('refuses what it cannot be, in its own language', async () => {
    const page = connect();
    expect(await hello(page, { type: 'counters' }, { language: 'en' })).toMatchObject({
      why: 'not-signed-in',
      text: 'Sign in first.',
    });
    expect(await hello(page, { type: 'counter', id: '1' })).toMatchObject({ why: 'not-signed-in' });
    expect(await hello(page, { type: 'kiosk', id: 'k9' })).toMatchObject({ why: 'not-signed-in' });
    expect(await hello(page, { type: 'safe', id: 'x' })).toMatchObject({ why: 'malformed' });
    expect(await hello(page, display, { protocol: 99 })).toMatchObject({ why: 'other-version' });
    expect(await send(page, 'x y', ticket)).toMatchObject({
      why: 'malformed',
      detail: { field: expect.stringContaining('id') },
    });
    expect(await send(page, 'x', { type: 'open-counter', counter: '1' })).toMatchObject({ why: 'not-signed-in' });
    expect((await point.health()).revision).toBe(0);
  });

  it('survives what is no message at all', async () => {
    const page = connect();
    await hello(page, kiosk);
    page.emit('command', null);
    page.emit('hello');
    page.emit('command', { id: 'x' }, 'no function');
    expect(await send(page, 'fine', ticket)).toMatchObject({ ok: true });
    expect(point.faults).toEqual([]);
  });

  it('is ended by a message that is too large, and nothing is kept of it', async () => {
    const page = connect();
    await hello(page, kiosk);
    const ended = new Promise((resolve) => page.once('disconnect', resolve));
    page.emit('command', { id: 'big', command: { ...ticket, errand: 'a'.repeat(40_000) } });
    await ended;
    expect((await point.health()).revision).toBe(0);
  });

  it('sees its counter change, and is cut off when its agent signs out', async () => {
    const token = await point.signIn('agent3');
    const desk = connect(token);
    expect(await hello(desk, { type: 'counter', id: '3' })).toMatchObject({ shown: { view: { can: { open: true } } } });
    const opened = nextView(desk);
    await send(desk, 'o', { type: 'open-counter', counter: '3' });
    expect((await opened).view).toMatchObject({
      counter: { agent: 'agent3', isMine: true },
      can: { open: false, close: true },
    });
    const ended = new Promise((resolve) => desk.once('disconnect', resolve));
    await point.ask({ method: 'POST', path: '/api/sign-out', json: {}, token });
    await ended;
    const again = connect(token);
    expect(await hello(again, { type: 'counter', id: '3' })).toMatchObject({ why: 'not-signed-in' });
  });

  it('leaves one screen when it goes to another', async () => {
    const token = await point.signIn('agent3');
    const desk = connect(token);
    await hello(desk, { type: 'counters' });
    await hello(desk, { type: 'counter', id: '3' });
    const seen: string[] = [];
    desk.on('view', ({ view }: ViewMessage) => seen.push(view.screen));
    await send(desk, 'o', { type: 'open-counter', counter: '3' });
    await new Promise((resolve) => setTimeout(resolve, 120));
    expect(new Set(seen)).toEqual(new Set(['counter']));
  });
});
