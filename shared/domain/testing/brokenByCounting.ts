import { allEnded } from '../endedTickets.ts';
import type { CounterId } from '../ids.ts';
import type { Counter, State, Ticket } from '../model.ts';
import { type Book, deskOf } from './book.ts';
import { isSame } from './isSame.ts';

/** Rule 1: the state and the book know the same people in the same places, and all issued are accounted for. */
export function brokenByCounting(book: Book, state: State): string | undefined {
  const { day, tickets, counters } = state;
  const rows = [...book.rows.values()];
  const ended = (how: 'finished' | 'no-show' | 'cancelled') => rows.filter(({ where }) => where === how).length;
  if (day && day.issued !== tickets.size + day.counts.finished + day.counts['no-show'] + day.counts.cancelled)
    return 'rule 1: somebody is lost';
  if (day && (['finished', 'no-show', 'cancelled'] as const).some((how) => day.counts[how] !== ended(how)))
    return 'rule 1: the ended are not counted as they ended';
  if (day && day.issued !== book.issued) return 'rule 1: not all issued are counted';
  if (rows.length !== tickets.size + allEnded(state.ended).length)
    return 'rule 1: the state knows other people than the journal';
  for (const { ticket, how } of allEnded(state.ended)) {
    const row = book.rows.get(ticket.id);
    if (row?.where !== how || row.label !== ticket.label) return `rule 1: ${ticket.id} did not end like that`;
  }
  for (const ticket of tickets.values()) {
    const broken = brokenByTicket(book, ticket, state);
    if (broken) return broken;
  }
  const isSameDesk = ([id, { agent, paused, ticket, held, lastCalled, contested }]: [CounterId, Counter]) => {
    const isPaused = paused !== null;
    const { held: noted, ...desk } = deskOf(book, id);
    return (
      isSame({ agent, isPaused, ticket, lastCalled, contested }, desk) &&
      held.toSorted().join() === noted.toSorted().join()
    );
  };
  if (![...counters].every(isSameDesk)) return 'rule 1: a counter is not as it was left';
  return counters.size === book.desks.size ? undefined : 'rule 5: other counters than the journal says';
}

function brokenByTicket(book: Book, ticket: Ticket, { counters, calls }: State): string | undefined {
  const { id, stage } = ticket;
  const row = book.rows.get(id);
  const counter = stage.type === 'waiting' ? null : stage.call.counter;
  if (row?.where !== stage.type || row.counter !== counter) return `rule 1: ${id} stands in two places`;
  if (row.overtaken !== ticket.overtaken) return 'B1: overtakings were not counted';
  const { label, service, orderedAt } = row;
  if (
    !isSame(
      { label, service, orderedAt },
      { label: ticket.label, service: ticket.service, orderedAt: ticket.orderedAt },
    )
  )
    return `rule 1: ${id} is not as it was noted`;
  if (row.group !== ticket.group) return `rule 6: ${id} is of another group`;
  const isPlaced = row.placedFirst === ticket.placedFirst && isSame(row.bound, ticket.bound);
  if (stage.type === 'waiting' && !isPlaced) return `rule 1: ${id} stands in another place`;
  const there = counter === null ? null : counters.get(counter);
  if (there && !(stage.type === 'held' ? there.held.includes(id) : there.ticket === id))
    return `rule 1: ${id} is at a counter that has another`;
  const isShown = calls.some((call) => call.ticket === id && call.counter === counter && !call.isWithdrawn);
  return stage.type === 'called' && !isShown ? 'somebody is called and on no board' : undefined;
}
