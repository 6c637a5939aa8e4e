import { type MouseEvent, useLayoutEffect, useRef } from 'react';

/** Longer than between the two touches of a double one, shorter than reading takes; in ms. */
const settleMs = 350;

/** Takes every touch before its key does, and lets only one through in that time: no second half of a double one, and none on a screen that has just appeared. */
export function useSettled(screen: string): (event: MouseEvent) => void {
  const changedAt = useRef(-settleMs);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the moment at which another screen appears.
  useLayoutEffect(() => {
    changedAt.current = performance.now();
  }, [screen]);
  return (event) => {
    const now = performance.now();
    if (now - changedAt.current >= settleMs) {
      changedAt.current = now;
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  };
}
