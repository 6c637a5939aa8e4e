import type { TakeTicket } from '../commands.ts';
import { isOpen, opensAt } from '../hours.ts';
import { type Label, type TicketId, ticketIdOf } from '../ids.ts';
import { labelOf, numberAfter } from '../labels.ts';
import type { State } from '../model.ts';
import type { Rejection } from '../rejections.ts';
import type { Service } from '../setup.ts';
import { type Instant, timestampOf } from '../time.ts';
import { type Asking, accepted, type Decision, refused } from './decision.ts';
import { kioskOf } from './kioskOf.ts';
import { ticketOfToday } from './ticketOfToday.ts';
import { todayOf } from './todayOf.ts';
import { wantedOf } from './wantedOf.ts';

/** Gives a visitor the next number of the service's letter. One id makes one ticket a day, whatever became of it. */
export function takeTicket(state: State, command: TakeTicket, asking: Asking): Decision {
  const id = ticketIdOf(asking.by, asking.cause);
  const given = labelGiven(state, id);
  if (given) return refused({ type: 'already-issued', label: given });

  const wish = wantedOf(state.setup, command, todayOf(state, asking.at));
  if ('type' in wish) return refused(wish);
  const kiosk = kioskOf(state.setup, command.kiosk, asking);
  if (kiosk === undefined) return refused({ type: 'unknown-kiosk' });
  const shut = notIssued(state, wish.line, asking.at);
  if (shut) return refused(shut);

  const { letter } = wish.line;
  const label = labelOf(letter, numberAfter(state.day?.series[letter] ?? 0));
  const issueSeq = (state.day?.issued ?? 0) + 1;
  const issuedAt = timestampOf(asking.at);
  const ticket = { id, label, issueSeq, ...wish.says, issuedAt, kiosk, offline: null };
  return accepted({ type: 'ticket-taken', ticket });
}

/** Under which label this id has a ticket today, or a paper that was taken in. */
const labelGiven = (state: State, id: TicketId): Label | undefined =>
  ticketOfToday(state, id)?.label ?? state.day?.handedOver.get(id);

/** Why no ticket of a service is given now; null: it is. */
function notIssued({ setup, suspended }: State, service: Service, at: Instant): Rejection | null {
  if (!isOpen(setup, service, at)) {
    const opens = opensAt(setup, service, at);
    return { type: 'service-closed', opensAt: opens === null ? null : timestampOf(opens) };
  }
  return suspended.has(service.id) ? { type: 'service-suspended' } : null;
}
