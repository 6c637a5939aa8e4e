/** What kind of sender a limit is for. */
export type SenderKind = 'kiosk' | 'display' | 'counter' | 'integration' | 'phone';

/** One sender: its kind and the id of its token, or its address where it has none. */
export type Sender = { readonly kind: SenderKind; readonly id: string };

export type Rate = { readonly perSecond: number; readonly burst: number };

const device: Rate = { perSecond: 200, burst: 500 };

/** How much each kind may send. */
export const rates: Readonly<Record<SenderKind, Rate>> = {
  kiosk: device,
  display: device,
  counter: device,
  integration: device,
  phone: { perSecond: 2, burst: 2 },
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
    take: ({ kind, id }) => {
      const { perSecond, burst } = rates[kind];
      const key = `${kind} ${id}`;
      const at = now();
      const oneMs = 1000 / perSecond;
      const emptyMs = burst * oneMs;
      const fullAt = Math.min(Math.max(fullAgainAt.get(key) ?? at, at), at + emptyMs);
      const tooEarlyMs = fullAt + oneMs - (at + emptyMs);
      keep(key, tooEarlyMs > 0 ? fullAt : fullAt + oneMs);
      return tooEarlyMs > 0 ? { ok: false, retryAfterMs: Math.ceil(tooEarlyMs) } : { ok: true };
    },
    size: () => fullAgainAt.size,
  };
};
