import { useEffect, useEffectEvent } from 'react';

/** Ends the visit by itself once a screen has stood so long (ms). */
export function useEndAfter(afterMs: number, end: () => void): void {
  const onEnd = useEffectEvent(end);
  useEffect(() => {
    const timer = setTimeout(() => onEnd(), afterMs);
    return () => clearTimeout(timer);
  }, [afterMs]);
}
