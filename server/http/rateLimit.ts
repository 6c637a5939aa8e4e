import { partsOf, type Sender, type SenderRole } from '../../shared/domain/ids.ts';

export type Rate = { readonly perSecond: number; readonly burst: number };

const device: Rate = { perSecond: 200, burst: 500 };

/** How much each role may send: the scripts and devices of a point far more than they need, a phone what a hand can press. */
export const rates: Readonly<Record<SenderRole, Rate>> = {
  kiosk: device,
  display: device,
  agent: device,
  supervisor: device,
  integration: device,
  phone: { perSecond: 2, burst: 2 },
  point: device,
};

export type Taken = { readonly ok: true } | { readonly ok: false; readonly retryAfterMs: number };
export type RateLimit = { readonly take: (sender: Sender) => Taken; readonly size: () => number };

/** So many senders are remembered; beyond, the longest quiet is forgotten, and its bucket had most time to fill. */
const defaultCapacity = 10_000;

/** A token bucket for each sender, kept as the time at which it is full again; `now` in ms of a clock that never jumps. */
export const openRateLimit = (now: () => number, capacity = defaultCapacity): RateLimit => {
  const fullAgainAt = new Map<string, number>();

  const keep = (key: string, time: number) => {
    fullAgainAt.delete(key);
    fullAgainAt.set(key, time);
    if (fullAgainAt.size <= capacity) return;
    const [quietest] = fullAgainAt.keys();
    if (quietest !== undefined) fullAgainAt.delete(quietest);
  };

  return {
    take: (sender) => {
      const { perSecond, burst } = rates[partsOf(sender).role];
      const at = now();
      const oneMs = 1000 / perSecond;
      const emptyMs = burst * oneMs;
      const fullAt = Math.min(Math.max(fullAgainAt.get(sender) ?? at, at), at + emptyMs);
      const tooEarlyMs = fullAt + oneMs - (at + emptyMs);
      keep(sender, tooEarlyMs > 0 ? fullAt : fullAt + oneMs);
      return tooEarlyMs > 0 ? { ok: false, retryAfterMs: Math.ceil(tooEarlyMs) } : { ok: true };
    },
    size: () => fullAgainAt.size,
  };
};
