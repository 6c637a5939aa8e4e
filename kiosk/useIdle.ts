import { useEffect, useEffectEvent, useState } from 'react';
import { idleAfter } from './idle.ts';

type Options = {
  /** Nobody is here, or nothing may be left: no time runs. */
  readonly isOff: boolean;
  readonly isAccessible: boolean;
  /** A change of it counts as a touch: the ticket that has just appeared is to be read. */
  readonly screen: string;
  readonly onOver: () => void;
};

const lookMs = 200;

/** How many seconds are left before everything is wiped; null: no warning now. One touch or key gives all the time again. */
export function useIdle({ isOff, isAccessible, screen, onOver }: Options): number | null {
  const [left, setLeft] = useState<number | null>(null);
  const end = useEffectEvent(onOver);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another screen begins the time anew.
  useEffect(() => {
    setLeft(null);
    if (isOff) return;
    let touchedAt = performance.now();
    let isWarning = false;
    const show = (seconds: number | null) => {
      isWarning = seconds !== null;
      setLeft(seconds);
    };
    const touched = () => {
      touchedAt = performance.now();
      show(null);
    };
    // Under the warning only the whole touch counts: else the key below the finger would be another one when it is lifted.
    const pressed = () => !isWarning && touched();
    const look = () => {
      const idle = idleAfter(performance.now() - touchedAt, isAccessible);
      if (idle.phase === 'over') end();
      else show(idle.phase === 'warning' ? idle.leftSeconds : null);
    };
    const timer = setInterval(look, lookMs);
    const stop = listen({ click: touched, keydown: touched, pointerdown: pressed });
    return () => {
      clearInterval(timer);
      stop();
    };
  }, [isOff, isAccessible, screen]);
  return left;
}

/** Hears every touch and key before any screen does. */
function listen(listeners: Readonly<Record<string, () => void>>): () => void {
  for (const [type, listener] of Object.entries(listeners)) window.addEventListener(type, listener, true);
  return () => {
    for (const [type, listener] of Object.entries(listeners)) window.removeEventListener(type, listener, true);
  };
}
