import { afterEach, describe, expect, test } from 'vitest';
import type { PrinterSetup } from '../../domain/deviceSetup.ts';
import { senderOf, type TicketId } from '../../domain/ids.ts';
import type { SlipReport, TicketSlip } from '../../views/ticketSlip.ts';
import type { Command, Link } from '../link.ts';
import { until } from '../testing.ts';
import { memoryDisk } from './memoryStore.ts';
import { isEmpty, kiosk, linkedKiosks, ready, take, ticketIn } from './testing/linkedKiosks.ts';
import { type SimulatedPoint, simulatedPoint } from './testing/simulatedPoint.ts';

const { aPoint, linked: linkedWith, closeAll } = linkedKiosks();
afterEach(closeAll);

/** Patient, as a busy machine may take its time: who waits for an answer here is given one, or there is no server. */
const linked = (port: number, more: Parameters<typeof linkedWith>[1]) =>
  linkedWith(port, { patienceMs: 5_000, ...more });

const entrance = {
  ...{ id: 'p1', name: 'Entrada', owner: { type: 'kiosk', kiosk }, paperMm: 80 },
  at: { type: 'network', host: '127.0.0.1', port: 9100 },
} as unknown as PrinterSetup;
const owned = () => simulatedPoint(Date.now, { printers: [entrance], publicAddress: 'https://turno.example' });

/** A printer whose papers can be read, and that says what the test says. */
function aPrinter(says: () => Promise<SlipReport> = async () => ({ result: 'printed' })) {
  const papers: TicketSlip[] = [];
  const printSlip = (slip: TicketSlip) => {
    papers.push(slip);
    return says();
  };
  return { papers, printSlip };
}

const slipAt = (point: SimulatedPoint, ticket: TicketId) => point.state().tickets.get(ticket)?.slip;
const isTold = (link: Link, point: SimulatedPoint, ticket: TicketId) =>
  until(link, () => slipAt(point, ticket) !== null);
const cutOff = async (link: Link, server: { stop: () => unknown }) => {
  await server.stop();
  await until(link, ({ connection }) => connection === 'lost');
};
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe('a kiosk that owns its printer', () => {
  test('prints what the point gives, with the place that its view says, and tells how that went', async () => {
    const server = await aPoint(0, owned());
    const { papers, printSlip } = aPrinter();
    const link = linked(server.port, { printSlip });
    await ready(link);
    await link.send(take);
    server.show();
    const { id } = ticketIn(await link.send(take));
    server.show();
    await until(link, ({ outbox }) => outbox?.papers[id] === 'printed');
    expect(papers.map(({ label, figures }) => [label, figures[0]?.figure])).toEqual([
      ['B 001', '0'],
      ['B 002', '1'],
    ]);
    await isTold(link, server.point, id);
    expect(server.commands().sort()).toEqual(['report-slip', 'report-slip', 'take-ticket', 'take-ticket']);
    expect(server.point.state().printers.get(entrance.id)?.result).toBe('printed');
  });

  test('does not wait long for a view that does not come', async () => {
    const server = await aPoint(0, owned());
    const { papers, printSlip } = aPrinter();
    const link = linked(server.port, { printSlip });
    await ready(link);
    const { id } = ticketIn(await link.send(take));
    await until(link, ({ outbox }) => outbox?.papers[id] === 'printed');
    expect(papers).toMatchObject([{ label: 'B 001', figures: [] }]);
  });

  test('prints what it gives itself, and tells how that went when the point has the ticket', async () => {
    const server = await aPoint(0, owned());
    const { papers, printSlip } = aPrinter();
    const link = linked(server.port, { printSlip, codeOf: () => 'CODE' });
    await ready(link);
    await cutOff(link, server);
    const { id } = ticketIn(await link.send({ ...take, priority: 'older' } as Command));
    await until(link, ({ outbox }) => outbox?.papers[id] === 'printed');
    expect(papers).toMatchObject([
      { label: 'B 1000', figures: [], mark: { shape: 'diamond' }, service: 'Pay or check my bill' },
    ]);
    expect(papers[0]?.follow?.address).toBe('https://turno.example/t/CODE');
    const back = await aPoint(server.port, server.point);
    await isEmpty(link);
    await until(link, () => slipAt(back.point, id) === 'printed');
    expect(back.commands()).toEqual(['hand-over', 'report-slip']);
  });

  test('prints nothing where another owns the printer', async () => {
    const server = await aPoint(
      0,
      simulatedPoint(Date.now, { printers: [{ ...entrance, owner: { type: 'server' } }] }),
    );
    const { papers, printSlip } = aPrinter();
    const link = linked(server.port, { printSlip });
    await ready(link);
    await link.send(take);
    await cutOff(link, server);
    await link.send(take);
    await pause(500);
    expect(papers).toEqual([]);
    expect(link.state().outbox?.papers).toEqual({});
  });

  test('prints one number on one paper where the request had arrived and only its answer was lost', async () => {
    const server = await aPoint(0, owned());
    server.how.says = (message, answer) =>
      server.truly(message, message.command.type === 'take-ticket' ? () => {} : answer);
    const { papers, printSlip } = aPrinter();
    const link = linked(server.port, { printSlip, patienceMs: 120 });
    await ready(link);
    const { id } = ticketIn(await link.send(take));
    await isTold(link, server.point, id);
    server.show();
    await pause(500);
    expect(papers.map(({ label }) => label)).toEqual(['B 1000']);
    expect(server.point.state().tickets.get(id)).toMatchObject({ label: 'B1000', slip: 'printed' });
  });
});

