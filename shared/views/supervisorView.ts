import { limitsOf } from '../domain/disciplines/discipline.ts';
import {
  type AgentId,
  type CounterId,
  type GroupId,
  type KioskId,
  type Label,
  partsOf,
  type ServiceId,
} from '../domain/ids.ts';
import { type Complaint, type State, type Ticket, waitedMs, waitingIn } from '../domain/model.ts';
import { type Setup, serviceOf, type Texts, targetsOf } from '../domain/setup.ts';
import { type BusinessDay, type Instant, type Timestamp, timestampOf } from '../domain/time.ts';
import { type CameOffline, cameOffline } from './cameOffline.ts';
import { type PrinterInTrouble, printersInTrouble } from './printersInTrouble.ts';

/** The whole room as the supervisor sees it now. */
export type SupervisorView = {
  readonly screen: 'supervisor';
  readonly organisation: string;
  readonly name: Texts;
  readonly zone: string;
  readonly day: BusinessDay | null;
  readonly issued: number;
  readonly counters: readonly RoomCounter[];
  readonly waiting: readonly Line[];
  /** Who is past their limit or will be within five minutes, the nearest first. */
  readonly warnings: readonly Warning[];
  readonly help: readonly {
    readonly seq: number;
    readonly at: Timestamp;
    readonly kiosk: KioskId | null;
    readonly counter: CounterId | null;
  }[];
  /** Tickets handed over after their day had ended: unserved. */
  readonly lateArrivals: number;
  /** What came of the tickets that kiosks gave while the point was silent. */
  readonly offline: CameOffline;
  readonly suspended: readonly { readonly service: ServiceId; readonly name: Texts; readonly reason: string }[];
  readonly complaints: readonly Complaint[];
  /** What staff must do for the papers to come out. */
  readonly printers: readonly PrinterInTrouble[];
};

export type RoomCounter = {
  readonly id: CounterId;
  readonly name: string;
  readonly agent: AgentId | null;
  readonly paused: { readonly reason: string; readonly since: Timestamp } | null;
  readonly ticket: { readonly label: Label; readonly stage: 'called' | 'serving'; readonly since: Timestamp } | null;
  readonly held: readonly Label[];
};

/** Who waits for one service in one group. */
export type Line = {
  readonly service: ServiceId;
  readonly name: Texts;
  readonly group: GroupId;
  readonly waiting: number;
  readonly longestMs: number;
  readonly promiseMs: number;
  readonly pastPromise: number;
};

export type Warning = {
  readonly label: Label;
  readonly service: Texts;
  readonly waitedMs: number;
  /** Milliseconds until its cap; negative: past it; null: it has none. */
  readonly toCapMs: number | null;
  /** How many more may be called before it; 0: it goes by age now; null: no such bound. */
  readonly toBound: number | null;
};

/** How long before a cap somebody is told of it, in ms. */
const warnMs = 5 * 60_000;

export function supervisorView(state: State, now: Instant): SupervisorView {
  const { setup, day, help, suspended, complaints } = state;
  return {
    screen: 'supervisor',
    organisation: setup.organisation,
    name: setup.name,
    zone: setup.zone,
    day: day?.date ?? null,
    issued: day?.issued ?? 0,
    counters: setup.counters.map(({ id, name }) => roomCounter(state, id, name)),
    waiting: linesOf(state, now),
    warnings: warningsOf(state, now),
    help: help.map(({ at, ...request }) => ({ ...request, at: timestampOf(at) })),
    lateArrivals: day?.lateArrivals.length ?? 0,
    offline: cameOffline(state),
    suspended: [...suspended].map(([service, reason]) => ({ service, name: nameOf(setup, service), reason })),
    complaints: complaints.open,
    printers: printersInTrouble(state),
  };
}

function roomCounter({ counters, tickets }: State, id: CounterId, name: string): RoomCounter {
  const counter = counters.get(id);
  const ticket = counter?.ticket ? tickets.get(counter.ticket) : undefined;
  return {
    ...{ id, name },
    agent: counter?.agent ? (partsOf(counter.agent).id as AgentId) : null,
    paused: counter?.paused ? { reason: counter.paused.reason, since: timestampOf(counter.paused.at) } : null,
    ticket: ticket ? atCounter(ticket) : null,
    held: (counter?.held ?? []).flatMap((held) => tickets.get(held)?.label ?? []),
  };
}

function atCounter({ label, stage }: Ticket): RoomCounter['ticket'] {
  if (stage.type === 'called') return { label, stage: 'called', since: timestampOf(stage.call.firstAt) };
  return stage.type === 'serving' ? { label, stage: 'serving', since: timestampOf(stage.startedAt) } : null;
}

function linesOf(state: State, now: Instant): readonly Line[] {
  const lines = new Map<string, Line>();
  for (const ticket of waitingIn(state)) {
    const { service, group } = ticket;
    const { promiseMs } = targetsOf(state.setup, service, group);
    const none = {
      service,
      name: nameOf(state.setup, service),
      group,
      promiseMs,
      waiting: 0,
      longestMs: 0,
      pastPromise: 0,
    };
    const line = lines.get(`${service} ${group}`) ?? none;
    const waited = waitedMs(ticket, now);
    lines.set(`${service} ${group}`, {
      ...line,
      waiting: line.waiting + 1,
      longestMs: Math.max(line.longestMs, waited),
      pastPromise: line.pastPromise + Number(waited > promiseMs),
    });
  }
  return [...lines.values()];
}

function warningsOf(state: State, now: Instant): readonly Warning[] {
  const all = waitingIn(state).map((ticket): Warning => {
    const { capMs, bound } = limitsOf(state.setup, ticket);
    const waited = waitedMs(ticket, now);
    return {
      ...{ label: ticket.label, service: nameOf(state.setup, ticket.service), waitedMs: waited },
      toCapMs: capMs === null ? null : capMs - waited,
      toBound: bound === null ? null : Math.max(0, bound - ticket.overtaken),
    };
  });
  const isNear = ({ toCapMs, toBound }: Warning) =>
    (toCapMs !== null && toCapMs <= warnMs) || (toBound !== null && toBound <= 1);
  return all.filter(isNear).sort((a, b) => b.waitedMs - a.waitedMs);
}

const nameOf = (setup: Setup, id: ServiceId): Texts => serviceOf(setup, id)?.name ?? { es: id, en: id, pt: id };
