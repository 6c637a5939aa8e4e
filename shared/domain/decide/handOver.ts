import type { HandOver, OfflineTime } from '../commands.ts';
import type { KioskSetup } from '../deviceSetup.ts';
import type { Issued } from '../events.ts';
import { type KioskId, type Label, partsOf, type TicketId, ticketIdOf } from '../ids.ts';
import { labelOf, ownLabelOf, pairingOf, partsOfLabel, printedOn } from '../labels.ts';
import type { State, Ticket } from '../model.ts';
import type { Setup } from '../setup.ts';
import { businessDayOf, type Instant, instantOf, timestampOf } from '../time.ts';
import { type Asking, accepted, type Decision, refused } from './decision.ts';
import { isLabelGiven, ticketOfToday } from './ticketOfToday.ts';
import { todayOf } from './todayOf.ts';
import { wantedOf } from './wantedOf.ts';

/**
 * Takes in a ticket that a kiosk issued without the point. *The paper wins*: its holder is called by what it says, in the
 * place of its true issue time. Neither hours nor a suspension are asked again: the person holds a paper.
 */
export function handOver(state: State, command: HandOver, asking: Asking): Decision {
  const kiosk = kioskThatSends(state.setup, asking);
  if (!kiosk) return refused({ type: 'unknown-kiosk' });
  const id = ticketIdOf(asking.by, command.take);
  const known = ticketOfToday(state, id);
  if (known) return again(state, known, { kiosk, printed: command.label });
  const late = state.day?.handedOver.get(id);
  return late ? refused({ type: 'already-issued', label: late }) : anew(state, command, { kiosk, id, asking });
}

type Paper = { readonly kiosk: KioskSetup; readonly printed: Label };

/** The request had arrived after all, or the hand-over had: nobody stands twice, and only another label is news. */
function again(state: State, ticket: Ticket, { kiosk, printed }: Paper): Decision {
  if (printedOn(ticket.label) === printed) return refused({ type: 'already-issued', label: ticket.label });
  const { letter } = partsOfLabel(ticket.label);
  if (!isOfBand(printed, letter, kiosk)) return refused({ type: 'wrong-label' });
  const to = ownLabelOf(printed, (label) => isLabelGiven(state, label));
  return accepted({ type: 'ticket-relabelled', ticketId: ticket.id, from: ticket.label, to });
}

type New = { readonly kiosk: KioskSetup; readonly id: TicketId; readonly asking: Asking };

function anew(state: State, command: HandOver, { kiosk, id, asking: { at } }: New): Decision {
  const { setup } = state;
  const issuedAt = issuedAtOf(command.issued, at);
  const day = businessDayOf(issuedAt, setup);
  const wish = wantedOf(setup, command, day);
  if ('type' in wish) return refused(wish);
  const { label: printed, issued } = command;
  if (!isOfBand(printed, wish.line.letter, kiosk)) return refused({ type: 'wrong-label' });

  const offline = { isTimeEstimated: issued.by === 'clock', printed };
  const ticket: Omit<Issued, 'issueSeq'> = {
    ...{ id, label: printed, ...wish.says, issuedAt: timestampOf(issuedAt), kiosk: kiosk.id, offline },
  };
  if (day < todayOf(state, at)) return accepted({ type: 'ticket-arrived-late', ticket, day });
  const label = ownLabelOf(printed, (one) => isLabelGiven(state, one));
  const issueSeq = (state.day?.issued ?? 0) + 1;
  return accepted({ type: 'ticket-taken', ticket: { ...ticket, label, issueSeq } });
}

/** By an age, exactly; by a clock that somebody may have set, never before the last contact nor after now. */
function issuedAtOf(issued: OfflineTime, now: Instant): Instant {
  if (issued.by === 'age') return Math.max(0, now - Math.max(0, issued.ageMs)) as Instant;
  const known = Math.max(instantOf(issued.lastContact), instantOf(issued.at));
  return Math.min(now, known) as Instant;
}

function kioskThatSends({ kiosks }: Setup, { by }: Asking): KioskSetup | undefined {
  const { role, id } = partsOf(by);
  return role === 'kiosk' ? kiosks.find((kiosk) => kiosk.id === (id as KioskId)) : undefined;
}

/** Whether a paper can be of this kiosk: written as labels are, with the letter and a number of its own pairing's band. */
function isOfBand(label: Label, letter: string, { pairing }: KioskSetup): boolean {
  const { number } = partsOfLabel(label);
  return label === labelOf(letter, number) && pairingOf(number) === pairing;
}
