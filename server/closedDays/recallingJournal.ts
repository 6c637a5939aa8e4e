import type { Entry } from '../../shared/domain/entry.ts';
import type { BusinessDay } from '../../shared/domain/time.ts';
import type { Seen } from '../../shared/forecast/serviceTimes.ts';
import type { PastTicket } from '../../shared/views/ticketView.ts';
import { type Journal, type Known, knownOf } from '../journal/journal.ts';
import { pastTickets } from '../pastTickets.ts';
import { type ClosedDay, foldClosedDay, knownIn } from './closedDay.ts';
import type { ClosedDays } from './closedDays.ts';

/** A journal that answers what a start asks of the past without reading any day twice. */
export type RecallingJournal = Journal & {
  /** The tickets of a day, as a phone may ask for them. */
  readonly ticketsOf: (day: BusinessDay) => Promise<readonly PastTicket[]>;
  /** What a day that is over has shown of how long things take. */
  readonly seenOn: (day: BusinessDay) => Promise<Seen>;
  /** The start is over: lets go of what was kept for it. */
  readonly forget: () => void;
};

type LastDay = { readonly day: BusinessDay; readonly known: Known[]; readonly tickets: readonly PastTicket[] };

/** The days that are over come from what is kept of them, the last from its replay. */
export function recallingJournal(journal: Journal, closedDays: Pick<ClosedDays, 'kept'>): RecallingJournal {
  const asked = new Map<BusinessDay, Promise<ClosedDay>>();
  let last: LastDay | null = null;

  const made = async (day: BusinessDay): Promise<ClosedDay> => {
    const kept = day === journal.days().at(-1) ? null : await closedDays.kept(day);
    return kept ?? derived(day, await journal.readDay(day));
  };

  /** From what is kept of the day or, slower, from the day itself. */
  const closedDay = (day: BusinessDay): Promise<ClosedDay> => {
    const known = asked.get(day) ?? made(day);
    asked.set(day, known);
    return known;
  };

  const replay: Journal['replay'] = async (visit) => {
    const day = journal.days().at(-1);
    if (day === undefined) return;
    const known: Known[] = [];
    const tickets = pastTickets(day);
    await journal.replay((entry) => {
      known.push(knownOf(day, entry));
      tickets.add(entry);
      visit(entry);
    });
    last = { day, known, tickets: [...tickets.all()] };
  };

  return {
    ...journal,
    replay,
    write: (batch) => {
      last = null;
      asked.clear();
      return journal.write(batch);
    },
    idsOf: async (day) => (last?.day === day ? last.known : knownIn(day, await closedDay(day))),
    ticketsOf: async (day) => (last?.day === day ? last.tickets : (await closedDay(day)).tickets),
    seenOn: async (day) => (await closedDay(day)).seen,
    forget: () => {
      last = null;
      asked.clear();
    },
  };
}

function derived(day: BusinessDay, entries: readonly Entry[]): ClosedDay {
  const fold = foldClosedDay(day);
  for (const entry of entries) fold.add(entry);
  return fold.result();
}
