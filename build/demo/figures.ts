import type { Entry } from '../../shared/domain/entry.ts';
import { groupOf } from '../../shared/domain/evolve/tickets.ts';
import type { GroupId, Label, TicketId } from '../../shared/domain/ids.ts';
import { type Setup, targetsOf } from '../../shared/domain/setup.ts';
import { type Instant, instantOf } from '../../shared/domain/time.ts';
import { type Fate, fatesOf } from '../../shared/forecast/fates.ts';

/** A day in figures, counted from its entries alone. Times in ms. */
export type Figures = {
  readonly taken: number;
  readonly served: number;
  readonly noShows: number;
  readonly cancelled: number;
  readonly unserved: number;
  readonly groups: readonly GroupFigures[];
  /** Whoever waited longest for their first call; null: nobody was called. */
  readonly longest: { readonly label: Label; readonly waitMs: number } | null;
};

export type GroupFigures = {
  readonly group: GroupId;
  readonly promiseMs: number;
  /** Called, or gone uncalled after the promised time; whoever left before it counts nowhere. */
  readonly counted: number;
  /** Of them, first called within the promise. */
  readonly kept: number;
};

/** What else than being served can end a ticket, and when. */
type Ended = { readonly how: 'cancelled' | 'unserved'; readonly at: Instant };

/** The figures of a day's entries, under the setup with which it opened. */
export function figuresOf(entries: readonly Entry[], setup: Setup): Figures {
  const fates = fatesOf(entries);
  const ended = endedIn(entries);
  const count = (how: Ended['how']) => [...ended.values()].filter((end) => end.how === how).length;
  const still = fates.filter(({ ticket }) => !ended.has(ticket));
  return {
    taken: fates.length,
    served: still.filter(({ how }) => how === 'served').length,
    noShows: still.filter(({ how }) => how === 'no-show').length,
    cancelled: count('cancelled'),
    unserved: count('unserved'),
    groups: setup.targets.map(({ group }) => groupFigures(group, { setup, fates, ended })),
    longest: longestOf(fates, entries),
  };
}

type Known = {
  readonly setup: Setup;
  readonly fates: readonly Fate[];
  readonly ended: ReadonlyMap<TicketId, Ended>;
};

function groupFigures(group: GroupId, { setup, fates, ended }: Known): GroupFigures {
  let [counted, kept, promiseMs] = [0, 0, setup.targets.find((one) => one.group === group)?.promiseMs ?? 0];
  for (const { ticket, service, priority, issuedAt, waitMs } of fates) {
    if (groupOf(setup, service, priority).group !== group) continue;
    promiseMs = targetsOf(setup, service, group).promiseMs;
    const goneAt = ended.get(ticket)?.at;
    const waited = waitMs ?? (goneAt === undefined ? 0 : goneAt - issuedAt);
    if (waitMs !== null && waitMs <= promiseMs) kept += 1;
    if (waitMs !== null || waited > promiseMs) counted += 1;
  }
  return { group, promiseMs, counted, kept };
}

function endedIn(entries: readonly Entry[]): ReadonlyMap<TicketId, Ended> {
  const ended = new Map<TicketId, Ended>();
  for (const { at, events } of entries) {
    for (const event of events) {
      if (event.type === 'ticket-cancelled') ended.set(event.ticketId, { how: 'cancelled', at: instantOf(at) });
      if (event.type !== 'day-closed') continue;
      for (const ticket of event.leftUnserved) ended.set(ticket, { how: 'unserved', at: instantOf(at) });
    }
  }
  return ended;
}

function longestOf(fates: readonly Fate[], entries: readonly Entry[]): Figures['longest'] {
  const called = fates.filter(({ waitMs }) => waitMs !== null);
  const [first] = called.sort((one, other) => (other.waitMs ?? 0) - (one.waitMs ?? 0));
  const labels = entries.flatMap(({ events }) =>
    events.flatMap((event) => (event.type === 'ticket-taken' ? event.ticket : [])),
  );
  const label = labels.find(({ id }) => id === first?.ticket)?.label;
  return first?.waitMs != null && label !== undefined ? { label, waitMs: first.waitMs } : null;
}
