import { listLike } from './evolve/owned.ts';
import type { TicketId } from './ids.ts';
import type { EndedTicket, EndedTickets } from './model.ts';

/** Of each of the two levels: together more buckets than a day has tickets. */
const width = 128;

const emptyShelf: EndedTickets[number] = Array.from({ length: width }, () => []);
export const noneEnded: EndedTickets = Array.from({ length: width }, () => emptyShelf);

/** Finds an ended ticket of the day. */
export function found(ended: EndedTickets, id: TicketId): EndedTicket | undefined {
  const [shelf, bucket] = placeOf(id);
  return ended[shelf]?.[bucket]?.find(({ ticket }) => ticket.id === id);
}

/** The same with one more, which is not among them yet. */
export const including = (ended: EndedTickets, one: EndedTicket): EndedTickets =>
  withBucket(ended, one.ticket.id, (bucket) => [...bucket, one]);

export const excluding = (ended: EndedTickets, id: TicketId): EndedTickets =>
  withBucket(ended, id, (bucket) => bucket.filter(({ ticket }) => ticket.id !== id));

/** All of them, in no particular order: for what is rare. */
export const allEnded = (ended: EndedTickets): readonly EndedTicket[] =>
  // Most shelves of a young day are the one empty shelf: none of its buckets is looked into.
  ended.flatMap((shelf) => (shelf === emptyShelf ? [] : shelf.flat()));

type Bucket = readonly EndedTicket[];

function withBucket(ended: EndedTickets, id: TicketId, change: (bucket: Bucket) => Bucket): EndedTickets {
  const [at, index] = placeOf(id);
  const shelf = listLike(ended[at] ?? emptyShelf);
  shelf[index] = change(shelf[index] ?? []);
  const shelves = listLike(ended);
  shelves[at] = shelf;
  return shelves;
}

/** FNV-1a, 32 bits (Fowler, Noll, Vo): spreads ids that differ only at their end. */
function placeOf(id: TicketId): readonly [shelf: number, bucket: number] {
  let hash = 0x811c9dc5;
  for (let at = 0; at < id.length; at += 1) hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193);
  return [(hash >>> 8) % width, (hash >>> 16) % width];
}
