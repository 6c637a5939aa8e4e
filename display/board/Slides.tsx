import { type ReactNode, useCallback, useEffect, useState } from 'react';
import { OneSlide } from './OneSlide.tsx';
import { useSlides } from './useSlides.ts';

type Props = {
  /** Somebody is being called: a video waits, silent. */
  readonly isCalling: boolean;
  /** What stands there while the point has no slides. */
  readonly children: ReactNode;
};

/** The point's slides, one after the other; one that cannot be shown gives its time to the next. */
export function Slides({ isCalling, children }: Props) {
  const slides = useSlides();
  const [turn, setTurn] = useState(0);
  const [unfit, setUnfit] = useState<ReadonlySet<string>>(new Set());
  const next = useCallback(() => setTurn((before) => before + 1), []);
  const fit = slides.filter(({ address }) => !address || !unfit.has(address));
  const slide = fit[turn % Math.max(1, fit.length)];
  const seconds = slide?.seconds;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each turn has its own time.
  useEffect(() => {
    if (seconds === undefined || isCalling) return undefined;
    const timer = setTimeout(next, seconds * 1_000);
    return () => clearTimeout(timer);
  }, [turn, seconds, isCalling, next]);
  const failed = useCallback((address: string) => setUnfit((before) => new Set([...before, address])), []);
  if (!slide) return children;
  return <OneSlide key={turn} slide={slide} isCalling={isCalling} onEnd={next} onFailed={failed} />;
}
