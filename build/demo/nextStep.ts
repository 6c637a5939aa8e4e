import type { TicketId } from '../../shared/domain/ids.ts';
import { type Instant, instantOf, minutesToMs } from '../../shared/domain/time.ts';
import type { DayPlan, Roster } from '../../shared/forecast/dayPlan.ts';
import type { WireCommand } from '../../shared/protocol/wireCommand.ts';
import type { CounterView } from '../../shared/views/counterView.ts';
import type { Current } from '../../shared/views/current.ts';
import type { Guest } from './guests.ts';
import { interrupt, isInterrupted } from './interrupt.ts';
import { interrupted } from './sampleDay.ts';

/** What an agent sees at a look at the screen, and what they know. */
export type Seen = {
  readonly view: CounterView;
  readonly now: Instant;
  readonly agent: string;
  readonly roster: Roster;
  readonly plan: Pick<DayPlan, 'setup' | 'walkMs' | 'noShowMs'>;
  readonly guestOf: (ticket: TicketId) => Guest;
  readonly mind: Mind;
};

/** What an agent keeps in mind from one look to the next. */
export type Mind = {
  /** Breaks still to come, the next one first. */
  readonly away: Roster['away'];
  /** How long the break lasts that was begun. */
  readonly breakMs: number;
  /** When whoever has just left will ask one more thing. */
  readonly asksAgainAt: number | null;
};

/** One command; or nothing before `until`, Infinity: never again. */
export type Step =
  | {
      readonly type: 'do';
      readonly command: WireCommand;
      /** When there is something to be seen again; at once where it is not said. */
      readonly lookAt?: number;
      /** What is so once it is done. */
      readonly mind?: Mind;
      readonly guest?: Guest;
    }
  | { readonly type: 'wait'; readonly until: number };

/** How often an agent with nothing to do looks whether somebody has come, in ms. */
const looksEveryMs = 30_000;
/** How long an agent whose seat is taken stays away before looking again, in ms. */
const seatTakenMs = minutesToMs(2);

const wait = (until: number): Step => ({ type: 'wait', until });

/** What an agent does next, decided from the screen alone, so that others may act at the same counter without harm. */
export function nextStep(seen: Seen): Step {
  const { view, agent } = seen;
  if (view.counter.agent !== agent) return sitDown(seen);
  if (view.paused) return goOn(seen, instantOf(view.paused.since));
  if (view.current?.stage === 'called') return receive(seen, view.current);
  if (view.current) return serve(seen, view.current);
  return beFree(seen);
}

function sitDown({ view, now, roster: { counter, from, until } }: Seen): Step {
  if (now >= until) return wait(Number.POSITIVE_INFINITY);
  if (now < from) return wait(from);
  return view.counter.agent === null
    ? { type: 'do', command: { type: 'open-counter', counter } }
    : wait(now + seatTakenMs);
}

function goOn({ now, roster: { counter }, mind }: Seen, since: Instant): Step {
  const due = since + mind.breakMs;
  return now < due ? wait(due) : { type: 'do', command: { type: 'resume-counter', counter } };
}

/** Somebody is called: they come, come when they are called again, or do not come at all. */
function receive({ now, roster, plan, guestOf }: Seen, { ticket, times, ...call }: Current): Step {
  const { counter, pace } = roster;
  const guest = guestOf(ticket);
  const { habit, goneAt } = guest;
  const isGone = goneAt !== null && goneAt <= instantOf(call.calledAt);
  const comes = !isGone && (habit !== 'hears-late' || times > 1);
  const due = instantOf(call.lastCalledAt) + (comes ? plan.walkMs : plan.noShowMs);
  if (now < due) return wait(due);
  if (comes) {
    const share = habit === 'plain' ? 1 : interrupted.afterShare;
    return {
      type: 'do',
      command: { type: 'start-service', counter, ticket },
      lookAt: now + workMs(guest, pace, share),
    };
  }
  return { type: 'do', command: { type: times > 1 ? 'mark-no-show' : 'recall', counter, ticket } };
}

const workMs = (guest: Guest, pace: number, share: number): number =>
  Math.max(1, Math.round(guest.workMs * share * pace));

function serve(seen: Seen, current: Current): Step {
  const { now, roster, guestOf } = seen;
  const guest = guestOf(current.ticket);
  const share = isInterrupted(seen, guest) ? interrupted.afterShare : 1;
  const due = instantOf(current.startedAt ?? current.calledAt) + workMs(guest, roster.pace, share);
  if (now < due) return wait(due);
  return share < 1 ? interrupt(seen, current, guest) : finish(seen, current);
}

/** Calling the next one finishes the present one in the same step, unless there is something else to do first. */
function finish(seen: Seen, { ticket }: Current): Step {
  const { view, roster } = seen;
  const isNeeded = isBreakDue(seen) || heldNow(seen) !== undefined || !view.can.callNext;
  if (isNeeded) return { type: 'do', command: { type: 'finish-service', counter: roster.counter, ticket } };
  return callNext(seen);
}

function beFree(seen: Seen): Step {
  const { view, now, roster, mind } = seen;
  const { counter } = roster;
  if (mind.asksAgainAt !== null) {
    if (now < mind.asksAgainAt) return wait(mind.asksAgainAt);
    const over = { ...mind, asksAgainAt: null };
    if (view.can.undo) return { type: 'do', command: { type: 'undo', counter }, mind: over };
    return beFree({ ...seen, mind: over });
  }
  const [rest, ...later] = mind.away;
  if (rest && isBreakDue(seen) && view.can.pause) {
    const resting = { ...mind, away: later, breakMs: rest.ms };
    return { type: 'do', command: { type: 'pause-counter', counter, reason: rest.reason }, mind: resting };
  }
  const held = heldNow(seen);
  if (held && view.can.resumeTicket) return { type: 'do', command: { type: 'resume-ticket', counter, ticket: held } };
  if (view.can.callNext) return callNext(seen);
  const mayGo = now >= roster.until && view.held.length === 0;
  return mayGo ? { type: 'do', command: { type: 'close-counter', counter } } : wait(now + looksEveryMs);
}

/** Nobody stands before the counter sooner than the way to it takes. */
function callNext({ view, now, roster: { counter }, plan }: Seen): Step {
  const ofScreen = { counter, ...(view.current && { ticket: view.current.ticket }) };
  return { type: 'do', command: { type: 'call-next', after: view.lastCalled, ...ofScreen }, lookAt: now + plan.walkMs };
}

/** A break that falls behind the end of the work is not taken. */
const isBreakDue = ({ now, roster, mind: { away } }: Seen): boolean =>
  away[0] !== undefined && away[0].from <= now && now < roster.until;

/** Whoever has fetched their paper; after closing time nobody is waited for. */
function heldNow({ view, now, roster }: Seen): TicketId | undefined {
  const isBack = (heldAt: Instant) => now >= heldAt + interrupted.asideMs || now >= roster.until;
  return view.held.find(({ heldAt }) => isBack(instantOf(heldAt)))?.ticket;
}
