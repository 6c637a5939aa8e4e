import { createHmac } from 'node:crypto';
import { base32 } from './base32.ts';

/**
 * The code that opens one ticket on a phone: 16 characters (80 bits) that only the device's key and the ticket id give, so
 * a kiosk can print it without asking the server.
 */
export const ticketCode = (deviceKey: Uint8Array, ticketId: string): string =>
  base32(createHmac('sha256', deviceKey).update(ticketId).digest(), 16);

/** A code as somebody types it from paper, in its own spelling: in capitals, without gaps, and 0 and 1 for the letters like them. */
export const spelledCode = (typed: string): string =>
  typed.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
