/** One thing after the other. */
export type Turns = {
  /** Begins when all before it have ended, however they ended. */
  readonly take: (work: () => Promise<void>) => Promise<void>;
  /** Resolves when what has been asked for so far has ended. */
  readonly over: () => Promise<void>;
};

/** Nobody's turn yet. */
export function turns(): Turns {
  let last: Promise<void> = Promise.resolve();
  return {
    take: (work) => {
      const turn = last.then(work);
      last = turn.catch(() => undefined);
      return turn;
    },
    over: () => last,
  };
}
