import { ticketOfToday } from '../domain/decide/ticketOfToday.ts';
import type { KioskId, Label } from '../domain/ids.ts';
import type { LateArrival, State, Ticket } from '../domain/model.ts';

/** What came today of the tickets that kiosks gave while the point was silent. */
export type CameOffline = {
  /** All of them, those of earlier days too. */
  readonly handedOver: number;
  /** Those that still wait or are at a counter. */
  readonly inLine: number;
  /** Those of a day that is over: they stand in no line, and their visitors may still ask. */
  readonly late: readonly LateArrival[];
  /** Papers whose number another had already: the kiosk has a twin, and must be paired anew. */
  readonly twins: readonly Twin[];
};

export type Twin = { readonly label: Label; readonly printed: Label; readonly kiosk: KioskId | null };

/** Nothing, on a day without any. */
export function cameOffline(state: State): CameOffline {
  const { day, tickets } = state;
  const handed = [...(day?.handedOver ?? [])];
  const known = handed.flatMap(([id, printed]) => {
    const ticket = ticketOfToday(state, id);
    return ticket ? [{ ticket, printed }] : [];
  });
  return {
    handedOver: handed.length,
    inLine: handed.filter(([id]) => tickets.has(id)).length,
    late: day?.lateArrivals ?? [],
    twins: known.flatMap(({ ticket, printed }) => twinOf(ticket, printed)),
  };
}

const twinOf = ({ label, kiosk }: Ticket, printed: Label): readonly Twin[] =>
  label === printed ? [] : [{ label, printed, kiosk }];
