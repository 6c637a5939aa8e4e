import type { Entry } from '../entry.ts';
import type { DayClosed, Event, TicketCalled, TicketTaken } from '../events.ts';
import { type CounterId, ticketIdOf } from '../ids.ts';
import { instantOf } from '../time.ts';
import { type Book, deskOf, type Row } from './book.ts';
import type { Step } from './randomDay.ts';

/** An event with its entry, and the command behind it. */
type Written = Pick<Entry, 'by' | 'cause' | 'at'> & Pick<Step, 'command'>;

/** The rules of domain.md that an event breaks, seen from the book as it was just before; none: undefined. */
export function brokenByEvent(book: Book, event: Event, written: Written): string | undefined {
  switch (event.type) {
    case 'day-opened':
      if (book.day !== null || event.day <= book.lastDay) return 'a day opened before the last had ended';
      return instantOf(event.endsAt) <= instantOf(written.at) ? 'a day opened that was over' : undefined;
    case 'day-closed':
      return brokenByNight(book, event, instantOf(written.at));
    case 'ticket-taken':
      return brokenByTaking(book, event.ticket, written);
    case 'counter-opened':
      if (event.agent !== written.by) return 'rule 5: somebody was seated by another';
      return deskOf(book, event.counter).agent === null ? undefined : 'rule 5: two agents at one counter';
    case 'counter-closed':
      if (deskOf(book, event.counter).ticket !== null) return 'rule 7: a counter closed over somebody';
      break;
    case 'ticket-called':
      return brokenByPress(book, event.counter, written) ?? brokenByCall(book, event);
    default: {
      const row = book.rows.get(event.ticketId);
      const stage = event.type === 'ticket-finished' ? 'serving' : 'called';
      const isHere = row && row.where === stage && row.counter === event.counter && row.label === event.label;
      if (!isHere) return `rule 4: ${event.type} of somebody who is not ${stage} there`;
    }
  }
  return brokenByPress(book, event.counter, written);
}

function brokenByNight({ day, endsAt, rows }: Book, event: DayClosed, at: number): string | undefined {
  if (event.day !== day || at < endsAt) return 'a day ended that was not over';
  const idsOf = (found: readonly Row[]) => found.map(({ id }) => id).join();
  const all = [...rows.values()];
  const isRight =
    event.leftUnserved.join() === idsOf(all.filter(({ where }) => where !== 'serving')) &&
    event.endUnknown.join() === idsOf(all.filter(({ where }) => where === 'serving'));
  return isRight ? undefined : 'rule 7: somebody was forgotten at the end of the day';
}

function brokenByTaking(book: Book, ticket: TicketTaken['ticket'], { by, cause }: Written): string | undefined {
  if (book.labels.has(ticket.label)) return `rule 2: the label ${ticket.label} was given twice`;
  const isFirst = ![...book.labels].some((label) => label.startsWith(ticket.label.slice(0, 1)));
  if (isFirst && !ticket.label.endsWith('001')) return 'rule 2: numbers do not begin again with the day';
  if (book.ids.has(ticket.id) || ticket.id !== ticketIdOf(by, cause))
    return 'rule 2: the id of a ticket is not its own';
  const isSecret = book.setup.classes.some(({ id, keepClass }) => id === ticket.priority && !keepClass);
  return isSecret ? 'a class that the setup does not keep was written' : undefined;
}

/** Only the agent who sits there, on a screen that is not behind. `after` and `ticket` are judged before the entry's first event. */
function brokenByPress(book: Book, counter: CounterId, { by, command }: Written): string | undefined {
  const desk = deskOf(book, counter);
  if (desk.agent !== by) return 'rule 5: a counter was worked by somebody who does not sit there';
  if (command.type === 'call-next' && command.after !== desk.lastCalled)
    return 'rule 4: a stale `after` called somebody';
  return undefined;
}

function brokenByCall(book: Book, { ticketId, counter, why }: TicketCalled): string | undefined {
  const called = book.rows.get(ticketId);
  if (called?.where !== 'waiting') return 'rule 4: somebody was called who does not wait';
  if (deskOf(book, counter).ticket !== null) return 'rule 1: two people at one counter';
  const servable = servableAt(book, counter);
  if (!servable.includes(called)) return 'a counter called whom it may not serve';
  if (why.candidates !== servable.length) return 'rule 6: somebody could not be called where they may be served';
  const earlier = servable.filter((row) => isEarlier(row, called));
  if (why.overtook.join() !== earlier.map((row) => row.issueSeq).join())
    return 'not those were overtaken who were earlier';
  if (earlier.some((row) => row.overtaken >= boundOf(book, row)))
    return 'B1: somebody was overtaken beyond their bound';
  const isDue = (row: Row) => why.waitedMs + called.orderedAt - row.orderedAt >= targets(book, row).capMs;
  const due = servable.filter((row) => isDue(row) || row.overtaken >= boundOf(book, row));
  const isFirst = due.length === 0 || (due.includes(called) && !due.some((row) => isEarlier(row, called)));
  return isFirst ? undefined : 'B2: somebody was due and another was called';
}

/** Who waits and may be served there, by the words of domain.md. */
export function servableAt({ setup, rows }: Book, id: CounterId): readonly Row[] {
  const counter = setup.counters.find((one) => one.id === id);
  const does = [...(counter?.serves ?? []), ...(counter?.helpsWith ?? [])];
  const admits = ({ group }: Row) =>
    counter?.reach !== 'preferential-only' || (group !== 'regular' && group !== 'community');
  return [...rows.values()].filter((row) => row.where === 'waiting' && does.includes(row.service) && admits(row));
}

const isEarlier = (a: Row, b: Row): boolean =>
  a.orderedAt < b.orderedAt || (a.orderedAt === b.orderedAt && a.issueSeq < b.issueSeq);

function targets({ setup }: Book, { service, group }: Row) {
  const own = setup.targets.filter((one) => one.group === group);
  const found = own.find((one) => one.service === service) ?? own.find((one) => one.service === undefined);
  return found ?? { capMs: Number.POSITIVE_INFINITY, overtakingBound: null };
}

const boundOf = (book: Book, row: Row): number => targets(book, row).overtakingBound ?? Number.POSITIVE_INFINITY;
