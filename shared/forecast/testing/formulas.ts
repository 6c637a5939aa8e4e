/** Mean wait of M/M/c in service times of one counter (Erlang C); `load` is arrivals × mean service, below `counters`. */
export function erlangWait(load: number, counters: number): number {
  let blocked = 1;
  for (let open = 1; open <= counters; open += 1) blocked = (load * blocked) / (open + load * blocked);
  const share = load / counters;
  return blocked / (1 - share * (1 - blocked)) / (counters - load);
}

/** One class at a single counter: its arrivals per unit of time, mean and mean square of its service time. */
export type ClassLoad = { readonly rate: number; readonly mean: number; readonly meanSquare: number };

const loadOf = ({ rate, mean }: ClassLoad) => rate * mean;
const residual = (classes: readonly ClassLoad[]) =>
  classes.reduce((sum, { rate, meanSquare }) => sum + (rate * meanSquare) / 2, 0);

/** Mean wait of each class of M/G/1, the first served first (Cobham 1954). */
export function cobhamWaits(classes: readonly ClassLoad[]): readonly number[] {
  let before = 0;
  return classes.map((one) => {
    const own = before + loadOf(one);
    const wait = residual(classes) / ((1 - before) * (1 - own));
    before = own;
    return wait;
  });
}

/** Mean wait of each class of M/G/1 where it gains `slope` a unit of time; slopes ascending (Kleinrock 1964). */
export function accumulatingWaits(classes: readonly (ClassLoad & { readonly slope: number })[]): readonly number[] {
  const load = classes.reduce((sum, one) => sum + loadOf(one), 0);
  const waits: number[] = [];
  for (const [index, one] of classes.entries()) {
    let above = residual(classes) / (1 - load);
    let below = 1;
    classes.forEach((other, at) => {
      if (at < index) above -= loadOf(other) * (waits[at] ?? 0) * (1 - other.slope / one.slope);
      if (at > index) below -= loadOf(other) * (1 - one.slope / other.slope);
    });
    waits.push(above / below);
  }
  return waits;
}
