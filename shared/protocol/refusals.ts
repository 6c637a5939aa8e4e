import type { Rejection } from '../domain/rejections.ts';

/** Why the server does not take a request, before or after the domain was asked. */
export type Fault =
  | { readonly type: 'malformed'; readonly field: string }
  | { readonly type: 'not-signed-in' }
  | { readonly type: 'wrong-pin' }
  | { readonly type: 'not-allowed' }
  | { readonly type: 'foreign-origin' }
  | { readonly type: 'not-found' }
  | { readonly type: 'id-reused' }
  | { readonly type: 'too-large' }
  | { readonly type: 'not-json' }
  | { readonly type: 'wrong-host' }
  | { readonly type: 'too-many'; readonly waitSeconds: number }
  | { readonly type: 'locked'; readonly waitSeconds: number }
  | { readonly type: 'other-version' }
  /** Not known whether it was kept: send the same id again. */
  | { readonly type: 'storage-failed' }
  /** No day is opened before a supervisor has looked at the clock. */
  | { readonly type: 'clock-suspect' }
  | { readonly type: 'shutting-down' }
  /** Said by a kiosk that is cut off: it has given every number of the letter that it may give by itself. */
  | { readonly type: 'numbers-used-up' }
  /** The device's token was taken away. */
  | { readonly type: 'device-revoked' }
  /** Another machine is here with the same token. */
  | { readonly type: 'device-in-use' }
  | { readonly type: 'pairing-refused' }
  | { readonly type: 'pairing-expired' }
  /** The device has had its token: it is not given again. */
  | { readonly type: 'pairing-over' }
  | { readonly type: 'pairing-decided' }
  | { readonly type: 'wrong-code' }
  /** A kiosk of the setup that has a device, or is the sample's. */
  | { readonly type: 'kiosk-taken'; readonly kiosk: string }
  | { readonly type: 'unknown-screen'; readonly screen: string }
  /** All 89 are in use, or rest for 8 days after their device was revoked. */
  | { readonly type: 'no-pairing-number' }
  | { readonly type: 'pairing-number-rests'; readonly pairing: number; readonly kiosk: string }
  | { readonly type: 'fault' };

/** Everything that can be answered instead of yes. */
export type Refusal = Rejection | Fault;

const faultStatus: Readonly<Record<Fault['type'], number>> = {
  malformed: 400,
  'not-signed-in': 401,
  'wrong-pin': 401,
  'not-allowed': 403,
  'foreign-origin': 403,
  'not-found': 404,
  'id-reused': 409,
  'too-large': 413,
  'not-json': 415,
  'wrong-host': 421,
  'too-many': 429,
  locked: 429,
  'other-version': 409,
  'storage-failed': 503,
  'clock-suspect': 409,
  'shutting-down': 503,
  'numbers-used-up': 409,
  'device-revoked': 401,
  'device-in-use': 409,
  'pairing-refused': 409,
  'pairing-expired': 409,
  'pairing-over': 409,
  'pairing-decided': 409,
  'wrong-code': 409,
  'kiosk-taken': 409,
  'unknown-screen': 409,
  'no-pairing-number': 409,
  'pairing-number-rests': 409,
  fault: 500,
};

/** Whether the server itself says no, and not the rules of the queue. */
export const isFault = (type: Refusal['type']): type is Fault['type'] => type in faultStatus;

/** The HTTP status of a refusal: what the domain refuses is 409. */
export const statusOf = (type: Refusal['type']): number => (isFault(type) ? faultStatus[type] : 409);
