import { useServerClock } from '../../shared/ui/useServerClock.ts';

/** A shorter cut is over before anybody has read of it, in ms. */
const calmMs = 2_000;

/** Since when the server is cut off, by its own clock in ms since 1970; null: it is not, or hardly. `at`: of the newest view. */
export function useCutOff(at: string | null, lostSince: number | null): number | null {
  const { now, aheadMs } = useServerClock(at);
  return lostSince !== null && now - aheadMs - lostSince >= calmMs ? lostSince + aheadMs : null;
}
