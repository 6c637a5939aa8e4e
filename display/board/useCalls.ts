import { useEffect, useRef, useState } from 'react';
import type { DisplayView } from '../../shared/views/displayView.ts';
import type { BoardVoice } from '../voice/boardVoice.ts';
import { memoryAfter, remember, remembered } from './boardMemory.ts';
import { msToNextEnd, type SunZone } from './sunZone.ts';

/** The calls that are on sun now: each its time, and as long as it is being said. */
export function useCalls(
  { display, calls }: Pick<DisplayView, 'display' | 'calls'>,
  { isToBeHeard, subscribe }: Pick<BoardVoice, 'isToBeHeard' | 'subscribe'>,
): SunZone {
  const [zone, setZone] = useState(() => remembered(display).zone);
  const memory = useRef(remembered(display));
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const advance = () => {
      clearTimeout(timer);
      const now = Date.now();
      const after = memoryAfter(memory.current, calls, { now, isHeld: isToBeHeard });
      memory.current = after;
      remember(display, after);
      setZone(after.zone);
      const wait = msToNextEnd(after.zone, now);
      if (wait !== null) timer = setTimeout(advance, wait);
    };
    advance();
    const stop = subscribe(advance);
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [display, calls, isToBeHeard, subscribe]);
  return zone;
}
