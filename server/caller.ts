import type { CommandType, Visit } from '../shared/domain/commands.ts';
import { partsOf, type Sender, senderOf, type TicketId } from '../shared/domain/ids.ts';
import type { Screen } from '../shared/views/screen.ts';
import { cookieAllowed, type GuardedRequest, isLocalWithoutToken } from './http/guard.ts';
import type { DeviceIdentity } from './people/devices.ts';
import { mayDo, maySee } from './people/permissions.ts';
import { sampleDevices } from './people/sampleDevices.ts';
import type { SignedIn } from './people/sessions.ts';

/** Who asks. `local`: at the server itself, where the sample's devices need no token. */
export type Caller =
  | { readonly type: 'signed'; readonly sender: Sender; readonly token: string }
  /** A phone, by the code of its ticket. */
  | { readonly type: 'phone'; readonly sender: Sender; readonly visit: Visit }
  /** A paired device; of a counter: a place to sign in, and nobody until then. */
  | { readonly type: 'device'; readonly device: string; readonly sender: Sender | null }
  /** A device whose token was taken away. */
  | { readonly type: 'revoked' }
  | { readonly type: 'local' }
  | { readonly type: 'nobody' };

/** How callers are told apart, looked up afresh for every request: a token taken away is worth nothing at once. */
export type Gate = {
  readonly sessionOf: (token: string) => SignedIn | null;
  readonly deviceOf: (token: string) => DeviceIdentity | 'revoked' | null;
  /** The ticket that a code opens and in whose name it asks; null: none, or no longer. */
  readonly phoneOf: (code: string) => { readonly visit: Visit; readonly sender: Sender } | null;
  readonly cookieOf: (headers: GuardedRequest['headers']) => string | undefined;
  readonly sampleStands: () => boolean;
  readonly port: () => number;
};

const sampleKiosk = senderOf('kiosk', sampleDevices.kiosk);
const sampleDisplay = senderOf('display', sampleDevices.display);

const nobody: Caller = { type: 'nobody' };

/** Who knocks: by token, or else by cookie, or else as a device of the sample. A token that is not ours is nobody's. */
export function callerOf(knock: GuardedRequest, gate: Gate): Caller {
  return callerWith(bearerOf(knock.headers), knock, knock.method !== 'GET', gate);
}

/** The same for a socket, whose handshake may bring a token of its own and after which commands follow. */
export function socketCallerOf(knock: GuardedRequest, token: string | undefined, gate: Gate): Caller {
  return callerWith(token ?? bearerOf(knock.headers), knock, true, gate);
}

function callerWith(bearer: string | undefined, knock: GuardedRequest, changes: boolean, gate: Gate): Caller {
  if (bearer !== undefined) return signedIn(bearer, gate);
  const cookie = gate.cookieOf(knock.headers);
  const person = cookie !== undefined && cookieAllowed(knock, changes) ? signedIn(cookie, gate) : nobody;
  return person.type === 'nobody' && isLocal(knock, gate) ? { type: 'local' } : person;
}

/** Whether the knock needs no token to be the sample's kiosk or display. */
export const isLocal = (knock: GuardedRequest, gate: Gate): boolean =>
  gate.sampleStands() && isLocalWithoutToken(knock, gate.port());

/** In whose name a command is sent; null: sign in first. */
export function senderOfCommand(caller: Caller, type: CommandType): Sender | null {
  if (caller.type === 'signed' || caller.type === 'phone' || caller.type === 'device') return caller.sender;
  return caller.type === 'local' && mayDo(sampleKiosk, type) ? sampleKiosk : null;
}

/** Whether a supervisor asks. */
export const isSupervisor = (caller: Caller): boolean =>
  caller.type === 'signed' && partsOf(caller.sender).role === 'supervisor';

/** Who opens a ticket by its code; nobody: it opens none. */
export function callerByCode(code: string, gate: Gate): Caller {
  const phone = gate.phoneOf(code);
  return phone ? { type: 'phone', ...phone } : nobody;
}

export type Looker =
  | { readonly ok: true; readonly sender: Sender; readonly ticket?: TicketId }
  | { readonly ok: false; readonly why: 'not-signed-in' | 'not-allowed' | 'not-found' | 'device-revoked' };

/** In whose name a screen is looked at; the sample's devices are themselves whoever is signed in beside them. */
export function lookerOf(caller: Caller, screen: Screen, knock: GuardedRequest, gate: Gate): Looker {
  if (caller.type === 'revoked') return { ok: false, why: 'device-revoked' };
  if (caller.type === 'device' && caller.sender) return seenBy(caller.sender, screen);
  const device = [sampleKiosk, sampleDisplay].find((sender) => maySee(sender, screen));
  if (device && isLocal(knock, gate)) return { ok: true, sender: device };
  if (caller.type === 'phone' && maySee(caller.sender, screen))
    return { ok: true, sender: caller.sender, ticket: caller.visit.ticket };
  // Whoever brings no code, or a wrong one, is told no more than that.
  if (caller.type !== 'signed') return { ok: false, why: screen.type === 'ticket' ? 'not-found' : 'not-signed-in' };
  return seenBy(caller.sender, screen);
}

const seenBy = (sender: Sender, screen: Screen): Looker =>
  maySee(sender, screen) ? { ok: true, sender } : { ok: false, why: 'not-allowed' };

function signedIn(token: string, gate: Gate): Caller {
  const session = gate.sessionOf(token);
  if (session) return { type: 'signed', sender: senderOf(session.role, session.agent), token };
  const device = gate.deviceOf(token);
  if (device === 'revoked') return { type: 'revoked' };
  if (device) return { type: 'device', device: device.device, sender: senderOfDevice(device) };
  return callerByCode(token, gate);
}

const senderOfDevice = ({ role, screen }: DeviceIdentity): Sender | null =>
  role === 'counter' ? null : senderOf(role, screen);

function bearerOf({ authorization }: GuardedRequest['headers']): string | undefined {
  if (authorization === undefined) return undefined;
  if (typeof authorization !== 'string') return '';
  return /^Bearer +(\S+)$/i.exec(authorization)?.[1] ?? '';
}
