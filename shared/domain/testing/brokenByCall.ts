import type { TicketCalled } from '../events.ts';
import { type Book, boundOf, deskOf, isDue, isEarlier, type Row, servableAt } from './book.ts';

/** What a call breaks: rule 4 and 6, and of the bound statements B1, B2 and B3. `byOrder`: by `call-next`, whose call the order decides. */
export function brokenByCall(
  book: Book,
  event: TicketCalled,
  { at, byOrder }: { readonly at: number; readonly byOrder: boolean },
): string | undefined {
  const called = book.rows.get(event.ticketId);
  if (called?.where !== 'waiting') return 'rule 4: somebody was called who does not wait';
  if (deskOf(book, event.counter).ticket !== null) return 'rule 1: two people at one counter';
  const servable = servableAt(book, event.counter, at);
  if (!servable.includes(called) && byOrder) return 'a counter called whom it may not serve';
  if (!byOrder) return event.why.overtook.length === 0 ? undefined : 'a call out of order overtook somebody';
  if (event.why.candidates !== servable.length) return 'rule 6: somebody could not be called where they may be served';
  return brokenByOrder(book, { event, called, servable, at }) ?? brokenByPatience(book, { called, servable, at });
}

type Called = { readonly called: Row; readonly servable: readonly Row[]; readonly at: number };

function brokenByOrder(
  book: Book,
  { event: { why }, called, servable, at }: Called & { readonly event: TicketCalled },
): string | undefined {
  const first = servable.filter((row) => row.placedFirst !== null);
  if (first.some((row) => (row.placedFirst ?? 0) < (called.placedFirst ?? Number.POSITIVE_INFINITY)))
    return 'somebody was placed first and another was called';
  const earlier = called.placedFirst === null ? servable.filter((row) => isEarlier(row, called)) : [];
  if (
    why.overtook.toSorted().join() !==
    earlier
      .map((row) => row.issueSeq)
      .toSorted()
      .join()
  )
    return 'not those were overtaken who were earlier';
  if (earlier.some((row) => row.overtaken >= boundOf(book, row)))
    return 'B1: somebody was overtaken beyond their bound';
  if (called.placedFirst !== null) return undefined;
  const due = servable.filter((row) => isDue(book, row, at));
  const isFirst = due.length === 0 || (due.includes(called) && !due.some((row) => isEarlier(row, called)));
  return isFirst ? undefined : 'B2: somebody was due and another was called';
}

/** B3: whoever is due counts the calls that may still go to others. Begins with the first that finds them due. */
function brokenByPatience(book: Book, { called, servable, at }: Called): string | undefined {
  if (book.setup.discipline.type === 'strict') return undefined;
  const waiting = [...book.rows.values()].filter((row) => row.where === 'waiting');
  for (const row of servable) {
    if (!isDue(book, row, at)) continue;
    const before = waiting.filter((other) => other !== row && (other.placedFirst !== null || isEarlier(other, row)));
    row.callsLeft = (row.callsLeft ?? before.length + 1) - 1;
    if (row !== called && row.callsLeft <= 0) return 'B3: somebody who was due was left standing';
  }
  return undefined;
}
