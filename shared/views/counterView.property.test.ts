import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Command } from '../domain/commands.ts';
import { decide } from '../domain/decide/index.ts';
import { evolve } from '../domain/evolve.ts';
import {
  type CommandId,
  type CounterId,
  type ReasonCode,
  type Sender,
  type ServiceId,
  senderOf,
  type TicketId,
} from '../domain/ids.ts';
import type { State } from '../domain/model.ts';
import type { ReasonFor } from '../domain/setup.ts';
import { randomDay, scriptSizes } from '../domain/testing/randomDay.ts';
import { type Instant, timestampOf } from '../domain/time.ts';
import type { Can } from './canAt.ts';
import { type CounterView, counterView } from './counterView.ts';

const numbers = (length: number) => fc.array(fc.nat(9_999), { minLength: length, maxLength: length });
const scripts = fc.record({
  setup: numbers(scriptSizes.setup),
  steps: fc.array(numbers(scriptSizes.step), { minLength: 1, maxLength: 60, size: 'max' }),
});
const nobody = 'kiosk:k1/nobody' as TicketId;
const agents = ['agent1', 'agent2', 'agent3'].map((name) => senderOf('agent', name));

/** What the page sends for each button, from nothing but its own view. */
function pressed(button: keyof Can, view: CounterView, elsewhere: ServiceId): Command {
  const { counter, current, lastCalled } = view;
  const reason = (step: ReasonFor) => view.reasons[step][0]?.code ?? ('none' as ReasonCode);
  const shown = { counter: counter.id, ...(current && { ticket: current.ticket }) };
  const outcome = current?.stage === 'serving' && current.outcomes[0] ? { outcome: current.outcomes[0].code } : {};
  switch (button) {
    case 'takeOver':
      return { type: 'open-counter', counter: counter.id, takeOver: true };
    case 'pause':
      return { type: 'pause-counter', counter: counter.id, reason: reason('pause') };
    case 'resume':
      return { type: 'resume-counter', counter: counter.id };
    case 'callTicket':
      return {
        type: 'call-ticket',
        counter: counter.id,
        ticket: view.queue[0]?.ticket ?? nobody,
        reason: reason('call'),
      };
    case 'hold':
      return { type: 'hold-ticket', ...shown };
    case 'resumeTicket':
      return { type: 'resume-ticket', counter: counter.id, ticket: view.held[0]?.ticket ?? nobody };
    case 'returnToQueue':
      return { type: 'return-to-queue', ...shown, reason: reason('return') };
    case 'transfer':
      return { type: 'transfer', ...shown, to: { service: elsewhere }, place: 'last' };
    case 'addService':
      return { type: 'add-service', ...shown, service: view.current?.others[0] ?? elsewhere };
    case 'undo':
      return { type: 'undo', counter: counter.id };
    case 'open':
      return { type: 'open-counter', counter: counter.id };
    case 'close':
      return { type: 'close-counter', counter: counter.id };
    case 'callNext':
      return { type: 'call-next', ...shown, ...outcome, after: lastCalled };
    case 'recall':
      return { type: 'recall', ...shown };
    case 'start':
      return { type: 'start-service', ...shown };
    case 'finish':
      return { type: 'finish-service', ...shown, ...outcome };
    case 'noShow':
      return { type: 'mark-no-show', ...shown };
    case 'reprint':
      return { type: 'reprint-ticket', ticket: current?.ticket ?? nobody };
    default:
      return button satisfies never;
  }
}

/** A service in whose line the current ticket does not stand already. */
function otherThan({ setup, tickets }: State, { current }: CounterView): ServiceId {
  const here = current && tickets.get(current.ticket)?.service;
  return setup.services.find(({ id }) => id !== here)?.id ?? ('none' as ServiceId);
}

