import type { Entry } from '../../shared/domain/entry.ts';
import type { BusinessDay } from '../../shared/domain/time.ts';
import { foldCycles } from '../../shared/forecast/cycles.ts';
import { foldPauses } from '../../shared/forecast/pauses.ts';
import type { Seen } from '../../shared/forecast/serviceTimes.ts';
import type { PastTicket } from '../../shared/views/ticketView.ts';
import type { Known } from '../journal/journal.ts';
import { pastTickets } from '../pastTickets.ts';

/** What a start needs of a day that is over. It is derived from the day's entries and holds nothing that they do not. */
export type ClosedDay = {
  readonly firstSeq: number;
  /** `by cause asked` of each entry, in their order: the numbers run on from `firstSeq`. */
  readonly commands: readonly string[];
  readonly tickets: readonly PastTicket[];
  readonly seen: Seen;
};

/** Derives it entry by entry. */
export type ClosedDayFold = { readonly add: (entry: Entry) => void; readonly result: () => ClosedDay };

/** No entry of that day yet. */
export function foldClosedDay(day: BusinessDay): ClosedDayFold {
  const commands: string[] = [];
  const tickets = pastTickets(day);
  const cycles = foldCycles();
  const pauses = foldPauses();
  let firstSeq = 0;
  return {
    add: (entry) => {
      if (commands.length === 0) firstSeq = entry.seq;
      commands.push(`${entry.by} ${entry.cause} ${entry.asked}`);
      tickets.add(entry);
      cycles.add(entry);
      pauses.add(entry);
    },
    result: () => ({
      firstSeq,
      commands,
      tickets: [...tickets.all()],
      seen: { cycles: cycles.cycles, pauses: pauses.pauses },
    }),
  };
}

/** The accepted commands of a closed day. */
export function knownIn(day: BusinessDay, { firstSeq, commands }: ClosedDay): readonly Known[] {
  return commands.map((command, n) => {
    // Neither a command's id nor what was asked holds a blank.
    const askedAt = command.lastIndexOf(' ');
    const causeAt = command.lastIndexOf(' ', askedAt - 1);
    const [by, cause, asked] = [
      command.slice(0, causeAt),
      command.slice(causeAt + 1, askedAt),
      command.slice(askedAt + 1),
    ];
    return { by, cause, asked, seq: firstSeq + n, day } as Known;
  });
}
