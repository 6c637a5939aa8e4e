import type { Label, TicketId } from '../domain/ids.ts';
import type { State, Ticket } from '../domain/model.ts';
import { type Language, type Setup, serviceOf, type Texts, targetsOf } from '../domain/setup.ts';
import { type Timestamp, timestampOf } from '../domain/time.ts';
import { type Mark, markOf } from './mark.ts';

/** Whoever has a ticket, as agents see them. */
export type Person = {
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

/** Who has this ticket. */
export function personOf({ setup }: State, ticket: Ticket): Person {
  const { promiseMs, aimMs } = targetsOf(setup, ticket.service, ticket.group);
  return {
    ticket: ticket.id,
    label: ticket.label,
    service: serviceName(setup, ticket.service),
    errand: (ticket.errand && serviceOf(setup, ticket.errand)?.name) || null,
    mark: markOf(setup, ticket),
    language: ticket.language,
    issuedAt: timestampOf(ticket.issuedAt),
    promiseMs,
    aimMs,
    cases: ticket.cases,
    hasNeeds: ticket.hasNeeds,
  };
}

/** What a service is called; one that has left the setup by its id. */
export const serviceName = (setup: Setup, id: Ticket['service']): Texts =>
  serviceOf(setup, id)?.name ?? { es: id, en: id, pt: id };
