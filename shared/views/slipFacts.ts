import type { State, Ticket } from '../domain/model.ts';
import { serviceOf, type Texts } from '../domain/setup.ts';
import { rangeOf } from '../forecast/rangeOf.ts';
import { markOf } from './mark.ts';
import { peopleBefore } from './peopleBefore.ts';
import type { SlipFacts } from './ticketSlip.ts';
import type { Showing } from './viewOf.ts';

/** What of a paper the state does not know. */
export type SlipRequest = Pick<SlipFacts, 'address' | 'isCopy'>;

/** What the paper of a ticket says now: what its kiosk's screen says. */
export function slipFacts(state: State, ticket: Ticket, request: SlipRequest & Showing): SlipFacts {
  const { setup } = state;
  const { service, language, label, issuedAt } = ticket;
  return {
    organisation: setup.organisation,
    point: setup.name,
    zone: setup.zone,
    ...{ language, label, issuedAt },
    mark: markOf(setup, ticket),
    service: serviceOf(setup, service)?.name ?? allAlike(service),
    ...placeOf(state, ticket, request),
    waitAt: setup.kiosks.find(({ id }) => id === ticket.kiosk)?.waitAt?.text ?? null,
    address: request.address,
    isCopy: request.isCopy,
  };
}

/** Who does not wait any more has nobody before them. An estimate of a moment ago may not know a new ticket yet: it stands as one who comes now. */
function placeOf(state: State, ticket: Ticket, { now, estimates }: Showing): Pick<SlipFacts, 'peopleBefore' | 'range'> {
  if (ticket.stage.type !== 'waiting') return { peopleBefore: null, range: null };
  const expected = estimates?.();
  const estimate = expected?.ofTicket(ticket.id) ?? expected?.ofNewcomer(ticket.service, ticket.group) ?? null;
  return { peopleBefore: peopleBefore(state, ticket, now), range: rangeOf(estimate) };
}

const allAlike = (text: string): Texts => ({ es: text, en: text, pt: text });
