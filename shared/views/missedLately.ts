import { endedIn } from '../domain/evolve/change.ts';
import type { Label, TicketId } from '../domain/ids.ts';
import type { State } from '../domain/model.ts';
import { type CounterSetup, serviceOf, type Texts } from '../domain/setup.ts';
import { type Instant, type Timestamp, timestampOf } from '../domain/time.ts';

/** Somebody of today who did not come when called. */
export type Missed = {
  readonly ticket: TicketId;
  readonly label: Label;
  readonly service: Texts;
  readonly at: Timestamp;
  /** Until when they are let back in at their place; null: from now on behind those who wait. */
  readonly placeKeptUntil: Timestamp | null;
};

const most = 8;

/** Those who missed a call to a counter that does the same services, latest first, as far as the calls are remembered. */
export function missedLately(state: State, { serves, helpsWith }: CounterSetup, now: Instant): readonly Missed[] {
  const missed: Missed[] = [];
  for (const { ticket: id } of state.calls) {
    const gone = endedIn(state, id);
    const service = gone && serviceOf(state.setup, gone.ticket.service);
    if (gone?.how !== 'no-show' || !service) continue;
    if (!serves.includes(service.id) && !helpsWith.includes(service.id)) continue;
    const until = (gone.at + state.setup.transfer.reinstateMs) as Instant;
    missed.push({
      ...{ ticket: id, label: gone.ticket.label, service: service.name, at: timestampOf(gone.at) },
      placeKeptUntil: now <= until ? timestampOf(until) : null,
    });
    if (missed.length === most) break;
  }
  return missed;
}
