import type { Entry } from '../entry.ts';
import type { DayClosed, Event, StepUndone, TicketTransferred } from '../events.ts';
import { type CounterId, partsOf, type TicketId } from '../ids.ts';
import { type Book, deskOf, isLive, liveRows, type Row } from './book.ts';
import { brokenByCall } from './brokenByCall.ts';
import { brokenByTaking } from './brokenByTaking.ts';
import type { Step } from './randomDay.ts';

/** An event with its entry, and the command behind it. */
export type Written = Pick<Entry, 'by' | 'cause'> & Pick<Step, 'command'> & { readonly at: number };

/** The rules of domain.md that an event breaks, seen from the book as it was just before; none: undefined. */
export function brokenByEvent(book: Book, event: Event, written: Written): string | undefined {
  const { at, by, command } = written;
  switch (event.type) {
    case 'day-opened':
      if (book.day !== null || event.day <= book.lastDay) return 'a day opened before the last had ended';
      return Date.parse(event.endsAt) <= at ? 'a day opened that was over' : undefined;
    case 'day-closed':
      return brokenByNight(book, event, written);
    case 'setup-changed':
      return brokenBySetup(event.setup);
    case 'ticket-taken':
      return brokenByTaking(book, event.ticket, written);
    case 'ticket-arrived-late':
      if (event.day >= (book.day ?? '')) return 'a ticket of today came late';
      return book.rows.has(event.ticket.id) ? 'rule 2: somebody who stands in line came late' : undefined;
    case 'ticket-relabelled':
      if (book.rows.get(event.ticketId)?.label !== event.from) return 'a label was changed that was not there';
      return isOthers(book, event) ? `rule 2: the label ${event.to} was given twice` : undefined;
    case 'counter-opened':
      if (event.agent !== by) return 'rule 5: somebody was seated by another';
      if (event.tookOverFrom !== deskOf(book, event.counter).agent) return 'rule 5: it is not said who sat there';
      if (event.tookOverFrom === null || (command.type === 'open-counter' && command.takeOver)) return undefined;
      return 'rule 5: somebody was unseated whom nobody asked to take over from';
    case 'counter-closed':
      // A counter that a new setup does not have closes with it.
      if (command.type === 'change-setup') return brokenByClosing(book, event);
      return brokenByPress(book, event.counter, written) ?? brokenByClosing(book, event);
    case 'counter-paused':
    case 'counter-resumed':
      if (deskOf(book, event.counter).isPaused === (event.type === 'counter-paused')) return `${event.type} twice`;
      return brokenByPress(book, event.counter, written);
    case 'ticket-called':
      if (deskOf(book, event.counter).isPaused) return 'a paused counter called somebody';
      return (
        brokenByPress(book, event.counter, written) ??
        brokenByCall(book, event, { at, byOrder: command.type === 'call-next' })
      );
    case 'step-undone':
      return brokenByPress(book, event.counter, written) ?? brokenByUndoing(book, event, at);
    case 'ticket-transferred':
      return brokenByTransfer(book, event, written);
    default:
      return 'ticketId' in event ? brokenByStage(book, event, written) : undefined;
  }
}

type OfTicket = Extract<Event, { readonly ticketId: TicketId | null }>;

/** In which stages somebody must be for an event that needs nothing else. */
const stages: Partial<Record<Event['type'], readonly Row['where'][]>> = {
  'ticket-cancelled': ['waiting'],
  'reprint-asked': ['waiting', 'called', 'serving', 'held'],
  'priority-changed': ['waiting', 'called', 'serving', 'held'],
  'ticket-recalled': ['called'],
  'service-started': ['called'],
  'ticket-no-show': ['called'],
  'ticket-finished': ['serving'],
  'ticket-held': ['serving'],
  'service-added': ['called', 'serving'],
  'ticket-resumed': ['held'],
  'ticket-returned': ['called', 'serving'],
  'ticket-reinstated': ['no-show'],
};

function brokenByStage(book: Book, event: OfTicket, written: Written): string | undefined {
  const row = event.ticketId ? book.rows.get(event.ticketId) : undefined;
  const wanted = stages[event.type];
  if (!wanted) return undefined;
  const isRight = row && wanted.includes(row.where) && (!('label' in event) || row.label === event.label);
  if (!isRight) return `rule 4: ${event.type} of somebody who is not ${wanted}`;
  if ('orderedAt' in event) {
    const isOld = event.type === 'ticket-reinstated';
    const wrong = isOld ? undefined : brokenByOrderTime(row, { orderedAt: event.orderedAt, at: written.at });
    if (wrong) return wrong;
  }
  if (!('counter' in event) || event.counter === null) return undefined;
  const isResumed = event.type === 'ticket-resumed';
  if (isResumed && deskOf(book, event.counter).ticket !== null) return 'rule 1: two people at one counter';
  if (row.counter !== (isResumed ? event.from : event.counter))
    return `rule 4: ${event.type} of somebody who is elsewhere`;
  // A supervisor sends whoever is held on to a counter without sitting there.
  if (isResumed && partsOf(written.by).role === 'supervisor') return undefined;
  if (isResumed && event.from !== event.counter) return 'another counter’s person was taken';
  return brokenByPress(book, event.counter, written);
}

