/** Chance from outside: numbers that a test has drawn, each used once; when they run out, the simplest. */
export type Dice = {
  readonly below: (count: number) => number;
  readonly pick: <Thing>(things: readonly Thing[]) => Thing;
  /** Rarely true: once in so many. */
  readonly oneIn: (count: number) => boolean;
  readonly some: <Thing>(things: readonly Thing[]) => readonly Thing[];
};

export function diceOf(numbers: readonly number[]): Dice {
  let used = 0;
  const below = (count: number) => (numbers[used++] ?? 0) % count;
  const pick = <Thing>(things: readonly Thing[]): Thing => {
    if (things.length === 0) throw new Error('There is nothing to pick from.');
    return things[below(things.length)] as Thing;
  };
  const oneIn = (count: number) => below(count) === count - 1;
  return { below, pick, oneIn, some: (things) => things.filter(() => below(2) === 1) };
}
