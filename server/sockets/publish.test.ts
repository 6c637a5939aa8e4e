import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type DisplayId, type KioskId, senderOf, type TicketId } from '../../shared/domain/ids.ts';
import type { Trouble, ViewMessage } from '../../shared/protocol/messages.ts';
import type { Looking } from '../../shared/views/screen.ts';
import type { PastTicket, TicketView } from '../../shared/views/ticketView.ts';
import type { Showing } from '../showView.ts';
import { afterTelling, agent, open, type PointInMemory, pointInMemory, take } from '../testing/pointInMemory.ts';
import { type Publisher, publishTo } from './publish.ts';
import type { ScreenSocket, Sockets } from './sockets.ts';

const kiosk: Looking = { screen: { type: 'kiosk', id: 'k1' as KioskId }, by: senderOf('kiosk', 'k1') };
const board: Looking = { screen: { type: 'display', id: 'd1' as DisplayId }, by: senderOf('display', 'd1') };
const phoneOf = (ticket: TicketId): Looking => ({ screen: { type: 'ticket' }, by: senderOf('phone', ticket), ticket });

let memory: PointInMemory;
let publisher: Publisher;
let trouble: Trouble | null;
let sent: { readonly room: string; readonly message: ViewMessage }[];
const rooms = new Map<string, Set<string>>();
beforeEach(async () => {
  memory = await pointInMemory();
  trouble = null;
  sent = [];
  rooms.clear();
  vi.useFakeTimers({ toFake: ['setTimeout', 'setInterval', 'clearTimeout', 'clearInterval', 'performance'] });
  publisher = publishTo(io, showing());
});
afterEach(() => {
  publisher.stop();
  vi.useRealTimers();
});

/** The rooms of a socket server, and what was said in each. */
const io = {
  sockets: { adapter: { rooms } },
  to: (room: string) => ({ emit: (_: string, message: ViewMessage) => void sent.push({ room, message }) }),
} as unknown as Sockets;

function showing(): Showing {
  const past = (id: TicketId) =>
    ({
      id,
      label: id.slice(-4),
      service: 'payments',
      day: '2026-11-23',
      issuedAt: '',
      end: null,
    }) as unknown as PastTicket;
  const none = { ofTicket: () => null, ofNewcomer: () => null };
  return {
    ...{ point: memory.point, trouble: () => trouble, phoneAddress: () => null, needsOf: () => [], pastTicket: past },
    forecast: { current: () => none as never, latest: () => none as never },
    limit: { take: () => ({ ok: true }), size: () => 0 },
  };
}

function follow(looking: Looking): void {
  const socket = { data: {}, join: (room: string) => void rooms.set(room, new Set(['one'])), leave: () => {} };
  publisher.follow(socket as unknown as ScreenSocket, looking);
}
const pass = async (ms: number) => {
  await afterTelling();
  vi.advanceTimersByTime(ms);
};
const seen = (room: string) => sent.filter((one) => one.room === room).map(({ message }) => message);

describe('a kiosk', () => {
  it('is shown again how it is while nothing happens: hours, papers and the time of day move by themselves', async () => {
    follow(kiosk);
    await memory.send('t', take);
    await pass(40);
    const before = seen('kiosk k1').length;
    await pass(10_000);
    expect(seen('kiosk k1').length - before).toBe(2);
  });
});

describe('a board', () => {
  it('is not sent again what is as it was, but is told what keeps the point from working', async () => {
    follow(board);
    await memory.send('t', take);
    await pass(40);
    const before = seen('display d1').length;
    await memory.send('u', take);
    await pass(10_000);
    expect(seen('display d1').length).toBe(before);
    trouble = 'storage-failed';
    publisher.showTrouble();
    await pass(40);
    expect(seen('display d1').at(-1)).toMatchObject({ trouble: 'storage-failed' });
    publisher.showTrouble();
    await pass(10_000);
    expect(seen('display d1').length).toBe(before + 1);
  });
});

describe('phones', () => {
  const [first, second] = ['kiosk:k1/B001', 'kiosk:k1/B002'] as TicketId[] as [TicketId, TicketId];
  const stages = (id: TicketId) => seen(`ticket ${id}`).map(({ view }) => (view as TicketView).stage);

  beforeEach(async () => {
    await memory.send('open', open('2'), agent(2));
    for (const id of ['B001', 'B002']) await memory.send(id, take);
    await pass(0);
    for (const id of [first, second]) follow(phoneOf(id));
    await memory.send('call', { type: 'call-next', counter: '2' as never, after: null }, agent(2));
    await pass(0);
  });

  it('are told of their own call at once, of what moves before them in the next round, and of nothing twice', async () => {
    expect([stages(first), stages(second)]).toEqual([['called'], []]);
    await pass(4_900);
    expect(stages(second)).toEqual([]);
    await pass(200);
    expect(stages(second)).toEqual(['waiting']);
    await pass(60_000);
    expect([stages(first), stages(second)]).toEqual([['called'], ['waiting']]);
  });

  it('that have gone are forgotten', async () => {
    rooms.clear();
    await pass(10_000);
    await memory.send('start', { type: 'start-service', counter: '2' as never }, agent(2));
    await pass(10_000);
    expect([stages(first), stages(second)]).toEqual([['called'], []]);
  });
});
