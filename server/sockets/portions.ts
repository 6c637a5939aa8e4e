/** How long one portion takes at the most, in ms and but for its last piece: a reply that is due waits no longer. */
const portionMs = 3;

export type Portions = {
  /** Does the work for each of these, in this order; `onDone` is called once when nothing is left. */
  readonly start: (keys: Iterable<string>, onDone: () => void) => void;
  readonly stop: () => void;
};

/** Work for many keys, in portions between which everything else has its turn. A start before the last is done begins anew. */
export function portions(work: (key: string) => void): Portions {
  let next: NodeJS.Immediate | null = null;

  function stop(): void {
    if (next) clearImmediate(next);
    next = null;
  }

  return {
    start: (keys, onDone) => {
      stop();
      const left = [...keys].reverse();
      const goOn = (): void => {
        const until = performance.now() + portionMs;
        for (let key = left.pop(); key !== undefined; key = left.pop()) {
          work(key);
          if (performance.now() >= until) break;
        }
        next = left.length > 0 ? setImmediate(goOn) : null;
        if (!next) onDone();
      };
      goOn();
    },
    stop,
  };
}
