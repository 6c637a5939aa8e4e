import { Low } from 'lowdb';
import { JSONFile } from 'lowdb/node';
import { decide } from '../../shared/domain/decide/index.ts';
import type { Issued } from '../../shared/domain/events.ts';
import { evolve } from '../../shared/domain/evolve.ts';
import type { CommandId } from '../../shared/domain/ids.ts';
import type { State } from '../../shared/domain/model.ts';
import { type Instant, timestampOf } from '../../shared/domain/time.ts';
import { kiosk } from './dayPoint.ts';
import { visitor } from './desk.ts';

/** A common way: lowdb's own JSONFile keeps the whole day, and each ticket writes all of it anew. Nothing is flushed. */
export type LowdbDay = {
  readonly take: () => Promise<void>;
  /** Takes off what came since it was opened. */
  readonly clear: () => void;
};

/** A day with so many tickets, decided by the same rules from the same state as ours. */
export async function openLowdbDay(path: string, start: State, tickets: number): Promise<LowdbDay> {
  let state = start;
  const low = new Low<{ tickets: Issued[] }>(new JSONFile(path), { tickets: [] });
  const issue = () => {
    const seq = state.revision + 1;
    const at = Math.max(Date.now(), state.at) as Instant;
    const decision = decide(state, visitor, { by: kiosk, cause: `l${seq}` as CommandId, at });
    if (!decision.ok) throw new Error(`take-ticket was refused: ${decision.rejection.type}`);
    const after = evolve(state, { seq, at: timestampOf(at), events: decision.events });
    for (const event of decision.events) if (event.type === 'ticket-taken') low.data.tickets.push(event.ticket);
    return after;
  };
  // The first ones all from the same state: only how many there are matters.
  while (low.data.tickets.length < tickets) issue();
  await low.write();
  return {
    take: async () => {
      state = issue();
      await low.write();
    },
    clear: () => {
      low.data.tickets.length = tickets;
      state = start;
    },
  };
}
