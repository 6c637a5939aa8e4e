import { type ReactNode, useCallback, useEffect, useState } from 'react';
import type { Slide } from '../../shared/protocol/slideList.ts';
import { useLanguage } from '../../shared/ui/I18n.tsx';
import { localText } from '../../shared/ui/language.ts';
import { SlideVideo } from './SlideVideo.tsx';
import { useSlides } from './useSlides.ts';
import './slides.css';

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

type OneProps = {
  readonly slide: Slide;
  readonly isCalling: boolean;
  readonly onEnd: () => void;
  readonly onFailed: (address: string) => void;
};

function OneSlide({ slide: { type, address = '', title, text }, isCalling, onEnd, onFailed }: OneProps) {
  const { language } = useLanguage();
  const words = localText(title, language);
  if (type === 'message')
    return (
      <section className="slide slide-message">
        <h2>{words}</h2>
        {text && <p>{localText(text, language)}</p>}
      </section>
    );
  return (
    <section className="slide slide-media">
      {type === 'picture' ? (
        <img src={address} alt={words} onError={() => onFailed(address)} />
      ) : (
        <SlideVideo {...{ address, words, isCalling, onEnd, onFailed }} />
      )}
    </section>
  );
}
