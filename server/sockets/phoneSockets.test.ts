import { setTimeout as sleep } from 'node:timers/promises';
import { io, type Socket } from 'socket.io-client';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type HelloReply, phonePath, type Reply, type ViewMessage } from '../../shared/protocol/messages.ts';
import type { TicketView } from '../../shared/views/ticketView.ts';
import { type PointUnderTest, startPoint } from '../testing/pointUnderTest.ts';
import { eventOf, next, open, take } from '../testing/replies.ts';

let point: PointUnderTest;
let agent: string;
let sockets: Socket[] = [];
beforeEach(async () => {
  point = await startPoint();
  agent = await point.signIn('agent1');
  await point.send('open', open('2'), agent);
});
afterEach(async () => {
  for (const socket of sockets) socket.disconnect();
  sockets = [];
  await point.stop();
});

function connect(token?: string): Socket {
  const auth = token === undefined ? {} : { auth: { token } };
  const how = { transports: ['websocket'], forceNew: true, reconnection: false, path: phonePath, ...auth };
  const socket = io(`http://127.0.0.1:${point.port}`, how);
  sockets.push(socket);
  return socket;
}

const hello = (socket: Socket, screen: object = { type: 'ticket' }): Promise<HelloReply> =>
  socket.timeout(2_000).emitWithAck('hello', { protocol: 1, screen, language: 'en' });
const send = (socket: Socket, command: object): Promise<Reply> =>
  socket.timeout(2_000).emitWithAck('command', { id: 'x', command });
const visitor = async (id: string) => eventOf((await point.send(id, take())).body, 'ticket-taken').code ?? '';
const leave = { type: 'cancel-ticket', reason: 'visitor' };

/** A phone that has opened its ticket; `seen` collects what it is shown from then on. */
async function phone(code: string) {
  const socket = connect(code);
  const seen: TicketView[] = [];
  socket.on('view', ({ view }: ViewMessage<TicketView>) => seen.push(view));
  return { socket, seen, reply: await hello(socket) };
}

describe('a phone’s socket', () => {
  it('is shown the ticket of its code, and at once that it is called', async () => {
    const { seen, reply } = await phone(await visitor('first'));
    expect(reply).toMatchObject({ ok: true, shown: { view: { label: 'B001', stage: 'waiting', peopleBefore: 0 } } });
    await point.send('call', next('2', null), agent);
    await expect.poll(() => seen.length, { timeout: 500 }).toBe(1);
    expect(seen).toMatchObject([{ stage: 'called', counter: '2', peopleBefore: null, can: { cancel: false } }]);
  });

  it('leaves the line, once, and its second phone sees it', async () => {
    const code = await visitor('first');
    const [one, other] = [await phone(code), await phone(code)];
    await sleep(1_100);
    expect(await send(one.socket, leave)).toMatchObject({ ok: true, events: [{ type: 'ticket-cancelled' }] });
    for (const { seen } of [one, other]) await expect.poll(() => seen.at(-1)?.stage).toBe('cancelled');
    expect(await send(one.socket, { ...leave, ticket: 'kiosk:k1/other' })).toMatchObject({ why: 'not-allowed' });
  });

  it('learns nothing without a code, by a wrong one, or of another screen', async () => {
    const code = await visitor('first');
    for (const token of [undefined, '0000000000000000', code.toLowerCase()]) {
      const socket = connect(token);
      expect(await hello(socket)).toEqual({ ok: false, why: 'not-found', text: 'There is nothing of that name here.' });
      expect(await send(socket, leave)).toMatchObject({ why: 'not-signed-in' });
      await sleep(600);
    }
    for (const screen of [{ type: 'supervisor' }, { type: 'counter', id: '2' }])
      expect(await hello(connect(code), screen)).toMatchObject({ why: 'not-signed-in' });
    expect(await hello(connect(agent))).toMatchObject({ why: 'not-allowed' });
  });

  it('that guesses is told to wait, and keeps nobody else from their ticket', async () => {
    const code = await visitor('first');
    const guesses = ['A', 'B', 'C', 'D'].map((letter) => connect(letter.repeat(16)));
    const answers = await Promise.all(guesses.map((socket) => hello(socket)));
    const whys = answers.map((answer) => (answer.ok ? 'shown' : answer.why)).sort();
    expect(whys).toEqual(['not-found', 'not-found', 'too-many', 'too-many']);
    expect((await phone(code)).reply).toMatchObject({ ok: true });
  });
});
