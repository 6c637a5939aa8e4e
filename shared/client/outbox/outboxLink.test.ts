import { afterEach, describe, expect, test } from 'vitest';
import type { Command } from '../link.ts';
import { notDone, until } from '../testing.ts';
import { memoryDisk, memoryStore } from './memoryStore.ts';
import { isEmpty, kiosk, linkedKiosks, ready, take, ticketIn, waiting } from './testing/linkedKiosks.ts';

const { aPoint, linked, closeAll } = linkedKiosks();
afterEach(closeAll);

describe('a kiosk with an outbox', () => {
  test('gives the number of the point where the point answers', async () => {
    const server = await aPoint();
    const link = linked(server.port);
    await ready(link);
    expect(ticketIn(await link.send(take))).toMatchObject({ label: 'B001', offline: null });
    expect(link.state().outbox).toMatchObject({ kept: 0, problem: null });
  });

  test('gives its own where no answer comes, and hands it over under the same id, which it asks nothing else by', async () => {
    const server = await aPoint();
    server.how.says = (message, answer) => message.command.type !== 'take-ticket' && server.truly(message, answer);
    const link = linked(server.port);
    await ready(link);
    const ticket = ticketIn(await link.send(take));
    expect(ticket).toMatchObject({ label: 'B1000', offline: { printed: 'B1000' }, kiosk });
    await isEmpty(link);
    const [asked, given] = server.asked.commands;
    expect(server.commands()).toEqual(['take-ticket', 'hand-over']);
    expect(given).toMatchObject({ id: asked?.id, command: { take: asked?.id, label: 'B1000', issued: { by: 'age' } } });
    expect(waiting(server.point)).toEqual(['B1000']);
    expect(server.point.state().tickets.get(ticket.id)?.label).toBe('B1000');
  });

  test('keeps the printed number where the request had arrived and only its answer was lost', async () => {
    const server = await aPoint();
    server.how.says = (message, answer) =>
      server.truly(message, message.command.type === 'take-ticket' ? () => {} : answer);
    const link = linked(server.port);
    await ready(link);
    expect(ticketIn(await link.send(take)).label).toBe('B1000');
    await isEmpty(link);
    expect(waiting(server.point)).toEqual(['B1000']);
    expect(server.point.events().map(({ type }) => type)).toContain('ticket-relabelled');
  });

  test('gives it at once while the server is gone, and hands all over in the order of issue when it is back', async () => {
    const first = await aPoint();
    const link = linked(first.port);
    await ready(link);
    await first.stop();
    await until(link, ({ connection }) => connection === 'lost');
    const from = performance.now();
    const labels: string[] = [];
    for (const service of ['payments', 'information', 'payments'])
      labels.push(ticketIn(await link.send({ ...take, service } as Command)).label);
    expect(performance.now() - from).toBeLessThan(100);
    expect(labels).toEqual(['B1000', 'A1000', 'B1001']);
    expect(link.state()).toMatchObject({ connection: 'lost', outbox: { kept: 3 } });
    const second = await aPoint(first.port, first.point);
    await isEmpty(link);
    expect(waiting(second.point)).toEqual(labels);
    expect(ticketIn(await link.send(take)).label).toBe('B001');
  });

  test('goes on over its own restart, with the view that it has kept', async () => {
    const disk = memoryDisk();
    const server = await aPoint();
    const before = linked(server.port, { disk });
    await ready(before);
    await server.stop();
    await until(before, ({ connection }) => connection === 'lost');
    expect(ticketIn(await before.send(take)).label).toBe('B1000');
    before.close();
    const after = linked(server.port, { disk });
    const { shown, lostSince } = await until(after, ({ connection }) => connection === 'lost');
    expect(shown?.view).toMatchObject({ screen: 'kiosk', kiosk, organisation: 'Acueducto Municipal' });
    expect(Date.now() - (lostSince ?? 0)).toBeLessThan(5_000);
    expect(ticketIn(await after.send(take)).label).toBe('B1001');
    const back = await aPoint(server.port, server.point);
    await isEmpty(after);
    expect(waiting(back.point)).toEqual(['B1000', 'B1001']);
  });

  test('that has never seen the point gives nothing and waits for it', async () => {
    const server = await aPoint();
    await server.stop();
    const link = linked(server.port);
    await until(link, ({ outbox }) => outbox?.problem === 'never-seen');
    const answered = link.send(take);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(link.state()).toMatchObject({ connection: 'connecting', shown: null });
    const back = await aPoint(server.port, server.point);
    expect(ticketIn(await answered).label).toBe('B001');
    expect(back.commands()).toEqual(['take-ticket']);
  });

  test('whose disk is full gives nothing, says so, and gives the number that nobody has seen to nobody', async () => {
    const disk = memoryDisk();
    const server = await aPoint();
    const link = linked(server.port, { disk });
    await ready(link);
    disk.onWrite = async () => {
      throw new Error('full');
    };
    await server.stop();
    await until(link, ({ connection }) => connection === 'lost');
    const answered = link.send(take);
    await until(link, ({ outbox }) => outbox?.problem === 'store-failed');
    disk.onWrite = async () => undefined;
    expect(ticketIn(await answered).label).toBe('B1001');
  });

  test('that another page has taken over from gives nothing more, and gives again when that page is closed', async () => {
    const disk = memoryDisk();
    const server = await aPoint();
    const link = linked(server.port, { disk, openStore: async () => memoryStore(disk) });
    await ready(link);
    const other = memoryStore(disk, true);
    await server.stop();
    await until(link, ({ connection }) => connection === 'lost');
    const answered = link.send(take);
    await until(link, ({ outbox }) => outbox?.problem === 'in-use');
    if (other.ok) await other.store.close();
    expect(ticketIn(await answered).label).toBe('B1000');
  });
});

describe('a point that answers that it can keep nothing now', () => {
  test('is waited for: it is there', async () => {
    const server = await aPoint();
    const link = linked(server.port);
    await ready(link);
    server.server.emit('view', {
      ...server.point.shown(kiosk),
      at: '2099-01-01T00:00:00.000Z',
      trouble: 'storage-failed',
    } as never);
    await until(link, ({ shown }) => shown?.trouble === 'storage-failed');
    server.how.says = (_, answer) => answer(notDone('storage-failed'));
    const answered = link.send(take);
    await new Promise((resolve) => setTimeout(resolve, 400));
    server.how.says = server.truly;
    expect(ticketIn(await answered).label).toBe('B001');
    expect(link.state().outbox?.kept).toBe(0);
  });
});

describe('what the point refuses', () => {
  test('stays, is told with its reason, holds up nobody, and is tried again at the next connection', async () => {
    const server = await aPoint();
    const link = linked(server.port);
    await ready(link);
    const [refusing, point] = [{ is: true }, server.point];
    await server.stop();
    await until(link, ({ connection }) => connection === 'lost');
    for (const service of ['claims', 'payments']) await link.send({ ...take, service } as Command);
    const back = await aPoint(server.port, point);
    back.how.says = (message, answer) =>
      refusing.is && 'label' in message.command && message.command.label === 'R1000'
        ? answer(notDone('unknown-service'))
        : back.truly(message, answer);
    await until(link, ({ outbox }) => outbox?.kept === 1);
    expect(link.state().outbox?.refused).toEqual([{ label: 'R1000', text: 'unknown-service' }]);
    expect(waiting(point)).toEqual(['B1000']);
    refusing.is = false;
    back.server.disconnectSockets();
    await isEmpty(link);
    expect(waiting(point)).toEqual(['B1000', 'R1000']);
  });
});
