import { useState } from 'react';
import { useNow } from './useNow.ts';

export type ServerClock = {
  /** The server's time now, in milliseconds since 1970, read again every second. */
  readonly now: number;
  /** How far the server's clock is ahead of this machine's. */
  readonly aheadMs: number;
};

/** The server's clock, from the moment at which the newest view was true; without a view this machine's. */
export function useServerClock(at: string | null): ServerClock {
  const here = useNow(1000);
  const [seen, setSeen] = useState(() => ({ at, aheadMs: aheadOf(at) }));
  if (seen.at === at) return { now: Math.max(here + seen.aheadMs, at ? Date.parse(at) : 0), aheadMs: seen.aheadMs };
  const newer = { at, aheadMs: aheadOf(at) };
  setSeen(newer);
  return { now: here + newer.aheadMs, aheadMs: newer.aheadMs };
}

const aheadOf = (at: string | null): number => (at ? Date.parse(at) - Date.now() : 0);
