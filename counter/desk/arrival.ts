import { playTones, type Tone } from '../../shared/ui/tones.ts';
import type { CounterView } from '../../shared/views/counterView.ts';

/** Two notes upwards, quieter than the waiting room's bell. */
const softRing: readonly Tone[] = [
  { hertz: 523.25, after: 0, lasts: 0.35 },
  { hertz: 783.99, after: 0.16, lasts: 0.6 },
];

/** Whether somebody arrived at a counter that stood idle with nobody waiting. */
export function hasArrived(before: CounterView | null, after: CounterView): boolean {
  if (!before || before.counter.id !== after.counter.id) return false;
  return isIdle(before) && isIdle(after) && before.waiting === 0 && after.waiting > 0;
}

const isIdle = ({ counter, current }: CounterView): boolean => counter.isMine && current === null;

/** Rings once, softly; silent where the browser allows no sound yet. */
export function ringSoftly(): void {
  // A context of its own: tones planned on one that is still suspended would be heard together later.
  const context = new AudioContext();
  playTones(context, softRing, context.currentTime, 0.12);
  setTimeout(() => void context.close(), 2000);
}
