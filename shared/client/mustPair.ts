import type { NotDone } from '../protocol/messages.ts';

/** Whether the server does not know this device, or no longer: then it must be paired. */
export const mustPair = (refusal: NotDone | null): refusal is NotDone =>
  refusal?.why === 'not-signed-in' || refusal?.why === 'device-revoked';
