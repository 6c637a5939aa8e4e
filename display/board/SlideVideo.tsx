import { useEffect, useRef } from 'react';

type Props = {
  readonly address: string;
  readonly words: string;
  readonly isCalling: boolean;
  readonly onEnd: () => void;
  readonly onFailed: (address: string) => void;
};

/** How long a video takes to fall silent before it waits, in ms: a call is not cut into loud music. */
const fadesInMs = 300;
const steps = 6;

/** A video that is silent and waits while somebody is called, and goes on afterwards; without sound where the browser forbids it. */
export function SlideVideo({ address, words, isCalling, onEnd, onFailed }: Props) {
  const place = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    const video = place.current;
    if (!video) return undefined;
    if (!isCalling) {
      video.volume = 1;
      video.play().catch(() => {
        // Without a touch only silent videos may begin.
        video.muted = true;
        video.play().catch(() => {});
      });
      return undefined;
    }
    let step = steps;
    const timer = setInterval(() => {
      step -= 1;
      video.volume = Math.max(0, step / steps);
      if (step > 0) return;
      video.pause();
      clearInterval(timer);
    }, fadesInMs / steps);
    return () => clearInterval(timer);
  }, [isCalling]);
  return (
    // biome-ignore lint/a11y/useMediaCaption: the slide's title says what is seen; captions are part of the picture.
    <video ref={place} src={address} aria-label={words} playsInline onEnded={onEnd} onError={() => onFailed(address)} />
  );
}
