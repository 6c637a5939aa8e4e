import type { Kept } from '../../shared/storage/keptValue.ts';
import { type Attempts, openAttempts, type TooMany } from './attempts.ts';
import type { Agent, People, StaffRole } from './people.ts';
import { decoyHash, fullCost, pinMatches } from './pins.ts';
import type { Sessions } from './sessions.ts';

/** Somebody at a device says who they are. */
export type SignInAttempt = {
  readonly agent: string;
  readonly pin: string;
  /** The peer's address, or the id of the device's token. */
  readonly device: string;
  /** The paired device on which it is; left out: on none. */
  readonly paired?: string;
  /** At the server itself: a loopback peer, and no proxy in between. */
  readonly isAtServer: boolean;
};

export type SignInOutcome =
  | { readonly ok: true; readonly token: string; readonly agent: string; readonly role: StaffRole }
  | { readonly ok: false; readonly why: 'wrong-pin' }
  | TooMany;

/** Everything a sign-in needs; one for the life of the server, as it remembers failures. */
export type SignInDesk = {
  readonly people: Kept<People>;
  readonly sessions: Sessions;
  readonly sleep: (ms: number) => Promise<void>;
  readonly perAgent: Attempts;
  readonly perDevice: Attempts;
};

const slowedByMs = 250;
const slowedAtMostMs = 2_000;

/** Opens a desk with nothing remembered; `now` in ms of a clock that never jumps. */
export const openSignInDesk = (
  parts: Pick<SignInDesk, 'people' | 'sessions' | 'sleep'>,
  now: () => number,
): SignInDesk => ({
  ...parts,
  perAgent: openAttempts({ perMinute: 5, lockAfter: 10, capacity: 10_000 }, now),
  // Over all names of one device: names that do not exist cost as much work as real ones and must run out as well.
  perDevice: openAttempts({ perMinute: 60, lockAfter: Number.POSITIVE_INFINITY, capacity: 10_000 }, now),
});

type Begun = { readonly ok: true; readonly failures: number; readonly succeeded: () => void };

const begin = (
  { perAgent, perDevice }: SignInDesk,
  attempt: SignInAttempt,
  isNeverLocked: boolean,
): Begun | TooMany => {
  const { device } = attempt;
  // Longer names cannot exist, and must not fill the memory.
  const key = `${device}\n${attempt.agent.slice(0, 65)}`;
  const own = perAgent.begin(key, !isNeverLocked);
  if (!own.ok) return own;
  const all = perDevice.begin(device, false);
  if (!all.ok && !isNeverLocked) {
    perAgent.takeBack(key);
    return all;
  }
  const succeeded = () => {
    perAgent.forget(key);
    if (all.ok) perDevice.takeBack(device);
  };
  return { ok: true, failures: own.failures, succeeded };
};

/** The agent whose PIN this is, or null: after the same work, whether the name or the PIN is wrong. */
const agentWithPin = async (known: Agent | undefined, pin: string, { agents }: People): Promise<Agent | null> => {
  const kept = known?.pin ?? decoyHash(agents[0]?.pin ?? fullCost);
  const matches = await pinMatches(pin, kept);
  return matches && known !== undefined ? known : null;
};

/**
 * Signs an agent in by PIN. Whatever is not right is `wrong-pin`, answered later with each failure (250 ms each, at most
 * 2 s); 5 failures in a minute refuse the next untried, 10 in a row lock (device, agent) for 15 minutes. A supervisor at
 * the server itself is slowed, never locked. Throws when the session cannot be written.
 */
export const signIn = async (desk: SignInDesk, attempt: SignInAttempt): Promise<SignInOutcome> => {
  const people = desk.people.current();
  const known = people.agents.find(({ id }) => id === attempt.agent);
  const isNeverLocked = attempt.isAtServer && known?.role === 'supervisor';
  const begun = begin(desk, attempt, isNeverLocked);
  if (!begun.ok) return begun;
  const agent = await agentWithPin(known, attempt.pin, people);
  if (agent === null) {
    await desk.sleep(Math.min(begun.failures * slowedByMs, slowedAtMostMs));
    return { ok: false, why: 'wrong-pin' };
  }
  begun.succeeded();
  return { ok: true, token: await desk.sessions.start(agent, attempt.paired), agent: agent.id, role: agent.role };
};
