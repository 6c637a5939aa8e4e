/** How many failures are too many. */
export type AttemptRules = { readonly perMinute: number; readonly lockAfter: number; readonly capacity: number };

export type TooMany = {
  readonly ok: false;
  readonly why: 'too-many-attempts' | 'locked';
  readonly retryAfterMs: number;
};

/** An attempt counts as failed from its beginning, so that many at once cannot all pass before the first is known wrong. */
export type Attempts = {
  /** Counts a failure, or refuses without counting. `failures` in a row include this one. */
  readonly begin: (key: string, mayLock: boolean) => { readonly ok: true; readonly failures: number } | TooMany;
  /** It was no failure: this one attempt is not counted. */
  readonly takeBack: (key: string) => void;
  /** It was no failure: those before it are forgiven too. */
  readonly forget: (key: string) => void;
  readonly size: () => number;
};

type Trace = { readonly recent: readonly number[]; readonly failures: number; readonly last: number };

const minuteMs = 60_000;

/** So long a lock lasts, and so long failures in a row are remembered after the last of them. */
export const rememberedMs = 15 * minuteMs;

const fresh: Trace = { recent: [], failures: 0, last: 0 };

/** A bounded memory of failed attempts (`now` in ms of a clock that never jumps); when full, the longest quiet key is lost. */
export const openAttempts = (rules: AttemptRules, now: () => number): Attempts => {
  const traces = new Map<string, Trace>();

  const traceOf = (key: string, at: number): Trace => {
    const trace = traces.get(key);
    if (trace === undefined || at - trace.last >= rememberedMs) return fresh;
    return { ...trace, recent: trace.recent.filter((each) => at - each < minuteMs) };
  };

  const keep = (key: string, trace: Trace) => {
    traces.delete(key);
    traces.set(key, trace);
    if (traces.size <= rules.capacity) return;
    const [quietest] = traces.keys();
    if (quietest !== undefined) traces.delete(quietest);
  };

  return {
    begin: (key, mayLock) => {
      const at = now();
      const { recent, failures, last } = traceOf(key, at);
      if (mayLock && failures >= rules.lockAfter) {
        return { ok: false, why: 'locked', retryAfterMs: last + rememberedMs - at };
      }
      const [oldest = at] = recent;
      if (recent.length >= rules.perMinute) {
        return { ok: false, why: 'too-many-attempts', retryAfterMs: oldest + minuteMs - at };
      }
      keep(key, { recent: [...recent, at], failures: failures + 1, last: at });
      return { ok: true, failures: failures + 1 };
    },
    takeBack: (key) => {
      const trace = traces.get(key);
      if (trace === undefined) return;
      const recent = trace.recent.slice(0, -1);
      if (recent.length === 0 && trace.failures <= 1) traces.delete(key);
      else traces.set(key, { ...trace, recent, failures: trace.failures - 1 });
    },
    forget: (key) => {
      traces.delete(key);
    },
    size: () => traces.size,
  };
};
