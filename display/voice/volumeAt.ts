import type { DisplayView } from '../../shared/views/displayView.ts';

/** How loud calls are at a time of day, `08:30`: the gain, 0 for silence and 1 for all there is. */
export function volumeAt({ volumes }: Pick<DisplayView['sound'], 'volumes'>, time: string): number {
  const window = volumes.find(({ from, until }) => from <= time && time < until);
  // The ear hears the square: half of it is twelve decibels less.
  return ((window?.percent ?? 100) / 100) ** 2;
}
