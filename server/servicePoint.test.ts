import { describe, expect, it } from 'vitest';
import { evolve } from '../shared/domain/evolve.ts';
import { initialState } from '../shared/domain/model.ts';
import { memoryDisk, memoryJournal } from './journal/memoryJournal.ts';
import type { Answer, Committed } from './servicePoint.ts';
import { afterTelling, agent, kiosk, open, pointInMemory, take } from './testing/pointInMemory.ts';

const labelOf = (answer: Answer) => {
  const event = answer.ok ? answer.entry.events[0] : undefined;
  return event?.type === 'ticket-taken' ? event.ticket.label : undefined;
};
const refusal = (type: string) => ({ ok: false, refusal: { type } });

describe('a batch', () => {
  it('writes all that waited while the disk was busy in one flush', async () => {
    const { send, hold, writes } = await pointInMemory();
    await send('first', take);
    const release = hold();
    const answers = Array.from({ length: 20 }, (_, n) => send(`t${n}`, take));
    await afterTelling();
    const late = Array.from({ length: 20 }, (_, n) => send(`late${n}`, take));
    release();
    const labels = (await Promise.all([...answers, ...late])).map(labelOf);
    expect(new Set(labels).size).toBe(40);
    expect(writes.map((write) => write.length)).toEqual([1, 1, 20, 20]);
    expect(writes[2]?.every(({ batch }) => batch === writes[2]?.[0]?.seq)).toBe(true);
  });

  it('answers nobody before its flush', async () => {
    const { send, hold } = await pointInMemory();
    await send('first', take);
    const release = hold();
    let answered = false;
    const answer = send('slow', take).then(() => {
      answered = true;
    });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(answered).toBe(false);
    release();
    await answer;
  });

  it('decides each command on what the ones before it leave', async () => {
    const { send } = await pointInMemory();
    const answers = await Promise.all([send('a', open('2'), agent(1)), send('b', open('2'), agent(2))]);
    expect(answers).toMatchObject([{ ok: true }, refusal('counter-taken')]);
  });

  it('tells listeners after the answers, and one that throws stops nobody', async () => {
    const { send, point, faults } = await pointInMemory();
    const order: string[] = [];
    point.onCommitted(() => {
      throw new Error('the printer is on fire');
    });
    point.onCommitted(({ entries }: Committed) => order.push(`told ${entries.map(({ seq }) => seq)}`));
    await send('a', take).then(() => order.push('answered a'));
    await afterTelling();
    expect(order).toEqual(['answered a', 'told 1', 'told 2']);
    expect(faults).toHaveLength(2);
    expect(await send('b', take)).toMatchObject({ ok: true });
  });
});

describe('an id', () => {
  it('gives its reply again, for the same sender and content only', async () => {
    const { send, point } = await pointInMemory();
    const first = await send('once', take);
    const { revision } = point.state();
    expect(await send('once', take)).toEqual(first);
    expect(await send('once', { ...take, service: 'claims' as never })).toMatchObject(refusal('id-reused'));
    expect(point.state().revision).toBe(revision);
    expect(labelOf(await send('once', take, agent(1)))).not.toBe(labelOf(first));
  });

  it('gives one reply when it comes twice in one batch', async () => {
    const { send, writes } = await pointInMemory();
    const [one, two, other] = await Promise.all([
      send('x', take),
      send('x', take),
      send('x', { ...take, language: 'en' }),
    ]);
    expect(two).toEqual(one);
    expect(other).toMatchObject(refusal('id-reused'));
    expect(writes.map((write) => write.length)).toEqual([1, 1]);
  });

  it('is remembered over a restart and for seven days, and not for eight', async () => {
    const disk = memoryDisk();
    const first = await pointInMemory(memoryJournal(disk), '2026-11-01T15:00:00Z');
    const answer = await first.send('old', take);
    const later = await pointInMemory(memoryJournal(disk), '2026-11-08T15:00:00Z');
    expect(await later.send('old', take)).toMatchObject(answer);
    const tooLate = await pointInMemory(memoryJournal(disk), '2026-11-09T15:00:00Z');
    expect(labelOf(await tooLate.send('old', take))).toBe('B001');
    expect(tooLate.writes).toHaveLength(2);
  });

  it('is not remembered when it was refused', async () => {
    const { send } = await pointInMemory();
    expect(await send('x', open('77'), agent(1))).toMatchObject(refusal('unknown-counter'));
    expect(await send('x', open('2'), agent(1))).toMatchObject({ ok: true });
  });

  it('is asked only of whoever may do it at all', async () => {
    const { send } = await pointInMemory();
    await send('x', take);
    expect(await send('x', open('2'), kiosk)).toMatchObject(refusal('not-allowed'));
  });
});

