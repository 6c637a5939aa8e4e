import { type Calling, limitsOf } from '../domain/disciplines/discipline.ts';
import { inOrder, reasonsAmong } from '../domain/disciplines/index.ts';
import type { CounterId, Label, OutcomeCode, ReasonCode, Sender, ServiceId, TicketId } from '../domain/ids.ts';
import {
  type Counter,
  type CounterStep,
  type State,
  type Ticket,
  type TicketCall,
  waitedMs,
  waitingIn,
} from '../domain/model.ts';
import {
  type CounterSetup,
  counterOf,
  type Language,
  type Setup,
  serviceOf,
  type Texts,
  targetsOf,
} from '../domain/setup.ts';
import { type Instant, type Timestamp, timestampOf } from '../domain/time.ts';
import type { Reason, Why } from '../domain/why.ts';
import { type CameOffline, cameOffline } from './cameOffline.ts';
import { type Can, canAt } from './canAt.ts';
import { type Colleague, canTake, type LeftAlone, leftAlone } from './colleagues.ts';
import { type CounterChoice, counterChoice } from './countersView.ts';
import { type Giving, giving } from './giving.ts';
import { type Line, linesOf } from './lines.ts';
import { type Mark, markOf } from './mark.ts';
import { type Missed, missedLately } from './missedLately.ts';
import { othersFor } from './othersFor.ts';
import { type PrinterInTrouble, printersInTrouble } from './printersInTrouble.ts';
import type { Showing } from './viewOf.ts';

/** One counter as the agent before it sees it: the person now, who waits for it, and what can be done. */
export type CounterView = {
  readonly screen: 'counter';
  readonly organisation: string;
  readonly name: Texts;
  readonly zone: string;
  readonly counter: CounterChoice;
  /** What `call-next` must name as `after`. */
  readonly lastCalled: TicketId | null;
  readonly current: Current | null;
  /** Kept aside here, oldest first. */
  readonly held: readonly Held[];
  readonly paused: { readonly reason: ReasonCode; readonly since: Timestamp } | null;
  /** Until when the last step may be taken back, as far as time goes; null: there is none. */
  readonly undoUntil: Timestamp | null;
  /** The step that could be taken back, as long as it is remembered. */
  readonly lastStep: LastStep | null;
  readonly reasons: Setup['reasons'];
  /** The first of those who wait for this counter, in the order in which they would be called now. */
  readonly queue: readonly Queued[];
  readonly waiting: number;
  /** Those who did not come and could still be let back in, latest first. */
  readonly missed: readonly Missed[];
  /** The service that a pause would leave with nobody, and who could do it; null: none. */
  readonly leavesAlone: LeftAlone | null;
  /** Every service with who waits for it and where it is done now. */
  readonly lines: readonly Line[];
  /** What a ticket given here may say, and whether its paper comes out. */
  readonly giving: Giving;
  /** What staff must do for the papers to come out. */
  readonly printers: readonly PrinterInTrouble[];
  /** What came of the tickets that kiosks gave while the point was silent. */
  readonly offline: CameOffline;
  readonly can: Can;
};

type Person = {
  readonly ticket: TicketId;
  readonly label: Label;
  readonly service: Texts;
  readonly errand: Texts | null;
  readonly mark: Mark;
  readonly language: Language;
  readonly issuedAt: Timestamp;
  /** The published maximum wait and the wait the order is steered by. */
  readonly promiseMs: number;
  readonly aimMs: number;
  readonly cases: number;
  /** Something is needed at the counter: the registers say what. */
  readonly hasNeeds: boolean;
};

export type Held = Person & { readonly heldAt: Timestamp };

export type Queued = Person & {
  readonly waitedMs: number;
  readonly reason: Reason;
  /** The wait after which age alone decides; null: there is none. */
  readonly capMs: number | null;
  /** How many went ahead of it, and after how many age alone decides; null: there is no such number. */
  readonly overtaken: number;
  readonly bound: number | null;
};

export type LastStep = { readonly type: CounterStep['type']; readonly label: Label; readonly at: Timestamp };

export type Current = Person & {
  readonly stage: 'called' | 'serving';
  /** From issue to the first call. */
  readonly waitedMs: number;
  readonly why: Why;
  readonly times: number;
  readonly calledAt: Timestamp;
  readonly lastCalledAt: Timestamp;
  readonly startedAt: Timestamp | null;
  /** From when the person may be called again. */
  readonly recallFrom: Timestamp;
  /** How many more calls it takes before nobody may be said to have come. */
  readonly callsLeft: number;
  readonly requirements: readonly Texts[];
  /** What the registers keep of what is needed here: only of the person who is called. */
  readonly needs: readonly string[];
  /** Further services of the same visit. */
  readonly also: readonly { readonly id: ServiceId; readonly name: Texts }[];
  /** The services that this visit is not about yet. */
  readonly others: readonly ServiceId[];
  /** How the service is done, step by step, and what else its agents should know. */
  readonly guide: readonly Texts[];
  readonly agentNote: Texts | null;
  /** The counters to which this person could be sent now. */
  readonly canGoTo: readonly Colleague[];
  readonly outcomes: readonly { readonly code: OutcomeCode; readonly name: Texts }[];
  readonly outcomeRequired: boolean;
};

/** As many as an agent can look over. */
const shownInQueue = 30;

