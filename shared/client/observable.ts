export type Observable<Value> = {
  readonly now: () => Value;
  readonly subscribe: (listener: () => void) => () => void;
  readonly change: (part: Partial<Value>) => void;
};

/** A value that tells its listeners whenever a part of it changes. */
export function observable<Value extends object>(initial: Value): Observable<Value> {
  let value = initial;
  const listeners = new Set<() => void>();
  return {
    now: () => value,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    change: (part) => {
      value = { ...value, ...part };
      for (const listener of [...listeners]) listener();
    },
  };
}