describe('a disk that fails', () => {
  it('answers storage-failed to the whole batch, keeps nothing, and goes on when it works again', async () => {
    const disk = memoryDisk();
    const { send, point, hold, watch } = await pointInMemory(memoryJournal(disk));
    await send('first', take);
    const before = point.state();
    const release = hold();
    const blocker = send('blocker', take);
    await afterTelling();
    const batch = [send('good', take), send('bad', open('77'), agent(1))];
    disk.refuses = 2;
    release();
    expect(await blocker).toMatchObject(refusal('storage-failed'));
    expect(await Promise.all(batch)).toMatchObject([refusal('storage-failed'), refusal('storage-failed')]);
    expect(point.state()).toBe(before);
    expect(watch.failing()).toMatchObject([{ part: 'days' }]);
    expect(labelOf(await send('good', take))).toBe('B002');
    expect(watch.failing()).toEqual([]);
  });
});

describe('the day', () => {
  it('is opened by the first command that is accepted, with the whole setup, and not by a refused one', async () => {
    const { send, point, writes } = await pointInMemory();
    await send('x', open('77'), agent(1));
    await send('y', open('1'), kiosk);
    expect(point.state()).toMatchObject({ revision: 0, day: null });
    await send('z', take);
    expect(point.state()).toMatchObject({ revision: 2, day: { date: '2026-11-23' } });
    expect(writes).toEqual([[{ seq: 1, batch: 1 }], [{ seq: 2, batch: 2 }]]);
  });

  it('ends in its own file, in a batch of its own, before the next begins', async () => {
    const disk = memoryDisk();
    const { send, setClock, point } = await pointInMemory(memoryJournal(disk));
    await send('a', take);
    await send('b', open('2'), agent(1));
    setClock('2026-11-24T05:00:00.000Z');
    expect(labelOf(await send('c', take))).toBe('B001');
    expect([...disk.days.keys()]).toEqual(['2026-11-23', '2026-11-24']);
    const yesterday = disk.days.get('2026-11-23' as never) ?? [];
    expect(yesterday.at(-1)?.events).toMatchObject([
      { type: 'day-closed', leftUnserved: ['kiosk:k1/a'], endUnknown: [] },
    ]);
    expect(point.state().counters.size).toBe(0);
  });

  it('ends when its time comes, also after the server was off', async () => {
    const disk = memoryDisk();
    const { send } = await pointInMemory(memoryJournal(disk));
    await send('a', take);
    const { point } = await pointInMemory(memoryJournal(disk), '2026-11-26T15:00:00Z');
    expect(point.state()).toMatchObject({ day: null, revision: 3 });
    expect(disk.days.size).toBe(1);
  });

  it('never goes back with a clock that is set back', async () => {
    const { send, setClock, point } = await pointInMemory();
    await send('a', take);
    const { at } = point.state();
    setClock('2026-11-20T15:00:00Z');
    await send('b', take);
    expect(point.state()).toMatchObject({ at, day: { date: '2026-11-23' } });
  });

  it('replays alone to the state that was live', async () => {
    const disk = memoryDisk();
    const { send, setClock, point } = await pointInMemory(memoryJournal(disk));
    await send('a', take);
    setClock('2026-11-24T15:00:00Z');
    await send('b', take);
    await send('c', open('2'), agent(1));
    const today = disk.days.get('2026-11-24' as never) ?? [];
    expect(today.reduce(evolve, initialState)).toEqual(point.state());
  });
});

describe('closing', () => {
  it('answers what waited and refuses what comes', async () => {
    const { send, point } = await pointInMemory();
    const waiting = send('a', take);
    await point.close();
    expect(await waiting).toMatchObject({ ok: true });
    expect(await send('b', take)).toMatchObject(refusal('shutting-down'));
  });
});