/** null: the point has no such counter. */
export function counterView(
  state: State,
  id: CounterId,
  by: Sender,
  { now, needsOf = noNeeds }: Pick<Showing, 'now' | 'needsOf'>,
): CounterView | null {
  const setup = counterOf(state.setup, id);
  if (!setup) return null;
  const { organisation, name, zone } = state.setup;
  const counter = state.counters.get(id);
  const current = counter?.ticket ? state.tickets.get(counter.ticket) : undefined;
  const calling: Calling = { setup: state.setup, counter: setup, contested: counter?.contested ?? 0, at: now };
  const queue = inOrder(calling, waitingIn(state));
  const reasonOf = reasonsAmong(queue, calling);
  const can = canAt(state, id, by, now);
  return {
    ...{ screen: 'counter', organisation, name, zone },
    counter: counterChoice(state, setup, by),
    lastCalled: counter?.lastCalled ?? null,
    current: current ? currentOf({ state, counter: setup, now, needsOf }, current) : null,
    held: (counter?.held ?? []).flatMap((held) => heldOf(state, state.tickets.get(held))),
    paused: counter?.paused ? { reason: counter.paused.reason, since: timestampOf(counter.paused.at) } : null,
    undoUntil: undoUntil(state, counter),
    lastStep: lastStepOf(counter),
    reasons: state.setup.reasons,
    queue: queue.slice(0, shownInQueue).map((ticket) => ({
      ...personOf(state, ticket),
      waitedMs: waitedMs(ticket, now),
      reason: reasonOf(ticket),
      ...limitsOf(state.setup, ticket),
      overtaken: ticket.overtaken,
    })),
    waiting: queue.length,
    missed: missedLately(state, setup, now),
    leavesAlone: couldStop(state, counter, by, can) ? leftAlone(state, setup, now) : null,
    lines: linesOf(state),
    giving: giving(state),
    printers: printersInTrouble(state),
    offline: cameOffline(state),
    can,
  };
}

/** Whether it must be looked for what a pause would leave alone: where one is possible, the rule itself has looked. */
function couldStop({ setup }: State, counter: Counter | undefined, by: Sender, { pause }: Can): boolean {
  const isFree = counter?.agent === by && counter.ticket === null && counter.paused === null;
  return isFree && (!pause || setup.pause.mayLeaveUnattended);
}

const noNeeds = (): readonly string[] => [];

function personOf({ setup }: State, ticket: Ticket): Person {
  const { promiseMs, aimMs } = targetsOf(setup, ticket.service, ticket.group);
  const nameOf = (id: Ticket['errand']): Texts | null => (id && serviceOf(setup, id)?.name) || null;
  return {
    ticket: ticket.id,
    label: ticket.label,
    service: nameOf(ticket.service) ?? allAlike(ticket.service),
    errand: nameOf(ticket.errand),
    mark: markOf(setup, ticket),
    language: ticket.language,
    issuedAt: timestampOf(ticket.issuedAt),
    promiseMs,
    aimMs,
    cases: ticket.cases,
    hasNeeds: ticket.hasNeeds,
  };
}

type At = {
  readonly state: State;
  readonly counter: CounterSetup;
  readonly now: Instant;
  readonly needsOf: (ticket: TicketId) => readonly string[];
};

function currentOf({ state, counter, now, needsOf }: At, ticket: Ticket): Current | null {
  const { stage } = ticket;
  if (stage.type === 'waiting' || stage.type === 'held') return null;
  const service = serviceOf(state.setup, ticket.errand ?? ticket.service);
  return {
    ...personOf(state, ticket),
    stage: stage.type,
    ...callOf(state, stage.call),
    startedAt: stage.type === 'serving' ? timestampOf(stage.startedAt) : null,
    requirements: service?.requirements ?? [],
    needs: needsOf(ticket.id),
    also: ticket.also.map((id) => ({ id, name: serviceOf(state.setup, id)?.name ?? allAlike(id) })),
    others: othersFor(state.setup, ticket),
    guide: service?.guide ?? [],
    agentNote: service?.agentNote ?? null,
    canGoTo: canTake(state, ticket, { besides: counter.id, now }),
    outcomes: serviceOf(state.setup, ticket.service)?.outcomes ?? [],
    outcomeRequired: serviceOf(state.setup, ticket.service)?.outcomeRequired ?? false,
  };
}

function callOf({ setup }: State, { why, times, firstAt, lastAt }: TicketCall) {
  return {
    why,
    times,
    waitedMs: why.waitedMs,
    calledAt: timestampOf(firstAt),
    lastCalledAt: timestampOf(lastAt),
    recallFrom: timestampOf((lastAt + setup.noShow.gapMs) as Instant),
    callsLeft: Math.max(0, setup.noShow.minCalls - times),
  };
}

const heldOf = (state: State, ticket: Ticket | undefined): readonly Held[] =>
  ticket?.stage.type === 'held' ? [{ ...personOf(state, ticket), heldAt: timestampOf(ticket.stage.heldAt) }] : [];

function lastStepOf(counter: Counter | undefined): LastStep | null {
  const step = counter?.lastStep;
  const label = step?.before.tickets[0]?.label;
  return step && label ? { type: step.type, label, at: timestampOf(step.at) } : null;
}

const allAlike = (text: string): Texts => ({ es: text, en: text, pt: text });

function undoUntil({ setup }: State, counter: Counter | undefined): Timestamp | null {
  const step = counter?.lastStep;
  return step ? timestampOf((step.at + setup.undo.withinMs) as Instant) : null;
}
