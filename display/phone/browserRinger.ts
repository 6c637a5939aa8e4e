import { playTones, type Tone } from '../../shared/ui/tones.ts';
import type { Ringer } from './alarm.ts';

/** Twice three rising notes: another sound than the room's bell, so that its owner knows whose it is. */
const bell: readonly Tone[] = [0, 0.8].flatMap((begin) => [
  { hertz: 659.26, after: begin, lasts: 0.25 },
  { hertz: 830.61, after: begin + 0.15, lasts: 0.25 },
  { hertz: 987.77, after: begin + 0.3, lasts: 0.5 },
]);
const loudness = 0.6;
/** On, off, on …, in ms. */
const shakes = [400, 200, 400, 200, 400];

/** Rings by sound and, where the phone can, by vibration. null: this browser has no sound. */
export function browserRinger(): Ringer | null {
  if (!('AudioContext' in window)) return null;
  let context: AudioContext | null = null;
  let tell = () => {};
  return {
    isAllowed: () => context?.state === 'running',
    askLeave: () => {
      // Made in the moment of the touch: one that is older stays silent on some phones.
      if (!context) {
        context = new AudioContext();
        context.addEventListener('statechange', () => tell());
      }
      void context.resume();
    },
    onLeave: (listener) => {
      tell = listener;
    },
    ring: () => {
      if (context) playTones(context, bell, context.currentTime, loudness);
      if (canVibrate()) navigator.vibrate(shakes);
    },
    hush: () => {
      if (canVibrate()) navigator.vibrate(0);
    },
  };
}

/** Whether this phone's browser can let it vibrate. */
export const canVibrate = (): boolean => 'vibrate' in navigator;
