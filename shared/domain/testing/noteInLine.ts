import type { TicketId } from '../ids.ts';
import { type Book, isEarlier, noteOf, type Row, rowOf } from './book.ts';

/** Back in line. Whoever is due may now have to wait for one more (B3's r). */
export function noteInLine(book: Book, id: TicketId, orderedAt: number, placedFirst: number | null = null): void {
  noteOf(book, id, { where: 'waiting', counter: null, orderedAt, placedFirst, bound: null, callsLeft: null });
  noteComing(book, rowOf(book, id));
}

/** Somebody comes before others: those of them who are due may wait for one more. */
export function noteComing(book: Book, row: Row): void {
  for (const other of book.rows.values()) {
    const isPassed = other !== row && (row.placedFirst !== null || isEarlier(row, other));
    if (isPassed && other.callsLeft !== null) other.callsLeft += 1;
  }
}
