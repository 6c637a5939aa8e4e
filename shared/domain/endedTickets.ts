import type { TicketId } from './ids.ts';
import type { EndedTicket, EndedTickets } from './model.ts';

const buckets = 1_024;

export const noneEnded: EndedTickets = Array.from({ length: buckets }, () => []);

/** Finds an ended ticket of the day. */
export const found = (ended: EndedTickets, id: TicketId): EndedTicket | undefined =>
  ended[bucketOf(id)]?.find(({ ticket }) => ticket.id === id);

/** The same with one more, which is not among them yet. */
export const including = (ended: EndedTickets, one: EndedTicket): EndedTickets =>
  withBucket(ended, one.ticket.id, (bucket) => [...bucket, one]);

export const excluding = (ended: EndedTickets, id: TicketId): EndedTickets =>
  withBucket(ended, id, (bucket) => bucket.filter(({ ticket }) => ticket.id !== id));

type Bucket = readonly EndedTicket[];

function withBucket(ended: EndedTickets, id: TicketId, change: (bucket: Bucket) => Bucket): EndedTickets {
  const copy = ended.slice();
  const index = bucketOf(id);
  copy[index] = change(copy[index] ?? []);
  return copy;
}

/** FNV-1a, 32 bits (Fowler, Noll, Vo): spreads ids that differ only at their end. */
function bucketOf(id: TicketId): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < id.length; at += 1) hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193);
  return (hash >>> 0) % buckets;
}
