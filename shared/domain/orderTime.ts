import type { Ticket } from './model.ts';
import { type Instant, type Timestamp, timestampOf } from './time.ts';

/**
 * The order time of a ticket that comes back into line by order: later by all the milliseconds since it left the line, so
 * that what it had waited stays. One that waits keeps its own.
 */
export function orderTimeBack({ orderedAt, stage }: Pick<Ticket, 'orderedAt' | 'stage'>, at: Instant): Timestamp {
  const awayMs = stage.type === 'waiting' ? 0 : at - stage.call.firstAt;
  return timestampOf((orderedAt + awayMs) as Instant);
}
