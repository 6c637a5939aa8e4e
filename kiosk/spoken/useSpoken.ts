import { useEffect } from 'react';
import type { Speaker, SpokenScreen } from './speaker.ts';

/** Tells the speaker what stands on the screen, whenever that changes; the only place that does. */
export function useSpoken(speaker: Speaker, { screen, language, parts }: SpokenScreen, isSpoken: boolean): void {
  const said = JSON.stringify(parts);
  useEffect(() => speaker.onSpoken(isSpoken), [speaker, isSpoken]);
  useEffect(() => {
    speaker.onScreen({ screen, language, parts: JSON.parse(said) });
  }, [speaker, screen, language, said]);
}
