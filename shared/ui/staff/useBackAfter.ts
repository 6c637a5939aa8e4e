import { useEffect } from 'react';

/** Goes back once nothing has changed for so long, in ms; `sign` is what changes when somebody does something. */
export function useBackAfter(ms: number, sign: string, back: () => void): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: every sign begins the wait anew.
  useEffect(() => {
    const timer = setTimeout(back, ms);
    return () => clearTimeout(timer);
  }, [ms, sign, back]);
}
