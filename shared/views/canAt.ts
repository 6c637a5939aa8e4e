import { isDayOver } from '../domain/decide/changeDay.ts';
import { decide } from '../domain/decide/index.ts';
import { mayServe } from '../domain/disciplines/discipline.ts';
import type { CommandId, CounterId, ReasonCode, Sender, TicketId } from '../domain/ids.ts';
import { type Counter, type State, waitingIn } from '../domain/model.ts';
import { counterOf, printerOf, type ReasonFor } from '../domain/setup.ts';
import type { Instant } from '../domain/time.ts';
import { othersFor } from './othersFor.ts';
import { paperOf } from './paper.ts';

/** `resume` ends a pause; `resumeTicket` holds for every ticket in `held`, `callTicket` for every one in `queue`. */
export type Can = Readonly<Record<Button, boolean>>;
type Button =
  | ('open' | 'takeOver' | 'close' | 'pause' | 'resume' | 'callNext' | 'callTicket' | 'recall' | 'start' | 'finish')
  | ('noShow' | 'hold' | 'resumeTicket' | 'returnToQueue' | 'transfer' | 'addService' | 'undo' | 'reprint');

/** What this agent can do at this counter now. Where a rule has many conditions, the point itself is asked. */
export function canAt(state: State, id: CounterId, by: Sender, now: Instant): Can {
  const counter = state.counters.get(id);
  const isMine = counter?.agent === by;
  const stage = (isMine && counter.ticket && state.tickets.get(counter.ticket)?.stage) || null;
  const called = stage?.type === 'called' ? stage.call : null;
  const gapIsOver = called !== null && now >= called.lastAt + state.setup.noShow.gapMs;
  const isFree = isMine && stage === null;
  const mayCall = isMine && called === null && !counter.paused;
  const somebodyWaits = mayCall && hasSomebody(state, id, now);
  return {
    // Without a day, the first command opens it, unless it was closed by hand.
    open: !counter?.agent && (state.day !== null || !isDayOver(state, now)),
    takeOver: counter?.agent != null && !isMine,
    close: isFree,
    pause: isFree && does(state, { type: 'pause-counter', counter: id, reason: firstReason(state, 'pause') }, by, now),
    resume: isMine && counter.paused !== null,
    callNext: somebodyWaits,
    callTicket: somebodyWaits && isFree && state.setup.reasons.call.length > 0,
    recall: gapIsOver,
    start: called !== null,
    finish: stage?.type === 'serving',
    noShow: gapIsOver && called.times >= state.setup.noShow.minCalls,
    hold: stage?.type === 'serving' && (counter as Counter).held.length < state.setup.hold.most,
    resumeTicket: isFree && !counter.paused && counter.held.length > 0,
    returnToQueue: stage !== null && state.setup.reasons.return.length > 0,
    transfer: stage !== null,
    addService:
      stage !== null && othersFor(state.setup, state.tickets.get((counter as Counter).ticket as TicketId)).length > 0,
    reprint: stage !== null && canPrintAgain(state, (counter as Counter).ticket, now),
    undo: isMine && does(state, { type: 'undo', counter: id }, by, now),
  };
}

/** Where a printer is, and while none of its papers is on the way. */
function canPrintAgain({ setup, tickets }: State, id: TicketId | null, now: Instant): boolean {
  const ticket = id && tickets.get(id);
  if (!ticket || !printerOf(setup, ticket.kiosk)) return false;
  return paperOf(setup, ticket, now) !== 'printing';
}

function hasSomebody(state: State, id: CounterId, at: Instant): boolean {
  const counter = counterOf(state.setup, id);
  return (
    counter !== undefined && waitingIn(state).some((ticket) => mayServe({ setup: state.setup, counter, at }, ticket))
  );
}

const does = (state: State, command: Parameters<typeof decide>[1], by: Sender, at: Instant): boolean =>
  decide(state, command, { by, cause: 'press' as CommandId, at }).ok;

/** Any that the setup knows: which one is chosen changes nothing of whether it can be done. */
const firstReason = ({ setup }: State, step: ReasonFor): ReasonCode =>
  setup.reasons[step][0]?.code ?? ('none' as ReasonCode);
