import { useEffect, useState } from 'react';
import type { Slide, SlideList } from '../../shared/protocol/slideList.ts';

/** How often the point's slides are asked for, in ms. */
const asksEveryMs = 60_000;

/** The slides of the point; while they do not come, those that came last. */
export function useSlides(): readonly Slide[] {
  const [slides, setSlides] = useState<readonly Slide[]>([]);
  useEffect(() => {
    let isOver = false;
    const ask = () =>
      askServer().then(
        (newest) => {
          // The same list is the same slides: none begins anew.
          if (!isOver) setSlides((before) => (JSON.stringify(before) === JSON.stringify(newest) ? before : newest));
        },
        () => {},
      );
    void ask();
    const timer = setInterval(ask, asksEveryMs);
    return () => {
      isOver = true;
      clearInterval(timer);
    };
  }, []);
  return slides;
}

async function askServer(): Promise<readonly Slide[]> {
  const reply = await fetch('/slides/list');
  if (!reply.ok) throw new Error(`The slides were answered with ${reply.status}.`);
  const { slides }: SlideList = await reply.json();
  return slides;
}
