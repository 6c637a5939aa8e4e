import { type Calling, limitsOf } from '../domain/disciplines/discipline.ts';
import { inOrder, reasonsAmong } from '../domain/disciplines/index.ts';
import type { CounterId, Label, ReasonCode, Sender, TicketId } from '../domain/ids.ts';
import { type Counter, type CounterStep, type State, type Ticket, waitedMs, waitingIn } from '../domain/model.ts';
import { counterOf, type Setup, type Texts } from '../domain/setup.ts';
import { type Instant, type Timestamp, timestampOf } from '../domain/time.ts';
import type { Reason } from '../domain/why.ts';
import { type CameOffline, cameOffline } from './cameOffline.ts';
import { type Can, canAt } from './canAt.ts';
import { type LeftAlone, leftAlone } from './colleagues.ts';
import { type CounterChoice, counterChoice } from './countersView.ts';
import { type Current, currentOf } from './current.ts';
import { type Giving, giving } from './giving.ts';
import { type Line, linesOf } from './lines.ts';
import { type Missed, missedLately } from './missedLately.ts';
import { type Person, personOf } from './person.ts';
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

const heldOf = (state: State, ticket: Ticket | undefined): readonly Held[] =>
  ticket?.stage.type === 'held' ? [{ ...personOf(state, ticket), heldAt: timestampOf(ticket.stage.heldAt) }] : [];

function lastStepOf(counter: Counter | undefined): LastStep | null {
  const step = counter?.lastStep;
  const label = step?.before.tickets[0]?.label;
  return step && label ? { type: step.type, label, at: timestampOf(step.at) } : null;
}

function undoUntil({ setup }: State, counter: Counter | undefined): Timestamp | null {
  const step = counter?.lastStep;
  return step ? timestampOf((step.at + setup.undo.withinMs) as Instant) : null;
}
