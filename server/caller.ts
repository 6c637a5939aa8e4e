import type { IncomingHttpHeaders } from 'node:http';
import type { CommandType } from '../shared/domain/commands.ts';
import { type Sender, senderOf } from '../shared/domain/ids.ts';
import type { Screen } from '../shared/views/screen.ts';
import { cookieMayChange, isLocalWithoutToken, type Knock } from './http/guard.ts';
import type { StaffSession } from './people/signIn.ts';
import { mayDo, maySee } from './people/permissions.ts';

/** Who asks. `local`: at the server itself, where the sample's devices need no token. */
export type Caller =
  | { readonly type: 'signed'; readonly sender: Sender; readonly token: string }
  | { readonly type: 'local' }
  | { readonly type: 'nobody' };

/** How callers are told apart, looked up afresh for every request: a token taken away is worth nothing at once. */
export type Gate = {
  readonly sessionOf: (token: string) => StaffSession | null;
  readonly cookieOf: (headers: IncomingHttpHeaders) => string | undefined;
  readonly sampleStands: () => boolean;
  readonly port: () => number;
};

/** The devices that need no token while the sample stands. */
const sampleKiosk = senderOf('kiosk', 'k1');
const sampleDisplay = senderOf('display', 'd1');

const nobody: Caller = { type: 'nobody' };

/** Who knocks: by token, or else by cookie, or else as a device of the sample. A token that is not ours is nobody's. */
export function callerOf(knock: Knock, token: string | undefined, gate: Gate): Caller {
  const bearer = token ?? bearerOf(knock.headers);
  if (bearer !== undefined) return signedIn(bearer, gate);
  const cookie = gate.cookieOf(knock.headers);
  const person = cookie !== undefined && cookieMayChange(knock) ? signedIn(cookie, gate) : nobody;
  return person.type === 'nobody' && isLocal(knock, gate) ? { type: 'local' } : person;
}

/** Whether the knock needs no token to be the sample's kiosk or display. */
export const isLocal = (knock: Knock, gate: Gate): boolean => gate.sampleStands() && isLocalWithoutToken(knock, gate.port());

/** In whose name a command is sent; null: sign in first. */
export function senderOfCommand(caller: Caller, type: CommandType): Sender | null {
  if (caller.type === 'signed') return caller.sender;
  return caller.type === 'local' && mayDo(sampleKiosk, type) ? sampleKiosk : null;
}

/** In whose name a screen is looked at; the sample's devices are themselves whoever is signed in beside them. */
export function lookerOf(caller: Caller, screen: Screen, knock: Knock, gate: Gate): Sender | 'not-signed-in' | 'not-allowed' {
  const device = [sampleKiosk, sampleDisplay].find((sender) => maySee(sender, screen));
  if (device && isLocal(knock, gate) && screen.type !== 'counter' && screen.type !== 'counters') return device;
  if (caller.type !== 'signed') return 'not-signed-in';
  return maySee(caller.sender, screen) ? caller.sender : 'not-allowed';
}

function signedIn(token: string, gate: Gate): Caller {
  const session = gate.sessionOf(token);
  return session ? { type: 'signed', sender: senderOf(session.role, session.agent), token } : nobody;
}

function bearerOf({ authorization }: IncomingHttpHeaders): string | undefined {
  if (authorization === undefined) return undefined;
  return /^Bearer +(\S+)$/i.exec(authorization)?.[1] ?? '';
}
