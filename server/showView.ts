import { type Sender, senderOf, type TicketId } from '../shared/domain/ids.ts';
import type { Language } from '../shared/domain/setup.ts';
import { timestampOf } from '../shared/domain/time.ts';
import type { NotDone, Trouble, ViewMessage } from '../shared/protocol/messages.ts';
import { notDone } from '../shared/protocol/notDone.ts';
import type { Looking, Screen } from '../shared/views/screen.ts';
import type { PastTicket } from '../shared/views/ticketView.ts';
import { viewOf } from '../shared/views/viewOf.ts';
import { type Caller, type Gate, lookerOf } from './caller.ts';
import type { Forecast } from './forecast.ts';
import type { GuardedRequest } from './http/guard.ts';
import type { RateLimit } from './http/rateLimit.ts';
import type { ServicePoint } from './servicePoint.ts';

/** What showing a screen takes. */
export type Showing = {
  readonly point: ServicePoint;
  readonly forecast: Pick<Forecast, 'current' | 'latest'>;
  /** What keeps the point from taking commands now; null: nothing. */
  readonly trouble: () => Trouble | null;
  readonly phoneAddress: () => string | null;
  /** A ticket that a phone may still follow; null: no longer. */
  readonly pastTicket: (id: TicketId) => PastTicket | null;
  /** What the registers keep of what a ticket's holder needs. */
  readonly needsOf: (id: TicketId) => readonly string[];
  readonly limit: RateLimit;
};

/** The whole view of a screen now; null: the point has no such screen. */
export function viewMessage(showing: Showing, looking: Looking): ViewMessage | null {
  const { point, forecast, phoneAddress, pastTicket, needsOf } = showing;
  const state = point.state();
  const at = point.now();
  // A call does not wait for a forecast: the publisher brings the boards a new one.
  const estimates = looking.screen.type === 'display' ? forecast.latest : forecast.current;
  const view = viewOf(state, looking, { now: at, estimates, phoneAddress, pastTicket, needsOf });
  const trouble = showing.trouble();
  return view && { revision: state.revision, at: timestampOf(at), view, ...(trouble && { trouble }) };
}

export type Shown = { readonly ok: true; readonly looking: Looking; readonly shown: ViewMessage };

/** Shows a screen to whoever may see it. */
export function showView(
  showing: Showing,
  { caller, knock, gate }: { readonly caller: Caller; readonly knock: GuardedRequest; readonly gate: Gate },
  screen: Screen,
  language: Language,
): Shown | NotDone {
  const waitSeconds = screen.type === 'ticket' ? secondsToWait(showing.limit, phoneOf(caller, knock)) : 0;
  if (waitSeconds > 0) return notDone({ type: 'too-many', waitSeconds }, language);
  const by = lookerOf(caller, screen, knock, gate);
  if (!by.ok) return notDone({ type: by.why }, language);
  const looking = { screen, by: by.sender, ...(by.ticket !== undefined && { ticket: by.ticket }) };
  const shown = viewMessage(showing, looking);
  return shown ? { ok: true, looking, shown } : notDone({ type: 'not-found' }, language);
}

/** Each code by itself: a whole waiting room may share one address. Whoever guesses codes is the address. */
const phoneOf = (caller: Caller, { remoteAddress = '' }: GuardedRequest): Sender =>
  caller.type === 'phone' ? caller.sender : senderOf('phone', remoteAddress);

function secondsToWait(limit: RateLimit, phone: Sender): number {
  const taken = limit.take(phone);
  return taken.ok ? 0 : Math.ceil(taken.retryAfterMs / 1000);
}
