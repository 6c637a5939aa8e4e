import type { Ticket } from '../domain/model.ts';
import { printerOf, type Setup } from '../domain/setup.ts';
import type { Instant } from '../domain/time.ts';

/** How a ticket's paper is: `unknown` is never printed again by itself, a person decides. */
export type Paper =
  /** Nothing prints here. */
  | 'none'
  | 'printing'
  | 'printed'
  /** Sent to a printer that tells nothing. */
  | 'sent'
  | 'failed'
  /** Nobody said how it came out: the server was started again meanwhile. */
  | 'unknown';

/** Longer than the slowest printer may take to say how it went, in ms. */
export const paperWithinMs = 30_000;

/** What is known of a ticket's paper now. */
export function paperOf(setup: Setup, ticket: Pick<Ticket, 'slip' | 'slipAskedAt' | 'kiosk'>, now: Instant): Paper {
  const { slip } = ticket;
  if (slip === 'printed') return 'printed';
  if (slip === 'sent-unconfirmed') return 'sent';
  if (slip !== null) return 'failed';
  if (!printerOf(setup, ticket.kiosk)) return 'none';
  return now - ticket.slipAskedAt <= paperWithinMs ? 'printing' : 'unknown';
}