test('a button can be pressed exactly when the point would do it', () => {
  const seen: Partial<Record<keyof Can, number>> = {};
  fc.assert(
    fc.property(scripts, fc.constantFrom(0, 5_000, 30_000), (script, later) => {
      for (const { after, at } of randomDay(script)) {
        const now = (at + later) as Instant;
        for (const { id } of after.state.setup.counters) for (const by of agents) check(after.state, id, by, now);
      }
    }),
    { numRuns: 60 },
  );
  for (const button of ['open', 'close', 'callNext', 'recall', 'start', 'finish', 'noShow'] as const) {
    expect([button, (seen[button] ?? 0) > 20]).toEqual([button, true]);
  }

  function check(state: State, id: CounterId, by: Sender, now: Instant): void {
    const view = counterView(state, id, by, { now });
    if (!view) throw new Error('A counter of the setup has no view.');
    if (!state.day) return;
    for (const button of Object.keys(view.can) as (keyof Can)[]) {
      // A free counter is opened, not taken over.
      if (button === 'takeOver' && view.counter.agent === null) continue;
      // The point knows no printers: without one, or while it prints, the button is not offered.
      if (button === 'reprint' && !view.can.reprint) continue;
      const decision = decide(state, pressed(button, view, otherThan(state, view)), {
        by,
        cause: 'press' as CommandId,
        at: now,
      });
      if (decision.ok !== view.can[button]) expect({ button, view, decision }).toBe('the same');
      if (decision.ok) seen[button] = (seen[button] ?? 0) + 1;
    }
  }
}, 60_000);

test('the queue is the order in which the counter would call them all now, where no bound steps in', () => {
  let queues = 0;
  fc.assert(
    fc.property(scripts, (script) => {
      const last = [...randomDay(script)].at(-1);
      if (!last) return;
      const state = unbounded(last.after.state);
      // Whose turn it is under a ratio changes with every call.
      if (state.setup.discipline.type === 'ratio') return;
      for (const { id } of state.setup.counters) {
        const by = state.counters.get(id)?.agent;
        const view = by && counterView(state, id, by, { now: last.at });
        if (!view || view.current || view.paused || view.queue.length < 2) continue;
        queues += 1;
        expect(view.queue.map(({ ticket }) => ticket)).toEqual(calledInTurn(state, view, by, last.at));
      }
    }),
    { numRuns: 200 },
  );
  expect(queues).toBeGreaterThan(10);
});

test('the first of the queue is whom call-next calls, for the reason that the queue shows', () => {
  let calls = 0;
  fc.assert(
    fc.property(scripts, (script) => {
      for (const { command, by, at, before, decision, after } of randomDay(script)) {
        if (command.type !== 'call-next' || !decision.ok) continue;
        const [first] = counterView(before.state, command.counter, by, { now: at })?.queue ?? [];
        const called = after.state.counters.get(command.counter)?.ticket;
        const stage = called && after.state.tickets.get(called)?.stage;
        if (!first || !stage || stage.type === 'waiting') throw new Error('A call without anybody.');
        expect(first.ticket).toBe(called);
        expect(stage.call.why).toMatchObject(first.reason);
        calls += 1;
      }
    }),
    { numRuns: 100 },
  );
  expect(calls).toBeGreaterThan(50);
});

const unbounded = (state: State): State => ({
  ...state,
  setup: { ...state.setup, targets: state.setup.targets.map((targets) => ({ ...targets, overtakingBound: null })) },
});

function calledInTurn(start: State, view: CounterView, by: Sender, at: Instant): readonly TicketId[] {
  let state = start;
  const called: TicketId[] = [];
  for (const _ of view.queue) {
    for (const button of ['callNext', 'start'] as const) {
      const now = counterView(state, view.counter.id, by, { now: at });
      if (button === 'start' && now && !now.can.start) continue;
      const decision =
        now && decide(state, pressed(button, now, otherThan(state, now)), { by, cause: 'press' as CommandId, at });
      if (!decision?.ok) throw new Error(`The queue promised more than could be called: ${JSON.stringify(decision)}`);
      state = evolve(state, { seq: state.revision + 1, at: timestampOf(at), events: decision.events });
      for (const event of decision.events) if (event.type === 'ticket-called') called.push(event.ticketId);
    }
  }
  return called;
}
