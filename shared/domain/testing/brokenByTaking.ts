import type { TicketTaken } from '../events.ts';
import { ticketIdOf } from '../ids.ts';
import { isOwnNumber, partsOfLabel } from '../labels.ts';
import { businessDayOf, type Instant } from '../time.ts';
import type { Book } from './book.ts';
import type { Written } from './brokenByEvent.ts';

/** What a new ticket breaks: rule 2, and whatever else must hold of one that is issued now. */
export function brokenByTaking(
  book: Book,
  ticket: TicketTaken['ticket'],
  { by, cause, command, at }: Written,
): string | undefined {
  if (book.labels.has(ticket.label)) return `rule 2: the label ${ticket.label} was given twice`;
  if (ticket.issueSeq !== book.issued + 1) return 'rule 2: tickets are not counted one by one';
  const { letter, number } = partsOfLabel(ticket.label);
  const own = [...book.labels.keys()]
    .map(partsOfLabel)
    .filter((one) => one.letter === letter && isOwnNumber(one.number));
  const isFirst = ticket.offline === null && own.length === 0;
  if (isFirst && number !== 1) return 'rule 2: numbers do not begin again with the day';
  const taken = command.type === 'hand-over' ? command.take : cause;
  if (book.rows.has(ticket.id) || ticket.id !== ticketIdOf(by, taken))
    return 'rule 2: the id of a ticket is not its own';
  const issuedAt = Date.parse(ticket.issuedAt) as Instant;
  if (ticket.offline ? issuedAt > at : issuedAt !== at) return 'a ticket was issued at another time';
  if (businessDayOf(issuedAt, book.setup) !== book.day) return 'a ticket of another day stands in line';
  if (ticket.offline === null && book.suspended.has(ticket.service)) return 'a ticket for a suspended service';
  const isSecret = book.setup.classes.some(({ id, keepClass }) => id === ticket.priority && !keepClass);
  return isSecret ? 'a class that the setup does not keep was written' : undefined;
}
