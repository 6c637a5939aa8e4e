import type { ReasonCode } from '../../shared/domain/ids.ts';
import type { TicketView } from '../../shared/views/ticketView.ts';
import { type Coming, type Guests, guestOf } from './guests.ts';
import type { Person } from './person.ts';
import type { Player } from './play.ts';

export type DoorParts = {
  /** In the order in which they come. */
  readonly coming: readonly Coming[];
  readonly guests: Guests;
  readonly kiosk: Person;
  /** The phone that holds this code. */
  readonly phoneOf: (code: string) => Person;
  /** Told why somebody was given no ticket, or could not leave the line. */
  readonly onRefused: (why: string) => void;
};

/** Those who come and take a ticket at the kiosk, and those who lose patience and leave the line by their phone. */
export type Door = { readonly arrivals: Player; readonly phones: Player };

type Leaving = { readonly at: number; readonly code: string };

export function doorOf({ coming, guests, kiosk, phoneOf, onRefused }: DoorParts): Door {
  let come = 0;
  let leaving: readonly Leaving[] = [];

  async function take(visitor: Coming): Promise<void> {
    const { service, priority } = visitor;
    const reply = await kiosk.send({ type: 'take-ticket', service, ...(priority && { priority }) });
    if (!reply.ok) return onRefused(reply.why);
    for (const event of reply.events) {
      if (event.type !== 'ticket-taken') continue;
      guests.keep(event.ticket.id, guestOf(visitor));
      if (event.code !== undefined) remember(visitor, event.code);
    }
  }

  function remember({ at, patienceMs, hasPhone }: Coming, code: string): void {
    // Who never meant to come does not say so either.
    if (!hasPhone || !patienceMs) return;
    leaving = [...leaving, { at: at + patienceMs, code }].sort((one, other) => one.at - other.at);
  }

  async function leave({ code }: Leaving): Promise<void> {
    const phone = phoneOf(code);
    const { can } = await phone.view<TicketView>(`ticket/${code}`);
    if (!can.cancel) return;
    const reply = await phone.send({ type: 'cancel-ticket', reason: 'left' as ReasonCode });
    if (!reply.ok) onRefused(reply.why);
  }

  return {
    arrivals: {
      dueAt: () => coming[come]?.at ?? Number.POSITIVE_INFINITY,
      act: async () => {
        const visitor = coming[come];
        come += 1;
        if (visitor) await take(visitor);
      },
    },
    phones: {
      dueAt: () => leaving[0]?.at ?? Number.POSITIVE_INFINITY,
      act: async () => {
        const [first, ...rest] = leaving;
        leaving = rest;
        if (first) await leave(first);
      },
    },
  };
}
