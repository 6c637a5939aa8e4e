import { playTones, type Speaker, type Tone } from '../../shared/ui/tones.ts';

/** Two notes downwards, like a door bell. */
const notes: readonly Tone[] = [
  { hertz: 659.26, after: 0, lasts: 0.7 },
  { hertz: 523.25, after: 0.35, lasts: 0.9 },
];
/** How long the bell sounds, in ms. */
export const bellMs = 1_250;
/** Far enough ahead that no note is cut, in seconds. */
const ahead = 0.02;

/** Rings once; resolves when the bell has died away, so that no word is lost under it. */
export function ringBell(speaker: Speaker): Promise<void> {
  playTones(speaker, notes, speaker.currentTime + ahead);
  return new Promise((resolve) => setTimeout(resolve, bellMs + ahead * 1_000));
}
