import type { StaffAnswer } from '../../protocol/bridge.ts';
import { type PinHash, pinMatches } from './pinHash.ts';

export type StaffDoor = {
  /** Whether this PIN opens; each wrong one after the fourth makes the next wait twice as long, up to a quarter of an hour. */
  readonly open: (pin: string) => Promise<StaffAnswer>;
};

const freeTries = 5;
const firstWaitMs = 30_000;
const longestWaitMs = 15 * 60_000;

/** The door between a locked screen and what lies behind it; `now` in ms of a clock that never jumps. */
export function staffDoor(pinKept: () => PinHash | null, now = () => performance.now()): StaffDoor {
  let wrong = 0;
  let closedUntil = 0;
  let last: Promise<unknown> = Promise.resolve();
  const attempt = async (pin: string): Promise<StaffAnswer> => {
    const waits = closedUntil - now();
    if (waits > 0) return { ok: false, why: 'wait', waitSeconds: Math.ceil(waits / 1000) };
    const kept = pinKept();
    // Without a PIN there is no secret to keep, and a damaged file must not shut the staff out for good.
    if (!kept || (await pinMatches(pin, kept))) {
      wrong = 0;
      return { ok: true };
    }
    wrong += 1;
    if (wrong < freeTries) return { ok: false, why: 'wrong-pin' };
    const waitMs = Math.min(longestWaitMs, firstWaitMs * 2 ** (wrong - freeTries));
    closedUntil = now() + waitMs;
    return { ok: false, why: 'wait', waitSeconds: waitMs / 1000 };
  };
  return {
    // One after the other: many at once must not all be tried before the first is known wrong.
    open: (pin) => {
      const turn = last.then(() => attempt(pin));
      last = turn.catch(() => undefined);
      return turn;
    },
  };
}
