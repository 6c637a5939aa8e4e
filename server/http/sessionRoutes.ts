import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Session, SignedIn } from '../../shared/protocol/messages.ts';
import { parsed, signInSchema } from '../../shared/protocol/schemas.ts';
import { callerOf, type Gate } from '../caller.ts';
import type { Sessions } from '../people/sessions.ts';
import { type SignInDesk, type SignInOutcome, signIn } from '../people/signIn.ts';
import { knockOf } from './door.ts';
import { isAtServer } from './guard.ts';
import { refuse } from './openHttp.ts';

/** The cookie of our own pages. Scripts use the token that the reply of a sign-in carries. */
export const sessionCookie = 'ventanilla-session';

const cookieOptions = { path: '/', httpOnly: true, sameSite: 'strict', maxAge: 12 * 60 * 60 } as const;

export type SessionDoor = {
  readonly desk: SignInDesk;
  readonly sessions: Sessions;
  readonly gate: Gate;
  /** Called when somebody has gone: their screens go dark. */
  readonly onSignOut: () => void;
};

/** Signing in and out, and who the cookie says is here. */
export function addSessionRoutes(http: FastifyInstance, { desk, sessions, gate, onSignOut }: SessionDoor): void {
  http.post('/api/sign-in', async (request, reply): Promise<SignedIn | FastifyReply> => {
    const said = parsed(signInSchema, request.body);
    if (!said.ok) return refuse(request, reply, { type: 'malformed', field: said.field });
    const caller = callerOf(knockOf(request.raw), gate);
    if (caller.type === 'revoked') return refuse(request, reply, { type: 'device-revoked' });
    const outcome = await signIn(desk, {
      ...said.value,
      // Of those who share an address each paired device has tries of its own.
      device: caller.type === 'device' ? caller.device : request.ip,
      ...(caller.type === 'device' && { paired: caller.device }),
      isAtServer: isAtServer(knockOf(request.raw)),
    });
    if (!outcome.ok) return refuseSignIn(request, reply, outcome);
    const { token, agent, role } = outcome;
    reply.setCookie(sessionCookie, token, cookieOptions);
    return { token, agent, name: sessions.sessionOf(token)?.name ?? agent, role };
  });

  http.post('/api/sign-out', async (request, reply): Promise<Session> => {
    const caller = callerOf(knockOf(request.raw), gate);
    // First: who says goodbye must not be let in again by a reload, also where the disk then refuses.
    reply.clearCookie(sessionCookie, cookieOptions);
    if (caller.type === 'signed') await sessions.signOut(caller.token);
    onSignOut();
    return { session: null };
  });

  http.get('/api/session', (request): Session => {
    const caller = callerOf(knockOf(request.raw), gate);
    return { session: caller.type === 'signed' ? sessions.sessionOf(caller.token) : null };
  });
}

function refuseSignIn(request: FastifyRequest, reply: FastifyReply, outcome: Exclude<SignInOutcome, { ok: true }>) {
  if (outcome.why === 'wrong-pin') return refuse(request, reply, { type: 'wrong-pin' });
  const waitSeconds = Math.ceil(outcome.retryAfterMs / 1000);
  return refuse(request, reply, { type: outcome.why === 'locked' ? 'locked' : 'too-many', waitSeconds });
}
