import { type Calling, mayServe } from '../domain/disciplines/discipline.ts';
import { next } from '../domain/disciplines/index.ts';
import type { GroupId, ServiceId, TicketId } from '../domain/ids.ts';
import { type State, type Ticket, waitingIn } from '../domain/model.ts';
import type { Instant } from '../domain/time.ts';
import { headsOf, type Lane, lanesOf } from './lanes.ts';
import { newcomerKey, newcomersOf } from './newcomers.ts';
import { type OpenDesk, openDesks } from './openDesks.ts';
import { expectedTime, type ServiceTimes } from './serviceTimes.ts';

/** From now until the call, and about one standard deviation of it; milliseconds. */
export type Estimate = { readonly waitMs: number; readonly spreadMs: number };

export type Estimates = {
  /** null: nobody is there who may serve this ticket. */
  readonly ofTicket: (ticket: TicketId) => Estimate | null;
  /** The same for somebody who would come now. */
  readonly ofNewcomer: (service: ServiceId, group: GroupId) => Estimate | null;
};

/** How far a whole day is off its mean, as a share of the wait. */
const dayShare = 0.2;

/** One deterministic pass: who waits is played forward by the discipline in force, with mean times and without arrivals. */
export function estimateWaits(state: State, times: ServiceTimes, at: Instant): Estimates {
  const { setup } = state;
  const lanes = lanesOf(waitingIn(state));
  const desks = new Set(openDesks(state, times, at));
  const newcomers = newcomersOf(state, at);
  const found = new Map<string, Estimate>();
  let earliest = earliestOf(desks);
  while (earliest) {
    step(earliest);
    earliest = earliestOf(desks);
  }
  return {
    ofTicket: (ticket) => found.get(ticket) ?? null,
    ofNewcomer: (service, group) => found.get(newcomerKey(service, group)) ?? null,
  };

  function step(desk: OpenDesk) {
    const calling = { setup, counter: desk.setup, contested: desk.contested, at: desk.freeAt as Instant };
    const mine = lanes.filter(({ tickets: [first] }) => first && mayServe(calling, first));
    const chosen = next(
      calling,
      mine.flatMap((lane) => headsOf(setup, lane)),
    );
    welcome(desk, calling, { chosen: chosen?.ticket ?? null, taken: new Set(mine.map(({ key }) => key)) });
    if (!chosen) return rest(desk);
    note(chosen.ticket, desk);
    passBy(chosen.ticket, mine);
    const { meanMs, cv } = expectedTime(times, chosen.ticket.service, desk.agent);
    desk.contested += Number(chosen.isContested);
    desk.freeAt += meanMs;
    desk.variance += (cv * meanMs) ** 2;
  }

  /** Whoever comes now stands behind all: what is played until their call is the same with them and without. */
  function welcome(desk: OpenDesk, calling: Calling, { chosen, taken }: Line) {
    for (const [key, ticket] of newcomers) {
      // Somebody of the same kind is there, and earlier.
      if (taken.has(key) || !mayServe(calling, ticket)) continue;
      if (chosen && next(calling, [chosen, ticket])?.ticket !== ticket) continue;
      note(ticket, desk);
      newcomers.delete(key);
    }
  }

  /** The counters that share a line also share the chance of one long service: of c free moments the spread is that of one ÷ √c. */
  function note(ticket: Ticket, desk: OpenDesk) {
    let sharing = 1;
    for (const other of desks) if (other !== desk && other.setup.serves.includes(ticket.service)) sharing += 1;
    const waitMs = desk.freeAt - at;
    found.set(ticket.id, { waitMs, spreadMs: Math.hypot(Math.sqrt(desk.variance / sharing), dayShare * waitMs) });
  }

  /** Nobody is left for this counter but, perhaps, somebody who is bound to another one for some time yet. */
  function rest(desk: OpenDesk) {
    const later = lanes.flatMap(({ tickets, boundUntil }) => (tickets.length > 0 ? (boundUntil ?? []) : []));
    const wake = Math.min(...later.filter((until) => until > desk.freeAt));
    if (wake < Number.POSITIVE_INFINITY) desk.freeAt = wake;
    else desks.delete(desk);
  }
}

/** Who is called now, and of what kinds there is somebody whom the counter may serve. */
type Line = { readonly chosen: Ticket | null; readonly taken: ReadonlySet<string> };

/** The chosen one leaves its line, and everybody earlier there and in the other lines has been overtaken. */
function passBy(chosen: Ticket, lanes: readonly Lane[]) {
  const isEarlier = (one: Ticket) =>
    one.orderedAt < chosen.orderedAt || (one.orderedAt === chosen.orderedAt && one.issueSeq < chosen.issueSeq);
  for (const { tickets } of lanes) {
    for (const [index, ticket] of tickets.entries()) {
      if (ticket.id === chosen.id) {
        tickets.splice(index, 1);
        break;
      }
      if (!isEarlier(ticket)) break;
      if (chosen.placedFirst === null) ticket.overtaken += 1;
    }
  }
}

function earliestOf(desks: ReadonlySet<OpenDesk>): OpenDesk | undefined {
  let first: OpenDesk | undefined;
  for (const desk of desks) if (!first || desk.freeAt < first.freeAt) first = desk;
  return first;
}
