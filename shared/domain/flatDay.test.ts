import { expect, it } from 'vitest';
import type { Command } from './commands.ts';
import { decide } from './decide/index.ts';
import { evolve } from './evolve.ts';
import { type CommandId, type CounterId, type Sender, type ServiceId, senderOf } from './ids.ts';
import { initialState, type State } from './model.ts';
import { sampleSetup } from './sampleSetup.ts';
import { type BusinessDay, type Instant, startOfDay, timestampOf } from './time.ts';

const day = '2026-11-23' as BusinessDay;
const opensAt = startOfDay(day, sampleSetup);
const counter = '2' as CounterId;
const agent = senderOf('agent', 'agent1');
const kiosk = senderOf('kiosk', 'k1');
const waiting = 100;

/** A point that does as it is told, one second a command. */
function pointAt(): { readonly run: (by: Sender, command: Command) => void; readonly state: () => State } {
  let state = evolve(initialState, {
    at: timestampOf(opensAt),
    seq: 1,
    events: [
      {
        type: 'day-opened',
        day,
        endsAt: timestampOf((opensAt + 86_400_000) as Instant),
        setup: sampleSetup,
        complaints: { open: [], lastNumber: {} },
      },
    ],
  });
  return {
    state: () => state,
    run: (by, command) => {
      const seq = state.revision + 1;
      const at = (opensAt + seq * 10) as Instant;
      const decision = decide(state, command, { by, cause: `c${seq}` as CommandId, at });
      if (!decision.ok) throw new Error(decision.rejection.type);
      state = evolve(state, { at: timestampOf(at), seq, events: decision.events });
    },
  };
}

const take: Command = { type: 'take-ticket', service: 'payments' as ServiceId };

/** One visitor comes and one is called and served, so that as many wait as before; microseconds of both. */
function turn({ run, state }: ReturnType<typeof pointAt>): { readonly take: number; readonly call: number } {
  const from = performance.now();
  run(kiosk, take);
  const taken = performance.now();
  run(agent, { type: 'call-next', counter, after: state().counters.get(counter)?.lastCalled ?? null });
  const called = performance.now();
  run(agent, { type: 'start-service', counter });
  return { take: (taken - from) * 1000, call: (called - taken) * 1000 };
}

const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** A point after so many visitors of a day, `waiting` of whom still wait. */
function pointAfter(issued: number): ReturnType<typeof pointAt> {
  const point = pointAt();
  for (let n = 0; n < waiting; n += 1) point.run(kiosk, take);
  point.run(agent, { type: 'open-counter', counter });
  while ((point.state().day?.issued ?? 0) < issued) turn(point);
  return point;
}

it('costs about the same at 10,000 tickets as at 500, with as many waiting', () => {
  const early = pointAfter(500);
  const late = pointAfter(10_000);
  // In turns, so that a busy neighbour meets both.
  const pairs = Array.from({ length: 600 }, () => ({ early: turn(early), late: turn(late) }));
  const ratios = (['take', 'call'] as const).map(
    (what) => median(pairs.map((pair) => pair.late[what])) / median(pairs.map((pair) => pair.early[what])),
  );
  // Measured 0.99–1.01 alone; looser beside other tests, the bench holds the design's 1.1.
  expect(Math.max(...ratios)).toBeLessThan(1.25);
});
