import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Instant } from '../shared/domain/time.ts';
import { type PointUnderTest, startPoint } from './testing/pointUnderTest.ts';
import { eventOf, next, open, patiently, take } from './testing/replies.ts';

const day = 24 * 60 * 60_000;
let now = Date.parse('2026-03-02T15:00:00Z');
let point: PointUnderTest;
let code = '';
beforeAll(async () => {
  point = await startPoint({ clock: () => now as Instant });
});
afterAll(() => point.stop());

const see = () => patiently(() => point.ask({ path: `/api/views/ticket/${code}` }));
const send = (id: string, command: object) => patiently(() => point.send(id, command, code));

describe('what a visitor says after the visit', () => {
  const text = 'Me trataron mal en la ventanilla: zafiro';
  const contact = 'zafiro@correo.example';
  let id = '';

  beforeAll(async () => {
    const agent = await point.signIn('agent1');
    await point.send('open', open('2'), agent);
    const taken = await point.send('v', take('payments', { priority: 'disability', needs: ['wheelchair'] }));
    ({
      ticket: { id },
      code = '',
    } = eventOf(taken.body, 'ticket-taken'));
    await point.send('n', next('2', null), agent);
    for (const type of ['start-service', 'finish-service']) await point.send(type, { type, counter: '2' }, agent);
  });

  it('is a rating, once', async () => {
    const rating = { type: 'give-feedback', expectation: 4, perception: 2, comment: text };
    const { status, body } = await send('f', rating);
    expect([status, eventOf(body, 'feedback-given')]).toMatchObject([
      200,
      { ticketId: id, perception: 2, expectation: 4 },
    ]);
    expect(await send('f2', rating)).toMatchObject({ status: 409, body: { why: 'already-rated' } });
    expect((await see()).body).toMatchObject({ view: { stage: 'finished', can: { rate: false } } });
  });

  it('is a complaint with a number and a day by which it is answered', async () => {
    const complaint = { type: 'file-complaint', kind: 'complaint', text, contact };
    const first = await send('q', complaint);
    const filed = eventOf(first.body, 'complaint-filed');
    // 15 working days.
    expect(filed).toMatchObject({ complaint: '2026-000001', ticketId: id, kind: 'complaint', dueOn: '2026-03-23' });
    point = await point.restart();
    expect((await send('q', complaint)).body).toEqual(first.body);
  });

  it('stands in the registers, and nothing of it in the journal', async () => {
    const notes = join(point.data, 'registers', 'notes');
    const kept = await Promise.all((await readdir(notes)).map((name) => readFile(join(notes, name), 'utf8')));
    expect(kept.filter((one) => one.includes(text))).toHaveLength(2);
    expect(kept.filter((one) => one.includes(contact))).toHaveLength(1);
    for (const name of await readdir(notes)) expect((await stat(join(notes, name))).mode & 0o777).toBe(0o600);
    for (const folder of [notes, join(notes, '..')]) expect((await stat(folder)).mode & 0o777).toBe(0o700);

    const days = join(point.data, 'days');
    const [first = '', ...others] = (
      await Promise.all((await readdir(days)).map((name) => readFile(join(days, name), 'utf8')))
    )
      .join('')
      .trim()
      .split('\n');
    // The setup names every class: only what happened must not.
    expect(first).toContain('day-opened');
    const happened = others.join('\n');
    expect(happened).toContain('complaint-filed');
    expect(happened).not.toMatch(/zafiro|disability|wheelchair|discapacidad/i);
    expect(happened).not.toContain(code);
    expect(await readdir(join(point.data, 'registers', 'needs'))).toEqual([]);
  });

  it('is heard for seven days more, in the name of the visit', async () => {
    now += day;
    const praise = { type: 'file-complaint', kind: 'praise', text: 'Gracias' };
    const { body } = await send('next-day', praise);
    expect(eventOf(body, 'complaint-filed')).toMatchObject({
      complaint: '2026-000002',
      ticketId: id,
      day: '2026-03-02',
    });
    now += 6 * day;
    expect(await send('last-day', praise)).toMatchObject({ status: 200 });
    expect(await see()).toMatchObject({ status: 200, body: { view: { stage: 'finished' } } });
    now += day;
    await point.send('opens-the-day', take());
    expect(await see()).toMatchObject({ status: 404 });
    expect(await send('too-late', praise)).toMatchObject({ status: 401 });
  });
});
