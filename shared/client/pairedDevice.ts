import type { PairedDevice, PairingAsked } from '../protocol/pairing.ts';

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
const isText = (value: unknown): value is string =>
  typeof value === 'string' && value.length > 0 && value.length <= 256;

/** Whether an answer, or what was kept of one, is a request. */
export const isAsked = (answer: unknown): answer is PairingAsked =>
  isObject(answer) &&
  [answer.pairing, answer.secret, answer.code].every(isText) &&
  /^[0-9a-f]{64}$/.test(String(answer.fingerprint));

/** Whether an answer, or what was kept of one, is what a paired device keeps. */
export const isPairedDevice = (answer: unknown): answer is PairedDevice =>
  isObject(answer) && [answer.token, answer.role, answer.screen].every(isText);