/** What somebody had waited when they left the line is what they have waited when they are back in it. */
function brokenByOrderTime(
  row: Row,
  { orderedAt, at }: { readonly orderedAt: string; readonly at: number },
): string | undefined {
  const awayMs = row.where === 'waiting' ? 0 : at - row.calledAt;
  return Date.parse(orderedAt) === row.orderedAt + awayMs ? undefined : 'somebody came back with another order time';
}

function brokenByTransfer(book: Book, event: TicketTransferred, written: Written): string | undefined {
  const row = book.rows.get(event.ticketId);
  const isThere =
    event.from === null
      ? row?.where === 'waiting'
      : row?.counter === event.from && (row.where === 'called' || row.where === 'serving');
  if (!row || !isThere) return 'rule 4: somebody was sent on who is not there';
  if (event.place === 'by-order' && brokenByOrderTime(row, { orderedAt: event.orderedAt, at: written.at }))
    return 'somebody was sent on with another order time';
  if (event.place === 'last' && Date.parse(event.orderedAt) !== written.at)
    return 'somebody was sent on as the last and is not';
  const isServed = book.setup.counters.some(({ serves, helpsWith }) =>
    [...serves, ...helpsWith].includes(event.service),
  );
  if (!isServed) return 'somebody was sent where nobody serves';
  return event.from === null ? undefined : brokenByPress(book, event.from, written);
}

function brokenByNight(book: Book, event: DayClosed, { at, command }: Written): string | undefined {
  const isSaid =
    command.type === 'close-day' && liveRows(book).every(({ where }) => where === 'waiting' || where === 'held');
  if (event.day !== book.day || (at < book.endsAt && !isSaid)) return 'a day ended that was not over';
  const idsOf = (isServing: boolean) =>
    liveRows(book).flatMap(({ id, where }) => ((where === 'serving') === isServing ? [id] : []));
  const isRight =
    event.leftUnserved.toSorted().join() === idsOf(false).toSorted().join() &&
    event.endUnknown.toSorted().join() === idsOf(true).toSorted().join();
  return isRight ? undefined : 'rule 7: somebody was forgotten at the end of the day';
}

function brokenBySetup({ services, counters }: Book['setup']): string | undefined {
  const isServed = (id: string) =>
    counters.some(({ serves, reach }) => reach !== 'preferential-only' && (serves as readonly string[]).includes(id));
  return services.every(({ id }) => isServed(id)) ? undefined : 'rule 6: a service without a counter for everybody';
}

const isOthers = (
  { labels }: Book,
  { to, ticketId }: { readonly to: Row['label']; readonly ticketId: TicketId },
): boolean => labels.has(to) && labels.get(to) !== ticketId;

function brokenByClosing(book: Book, event: Extract<Event, { readonly type: 'counter-closed' }>): string | undefined {
  const { ticket, held } = deskOf(book, event.counter);
  if (ticket !== null) return 'rule 7: a counter closed over somebody';
  const returned = event.returned.map(({ ticketId }) => ticketId);
  return returned.toSorted().join() === held.toSorted().join()
    ? undefined
    : 'rule 7: a counter closed over somebody held';
}

function brokenByUndoing(book: Book, event: StepUndone, at: number): string | undefined {
  const photo = book.photos.get(event.counter);
  if (!photo || photo.seq !== event.undone) return 'a step was taken back that was not the last';
  if (at - photo.at > book.setup.undo.withinMs) return 'a step was taken back too late';
  if (photo.rows.some(({ id }) => (book.rows.get(id)?.namedAt ?? 0) > photo.seq))
    return 'a step was taken back after another had gone on from it';
  if (event.overtook.join() !== photo.overtook.join()) return 'not the overtakings were taken back that were counted';
  return photo.rows.every(isLive) ? undefined : 'a step was taken back to an end';
}

/** Only the agent who sits there, on a screen that is not behind. `after` and `ticket` are judged before the entry's first event. */
function brokenByPress(book: Book, counter: CounterId, { by, command }: Written): string | undefined {
  const desk = deskOf(book, counter);
  if (desk.agent !== by) return 'rule 5: a counter was worked by somebody who does not sit there';
  if (command.type === 'call-next' && command.after !== desk.lastCalled)
    return 'rule 4: a stale `after` called somebody';
  return undefined;
}
