import { senderOf, type TicketId } from '../domain/ids.ts';
import type { State, Ticket } from '../domain/model.ts';
import type { Instant } from '../domain/time.ts';
import type { DayPlan, Visitor } from './dayPlan.ts';
import { type Desk, deskOf, meetingOrder } from './desk.ts';
import { type Fate, fatesOf } from './fates.ts';
import { livePoint, type PlainEntry, type Watch } from './livePoint.ts';

/** A day played to its end. */
export type Simulated = {
  readonly state: State;
  readonly entries: readonly PlainEntry[];
  /** What became of each visitor who was given a ticket. */
  readonly fates: readonly Fate[];
};

const door = senderOf('integration', 'door');

/**
 * Plays a planned day through the real commands under a virtual clock, from the first arrival or opening to the last end.
 * Throws where a command is refused that agents and visitors who know the rules would not be refused.
 */
export function simulate(plan: DayPlan, watch?: Watch): Simulated {
  const visitorOf = new Map<TicketId, Visitor>();
  const point = livePoint(plan.setup, firstMoment(plan), watch);
  const desks = plan.rosters.map((roster) => deskOf(plan, roster, point, visitorOf));
  for (const event of inTime(plan, desks)) {
    if ('desk' in event) event.desk.act(event.at);
    else {
      const ticket = arrival(event.visitor);
      if (ticket) metBy(ticket, desks)?.meet(event.visitor.at);
    }
  }
  return { state: point.state(), entries: point.entries, fates: fatesOf(point.entries) };

  function arrival(visitor: Visitor): Ticket | undefined {
    const { service, priority, at } = visitor;
    const given = point.submit({ type: 'take-ticket', service, ...(priority && { priority }) }, door, at);
    const taken = given.ok ? given.events.find((event) => event.type === 'ticket-taken') : undefined;
    if (!taken) return undefined;
    visitorOf.set(taken.ticket.id, visitor);
    return point.state().tickets.get(taken.ticket.id);
  }
}

type Due = { readonly at: Instant; readonly desk: Desk } | { readonly visitor: Visitor };

/** What happens next, one at a time; a counter acts before somebody who comes at the same moment. */
function* inTime({ visitors }: DayPlan, desks: readonly Desk[]): Generator<Due> {
  let come = 0;
  for (;;) {
    let first: Desk | undefined;
    let at = Number.POSITIVE_INFINITY;
    for (const desk of desks) {
      const due = desk.dueAt();
      if (due < at) [first, at] = [desk, due];
    }
    const visitor = visitors[come];
    if (visitor && visitor.at < at) {
      come += 1;
      yield { visitor };
    } else if (first) yield { at: at as Instant, desk: first };
    else return;
  }
}

/** The free counter that somebody new goes to: their own window first, then the one that can do least else. */
function metBy(ticket: Ticket, desks: readonly Desk[]): Desk | undefined {
  const free = desks.filter((desk) => desk.isIdle() && desk.mayServe(ticket, ticket.issuedAt));
  return free.sort(meetingOrder(ticket))[0];
}

function firstMoment({ visitors, rosters }: DayPlan): Instant {
  const moments = [...visitors.slice(0, 1).map(({ at }) => at), ...rosters.map(({ from }) => from)];
  return Math.min(...moments) as Instant;
}
