import type { DayPlan } from '../dayPlan.ts';

/** The waits of first come, first called at equal counters, straight from the recursion of Kiefer and Wolfowitz (1955); ms. */
export function directWaits({ visitors, rosters }: DayPlan): readonly number[] {
  const freeAt = rosters.map(({ from }) => from as number);
  return visitors.map(({ at, workMs }) => {
    let first = 0;
    for (let index = 1; index < freeAt.length; index += 1) {
      if ((freeAt[index] ?? 0) < (freeAt[first] ?? 0)) first = index;
    }
    const start = Math.max(at, freeAt[first] ?? 0);
    freeAt[first] = start + Math.max(1, Math.round(workMs));
    return start - at;
  });
}
