import type { Command } from '../domain/commands.ts';
import type { Decision } from '../domain/decide/decision.ts';
import { isLegal, mayServe } from '../domain/disciplines/discipline.ts';
import type { Event } from '../domain/events.ts';
import type { TicketId } from '../domain/ids.ts';
import type { Ticket } from '../domain/model.ts';
import { type CounterSetup, counterOf } from '../domain/setup.ts';
import type { Instant } from '../domain/time.ts';
import type { DayPlan, Roster, Visitor } from './dayPlan.ts';
import type { LivePoint } from './livePoint.ts';

/** An agent at a counter: knows when to act next, and acts by commands alone. */
export type Desk = {
  readonly counter: CounterSetup;
  readonly mayServe: (ticket: Ticket, at: Instant) => boolean;
  readonly isIdle: () => boolean;
  /** Infinity: not before somebody comes, or never again. */
  readonly dueAt: () => number;
  readonly act: (at: Instant) => void;
  /** Somebody whom it may serve has come while it was idle. */
  readonly meet: (at: Instant) => void;
};

type Phase = 'away' | 'paused' | 'idle' | 'walking' | 'nobody-comes' | 'serving' | 'gone';

/** A preferential window before the others for whom it is there, after them for the rest; then the fewest skills. */
export function meetingOrder(ticket: Ticket): (a: Desk, b: Desk) => number {
  const side = isLegal(ticket) ? -1 : 1;
  const rank = ({ counter }: Desk) => (counter.reach.startsWith('preferential') ? side : 0);
  return (a, b) => rank(a) - rank(b) || a.counter.serves.length - b.counter.serves.length;
}

function knownCounter({ setup }: DayPlan, { counter: id }: Roster): CounterSetup {
  const counter = counterOf(setup, id);
  if (!counter) throw new Error(`The setup has no counter ${id}.`);
  return counter;
}

/** The agent of one roster. */
export function deskOf(
  plan: DayPlan,
  roster: Roster,
  point: LivePoint,
  visitorOf: ReadonlyMap<TicketId, Visitor>,
): Desk {
  const { agent, pace, until } = roster;
  const counter = knownCounter(plan, roster);
  const named = { counter: counter.id };
  const { minCalls, gapMs } = plan.setup.noShow;
  const perCallMs = Math.max(gapMs, Math.ceil(plan.noShowMs / minCalls));
  const breaks = [...roster.away];
  let phase: Phase = 'away';
  let dueAt: number = roster.from;
  let workMs = 0;
  let callsLeft = 0;

  const enter = (next: Phase, due: number) => {
    phase = next;
    dueAt = due;
  };
  const ask = (command: Command, at: Instant): Decision => point.submit(command, agent, at);
  const must = (command: Command, at: Instant) => {
    const decision = ask(command, at);
    if (!decision.ok) throw new Error(`${command.type} at ${counter.id} is refused: ${decision.rejection.type}`);
  };

  const act = (at: Instant) => {
    if (phase === 'away') must({ type: 'open-counter', ...named }, at);
    if (phase === 'paused') must({ type: 'resume-counter', ...named }, at);
    if (phase === 'walking') return start(at);
    if (phase === 'nobody-comes') {
      callsLeft -= 1;
      must({ type: callsLeft > 0 ? 'recall' : 'mark-no-show', ...named }, at);
      if (callsLeft > 0) return enter('nobody-comes', at + perCallMs);
      phase = 'idle';
    }
    free(at);
  };

  function free(at: Instant) {
    const rest = breaks[0];
    if (rest && rest.from <= at) {
      breaks.shift();
      finish(at);
      must({ type: 'pause-counter', ...named, reason: rest.reason }, at);
      return enter('paused', at + rest.ms);
    }
    if (callNext(at)) return;
    finish(at);
    if (at >= until) {
      must({ type: 'close-counter', ...named }, at);
      return enter('gone', Number.POSITIVE_INFINITY);
    }
    enter('idle', Math.min(rest?.from ?? until, until));
  }

  function finish(at: Instant) {
    if (phase === 'serving') must({ type: 'finish-service', ...named }, at);
  }

  function callNext(at: Instant): boolean {
    const after = point.state().counters.get(counter.id)?.lastCalled ?? null;
    const decision = ask({ type: 'call-next', ...named, after }, at);
    if (!decision.ok) {
      if (decision.rejection.type === 'nobody-waiting') return false;
      throw new Error(`call-next at ${counter.id} is refused: ${decision.rejection.type}`);
    }
    come(visitorCalled(decision.events), at);
    return true;
  }

  function visitorCalled(events: readonly Event[]): Visitor {
    const called = events.find((event) => event.type === 'ticket-called');
    const visitor = called && visitorOf.get(called.ticketId);
    if (!visitor) throw new Error('Somebody was called who never came in.');
    return visitor;
  }

  function come({ patienceMs, workMs: work, at: since }: Visitor, at: Instant) {
    workMs = Math.max(1, Math.round(work * pace));
    if (plan.setup.callStartsService) return enter('serving', at + workMs);
    callsLeft = minCalls;
    if (patienceMs !== null && at - since >= patienceMs) return enter('nobody-comes', at + perCallMs);
    if (plan.walkMs > 0) return enter('walking', at + plan.walkMs);
    start(at);
  }

  function start(at: Instant) {
    must({ type: 'start-service', ...named }, at);
    enter('serving', at + workMs);
  }

  const serves = (ticket: Ticket, at: Instant) => mayServe({ setup: plan.setup, counter, at }, ticket);
  return { counter, mayServe: serves, isIdle: () => phase === 'idle', dueAt: () => dueAt, act, meet: free };
}
