import { playTones, type Speaker, type Tone } from '../../shared/ui/tones.ts';

/** Two notes downwards, like a door bell. */
const bell: readonly Tone[] = [
  { hertz: 659.26, after: 0, lasts: 0.7 },
  { hertz: 523.25, after: 0.35, lasts: 0.9 },
];

/** So that the ear counts two calls as two, in seconds. */
const between = 1.3;
/** How long a call is worth being heard after it began, in milliseconds: as long as it is on sun. */
const worthHearingMs = 15_000;

export type Chime = {
  /** One bell for each call, after those that still sound; kept for a while where the browser allows no sound yet. */
  readonly ring: (now: number) => void;
  /** The browser allows sound: what was kept and is still worth hearing is heard. */
  readonly unlocked: (now: number) => void;
};

/** The bell of a board. `now` is in milliseconds of any clock that runs on. */
export function chimeOf(speaker: Speaker & Pick<AudioContext, 'state'>): Chime {
  let freeFrom = 0;
  let kept: readonly number[] = [];
  const play = () => {
    const at = Math.max(freeFrom, speaker.currentTime);
    freeFrom = at + between;
    playTones(speaker, bell, at);
  };
  return {
    ring: (now) => {
      // A suspended clock stands still: whatever is planned on it would all be heard at once.
      if (speaker.state === 'running') play();
      else kept = [...kept, now];
    },
    unlocked: (now) => {
      if (speaker.state !== 'running') return;
      const worthHearing = kept.filter((asked) => now - asked < worthHearingMs);
      kept = [];
      worthHearing.forEach(play);
    },
  };
}
