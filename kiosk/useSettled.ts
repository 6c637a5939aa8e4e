import { useEffect, useState } from 'react';

/** Longer than between the two touches of a double one, shorter than reading takes. */
const settleMs = 350;

/** Whether the screen has stood long enough that a touch is meant for it, and is not the second half of a double one. */
export function useSettled(): boolean {
  const [isSettled, setSettled] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(true), settleMs);
    return () => clearTimeout(timer);
  }, []);
  return isSettled;
}
