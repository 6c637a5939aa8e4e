import { createHmac } from 'node:crypto';
import { base32 } from './base32.ts';

/**
 * The code that opens one ticket on a phone: 16 characters (80 bits) that only the device's key and the ticket id give, so
 * a kiosk can print it without asking the server.
 */
export const ticketCode = (deviceKey: Uint8Array, ticketId: string): string =>
  base32(createHmac('sha256', deviceKey).update(ticketId).digest(), 16);
