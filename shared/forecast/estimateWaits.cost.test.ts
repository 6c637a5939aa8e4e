import { cpuUsage } from 'node:process';
import { expect, test } from 'vitest';
import { type CounterId, type GroupId, senderOf } from '../domain/ids.ts';
import type { Instant } from '../domain/time.ts';
import { baseDay } from './baseDay.ts';
import { estimateWaits } from './estimateWaits.ts';
import { livePoint } from './livePoint.ts';
import { quantile } from './measures.ts';
import { learnServiceTimes } from './serviceTimes.ts';

const print = (line: string) => process.stdout.write(`${line}\n`);

test('200 waiting and 40 counters are played through within one refresh', () => {
  const { setup: base, opensAt: at } = baseDay({ discipline: { type: 'aim' } });
  const [model] = base.counters.slice(-1);
  if (!model) throw new Error('The base day has no counters.');
  const counters = Array.from({ length: 40 }, (_, index) => ({ ...model, id: `K${index}` as CounterId }));
  const setup = { ...base, counters };
  const point = livePoint(setup, at);
  const door = senderOf('integration', 'door');
  for (let n = 0; n < 240; n += 1) {
    const service = base.services[n % base.services.length]?.id;
    if (!service) throw new Error('The base day has no services.');
    const priority = n % 4 === 0 && { priority: 'preferential' as GroupId };
    point.submit({ type: 'take-ticket', service, ...priority }, door, (at + n * 1_000) as Instant);
  }
  for (const { id: counter } of counters) {
    const agent = senderOf('agent', counter);
    point.submit({ type: 'open-counter', counter }, agent, (at + 241_000) as Instant);
    point.submit({ type: 'call-next', counter, after: null }, agent, (at + 242_000) as Instant);
  }
  const times = learnServiceTimes(setup, { cycles: [], pauses: [] });
  const now = (at + 300_000) as Instant;
  const costs = Array.from({ length: 30 }, () => {
    const began = cpuUsage();
    estimateWaits(point.state(), times, now);
    return cpuUsage(began).user / 1_000;
  });
  print(
    `one refresh, processor time: median ${quantile(costs, 0.5).toFixed(1)} ms, worst ${Math.max(...costs).toFixed(1)} ms`,
  );
  const found = estimateWaits(point.state(), times, now);
  expect([...point.state().tickets.values()].filter(({ id }) => found.ofTicket(id)).length).toBe(200);
  expect(quantile(costs, 0.5)).toBeLessThan(60);
});
