import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Entry } from '../../shared/domain/entry.ts';
import { evolve } from '../../shared/domain/evolve.ts';
import { type CommandId, type ReasonCode, type ServiceId, senderOf } from '../../shared/domain/ids.ts';
import { initialState } from '../../shared/domain/model.ts';
import type { Instant } from '../../shared/domain/time.ts';
import { type PointUnderTest, startPoint } from '../testing/pointUnderTest.ts';
import { take } from '../testing/replies.ts';

let now = Date.parse('2026-03-02T15:00:00Z');
let point: PointUnderTest;
beforeAll(async () => {
  point = await startPoint({ clock: () => now as Instant });
  for (const n of [1, 2, 3]) await point.send(`first-${n}`, take());
  now = Date.parse('2026-03-03T15:00:00Z');
  for (const n of [1, 2, 3]) await point.send(`second-${n}`, take('claims'));
});
afterAll(() => point.stop());

const get = (query: string, token?: string) => point.ask({ path: `/api/entries${query}`, ...(token && { token }) });
const linesOf = (body: unknown): readonly Entry[] =>
  (typeof body === 'string' ? body.split('\n').filter((line) => line !== '') : [JSON.stringify(body)]).map((line) =>
    JSON.parse(line),
  );

async function read(query: string): Promise<readonly Entry[]> {
  const { status, headers, body } = await get(query, await point.signIn('supervisor'));
  expect([status, headers['content-type']]).toEqual([200, expect.stringContaining('application/x-ndjson')]);
  return linesOf(body);
}

describe('the entries for whoever computes reports', () => {
  it('come in order over two days, and replay to the same revision', async () => {
    const entries = await read('');
    expect(entries.map(({ seq }) => seq)).toEqual(entries.map((_, at) => at + 1));
    const days = entries.flatMap(({ events }) =>
      events.flatMap((event) => (event.type === 'day-opened' ? event.day : [])),
    );
    expect(days).toEqual(['2026-03-02', '2026-03-03']);
    const replayed = entries.reduce(evolve, initialState);
    expect(replayed.revision).toBe((await point.health()).revision);
    expect(replayed.tickets.size).toBe(3);
  });

  it('come after the one that was named: within a day, at its end and beyond the last', async () => {
    const all = await read('?after=0');
    for (const { seq } of all.slice(0, -1)) expect(await read(`?after=${seq}`)).toEqual(all.slice(seq));
    const beyond = await get(`?after=${all.length}`, await point.signIn('supervisor'));
    expect(beyond).toMatchObject({ status: 200, body: '' });
    expect(await get('?after=999999999', await point.signIn('supervisor'))).toMatchObject({ status: 200, body: '' });
  });

  it('are for supervisors only', async () => {
    expect(await get('')).toMatchObject({ status: 401, body: { why: 'not-signed-in' } });
    expect(await get('', await point.signIn('agent1'))).toMatchObject({ status: 403, body: { why: 'not-allowed' } });
  });

  it.each(['-1', 'x', '1.5', '', '1e3', '9999999999999999'])('are not given after %j', async (after) => {
    const answer = await get(`?after=${after}`, await point.signIn('supervisor'));
    expect(answer).toMatchObject({ status: 400, body: { why: 'malformed', detail: { field: 'after' } } });
  });

  it('are not given after two at once', async () => {
    expect(await get('?after=1&after=2', await point.signIn('supervisor'))).toMatchObject({ status: 400 });
  });

  it('are at most 10,000 a reply, and go on after the last', async () => {
    const { started } = point;
    if (!started.ok) throw new Error(String(started));
    // Steps that leave the state small: ten thousand tickets would take ten seconds.
    const steps = [
      { type: 'suspend-service', service: 'claims' as ServiceId, reason: 'other' as ReasonCode },
      { type: 'resume-service', service: 'claims' as ServiceId },
    ] as const;
    const many = Array.from({ length: 5_025 }, (_, n) =>
      steps.map((command) => ({ id: `${command.type}-${n}` as CommandId, command })),
    ).flat();
    const supervisor = senderOf('supervisor', 'supervisor');
    await Promise.all(many.map((message) => started.app.point.submit(supervisor, message)));
    const { revision } = await point.health();
    const first = await read('?after=3');
    expect([first.length, first[0]?.seq, first.at(-1)?.seq]).toEqual([10_000, 4, 10_003]);
    const rest = await read('?after=10003');
    expect([rest.at(0)?.seq, rest.at(-1)?.seq]).toEqual([10_004, revision]);
  });
});
