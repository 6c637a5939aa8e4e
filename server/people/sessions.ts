import { createHash, randomBytes } from 'node:crypto';
import type { Kept } from '../../shared/storage/keptValue.ts';
import type { Agent, People, Session, StaffRole } from './people.ts';

/** Who a token speaks for. */
export type SignedIn = { readonly agent: string; readonly name: string; readonly role: StaffRole };

/** Who is signed in, over restarts. */
export type Sessions = {
  /** Opens a session of 12 hours, on a paired device or none, and gives its token (43 characters) when it is on disk. */
  readonly start: (agent: Agent, device?: string) => Promise<string>;
  /** Whom the token speaks for, null when it is unknown, expired, or its agent is gone; the same work for every token. */
  readonly sessionOf: (token: string) => SignedIn | null;
  /** Ends the token's session, on disk when it resolves; an unknown token changes nothing. */
  readonly signOut: (token: string) => Promise<void>;
};

const lastsMs = 12 * 60 * 60 * 1000;

/** So much a clock may be set back under a session, in ms. */
const setBackMs = 60 * 60 * 1000;

/** Far more than one person's screens; the oldest ends first, so that signing in again and again cannot fill the disk. */
const mostPerAgent = 100;

const hashOf = (token: string) => createHash('sha256').update(token).digest('base64url');

const withoutOldest = (sessions: readonly Session[], agent: string): readonly Session[] => {
  const own = sessions.filter((session) => session.agent === agent);
  const ended = new Set(own.slice(0, Math.max(0, own.length - mostPerAgent + 1)));
  return sessions.filter((session) => !ended.has(session));
};

const indexOf = ({ sessions, agents }: People) => {
  const agentById = new Map(agents.map((agent) => [agent.id, agent]));
  return new Map(
    sessions.flatMap(({ tokenHash, agent: id, expiresAt }) => {
      const agent = agentById.get(id);
      if (agent === undefined) return [];
      const signedIn: SignedIn = { agent: id, name: agent.name, role: agent.role };
      return [[tokenHash, { signedIn, endsAt: Date.parse(expiresAt) }] as const];
    }),
  );
};

/** The sessions of these people; `now` in epoch ms. */
export const openSessions = (people: Kept<People>, now: () => number): Sessions => {
  let indexed = people.current();
  let index = indexOf(indexed);
  const found = (tokenHash: string) => {
    // Every change makes a new value, so the index is made anew once a change and not once a request.
    if (indexed !== people.current()) {
      indexed = people.current();
      index = indexOf(indexed);
    }
    return index.get(tokenHash);
  };

  return {
    start: async ({ id }, device) => {
      const token = randomBytes(32).toString('base64url');
      const at = now();
      const session: Session = {
        tokenHash: hashOf(token),
        agent: id,
        createdAt: new Date(at).toISOString(),
        expiresAt: new Date(at + lastsMs).toISOString(),
        ...(device !== undefined && { device }),
      };
      await people.change((before) => ({ ...before, sessions: [...withoutOldest(before.sessions, id), session] }));
      return token;
    },
    sessionOf: (token) => {
      const session = found(hashOf(token));
      const leftMs = (session?.endsAt ?? 0) - now();
      // Opened while the clock stood years ahead, it would last those years once that is right.
      return session !== undefined && leftMs > 0 && leftMs <= lastsMs + setBackMs ? session.signedIn : null;
    },
    signOut: async (token) => {
      const tokenHash = hashOf(token);
      if (found(tokenHash) === undefined) return;
      await people.change((before) => ({
        ...before,
        sessions: before.sessions.filter((session) => session.tokenHash !== tokenHash),
      }));
    },
  };
};