describe('what its printer says', () => {
  test('is told again under the same id until the point has answered', async () => {
    const server = await aPoint(0, owned());
    let lost = 2;
    server.how.says = (message, answer) =>
      server.truly(message, message.command.type === 'report-slip' && lost-- > 0 ? () => {} : answer);
    const link = linked(server.port, aPrinter());
    await ready(link);
    const { id } = ticketIn(await link.send(take));
    await until(link, () => lost < 0);
    const told = server.asked.commands.filter(({ command }) => command.type === 'report-slip');
    expect(new Set(told.map((message) => message.id)).size).toBe(1);
    expect(server.point.events().filter(({ type }) => type === 'slip-reported')).toHaveLength(1);
    expect(slipAt(server.point, id)).toBe('printed');
  });

  test('is kept while the point is gone, over a restart too', async () => {
    const disk = memoryDisk();
    const server = await aPoint(0, owned());
    const before = linked(server.port, {
      disk,
      ...aPrinter(async () => ({ result: 'not-ready', cause: 'paper-end' })),
    });
    await ready(before);
    await cutOff(before, server);
    const { id } = ticketIn(await before.send(take));
    await until(before, ({ outbox }) => outbox?.papers[id] === 'failed');
    await pause(20);
    before.close();
    const { papers, printSlip } = aPrinter();
    const after = linked(server.port, { disk, printSlip });
    const back = await aPoint(server.port, server.point);
    await isEmpty(after);
    await until(after, () => slipAt(back.point, id) !== null);
    expect(slipAt(back.point, id)).toBe('not-ready');
    expect(back.point.state().printers.get(entrance.id)).toMatchObject({ cause: 'paper-end' });
    expect(papers).toEqual([]);
  });

  test('is told though nothing can be kept', async () => {
    const disk = memoryDisk();
    const server = await aPoint(0, owned());
    const link = linked(server.port, { disk, ...aPrinter() });
    await ready(link);
    disk.onWrite = async () => {
      throw new Error('full');
    };
    const { id } = ticketIn(await link.send(take));
    await isTold(link, server.point, id);
    expect(slipAt(server.point, id)).toBe('printed');
  });

  test.each(['not-confirmed', 'timeout', 'not-ready'] as const)(
    '%s is never followed by another paper',
    async (result) => {
      const server = await aPoint(0, owned());
      const { papers, printSlip } = aPrinter(async () => ({ result }));
      const link = linked(server.port, { printSlip });
      await ready(link);
      const { id } = ticketIn(await link.send(take));
      await isTold(link, server.point, id);
      server.server.disconnectSockets();
      await ready(link);
      server.show();
      await pause(300);
      expect(papers).toHaveLength(1);
      expect(link.state().outbox?.papers[id]).toBe('failed');
    },
  );

  test('is not known of a paper that was under way when it was killed: that is told, and nothing is printed again', async () => {
    const disk = memoryDisk();
    const server = await aPoint(0, owned());
    const before = linked(server.port, { disk, ...aPrinter(() => new Promise(() => {})) });
    await ready(before);
    const online = ticketIn(await before.send(take)).id;
    await until(before, ({ outbox }) => outbox?.papers[online] === 'printing');
    await pause(500);
    await cutOff(before, server);
    const offline = ticketIn(await before.send(take)).id;
    // What a killed process has left on its disk.
    const left = disk.kept;
    before.close();
    disk.kept = left;
    const { papers, printSlip } = aPrinter();
    const after = linked(server.port, { disk, printSlip });
    const back = await aPoint(server.port, server.point);
    await isEmpty(after);
    await until(after, () => [online, offline].every((id) => slipAt(back.point, id) !== null));
    expect([online, offline].map((id) => slipAt(back.point, id))).toEqual(['not-confirmed', 'not-confirmed']);
    expect(papers).toEqual([]);
  });
});

describe('a copy', () => {
  const agent = senderOf('agent', 'agent1');
  const askAgain = (point: SimulatedPoint, ticket: TicketId, id = 'again') =>
    point.answer(agent, id as never, { type: 'reprint-ticket', ticket });

  async function printedOnce(more: object = {}) {
    const server = await aPoint(0, owned());
    const printer = aPrinter();
    const link = linked(server.port, { printSlip: printer.printSlip, ...more });
    await ready(link);
    const { id } = ticketIn(await link.send(take));
    await isTold(link, server.point, id);
    return { server, link, id, papers: printer.papers };
  }

  test('that is asked for at a counter comes out of the kiosk’s own printer, once, and is told of', async () => {
    const { server, link, id, papers } = await printedOnce();
    askAgain(server.point, id);
    server.show();
    server.show();
    await isTold(link, server.point, id);
    server.show();
    await pause(100);
    expect(papers.map(({ heading }) => heading)).toEqual(['Your number', 'Your number (copy)']);
    askAgain(server.point, id, 'and-again');
    server.show();
    await isTold(link, server.point, id);
    expect(papers).toHaveLength(3);
    const told = server.asked.commands.filter(({ command }) => command.type === 'report-slip');
    expect(new Set(told.map((message) => message.id)).size).toBe(3);
  });

  test('that is asked for at the kiosk itself does the same', async () => {
    const { server, link, id, papers } = await printedOnce();
    await link.send({ type: 'reprint-ticket', ticket: id });
    server.show();
    await isTold(link, server.point, id);
    expect(papers).toHaveLength(2);
  });

  test('that was asked for before it began is not printed: it may have been', async () => {
    const disk = memoryDisk();
    const { server, link, id } = await printedOnce({ disk });
    link.close();
    askAgain(server.point, id);
    const { papers, printSlip } = aPrinter();
    const after = linked(server.port, { disk, printSlip });
    await ready(after);
    server.show();
    await pause(100);
    expect(papers).toEqual([]);
    askAgain(server.point, id, 'once-more');
    server.show();
    await isTold(after, server.point, id);
    expect(papers).toHaveLength(1);
  });
});
