import { useEffect, useRef, useState } from 'react';
import type { DisplayView } from '../../shared/views/displayView.ts';
import { memoryAfter, remember, remembered } from './boardMemory.ts';
import { begunIn, msToNextEnd, type SunZone } from './sunZone.ts';

/** The calls that are on sun now; rings once for each as it begins. */
export function useCalls({ display, calls }: Pick<DisplayView, 'display' | 'calls'>, ring: () => void): SunZone {
  const [zone, setZone] = useState(() => remembered(display).zone);
  const memory = useRef(remembered(display));
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const advance = () => {
      const before = memory.current;
      const now = Date.now();
      const after = memoryAfter(before, calls, now);
      memory.current = after;
      remember(display, after);
      setZone(after.zone);
      for (const _ of begunIn(before.zone, after.zone)) ring();
      const wait = msToNextEnd(after.zone, now);
      if (wait !== null) timer = setTimeout(advance, wait);
    };
    advance();
    return () => clearTimeout(timer);
  }, [display, calls, ring]);
  return zone;
}
