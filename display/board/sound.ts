import { chimeOf } from './chime.ts';

export type Sound = {
  /** One bell for one call. */
  readonly ring: () => void;
  /** Whether the browser forbids sound until somebody touches the page. */
  readonly isMuted: () => boolean;
  /** Tells whenever `isMuted` may have changed, until the function it gives back is called. */
  readonly subscribe: (listener: () => void) => () => void;
};

/** A context is suspended for a moment even where sound is allowed: only what lasts is said. */
const settlesInMs = 1000;

/** The sound of a page: any touch or key lets it be heard. */
export function soundOf(context: AudioContext): Sound {
  const chime = chimeOf(context);
  let isMuted = false;
  const listeners = new Set<() => void>();
  const look = () => {
    isMuted = context.state !== 'running';
    for (const listener of [...listeners]) listener();
  };
  const unlock = () => {
    if (context.state !== 'running') void context.resume();
  };
  for (const gesture of ['pointerdown', 'pointerup', 'keydown']) window.addEventListener(gesture, unlock);
  context.addEventListener('statechange', () => {
    chime.unlocked(performance.now());
    setTimeout(look, context.state === 'running' ? 0 : settlesInMs);
  });
  setTimeout(look, settlesInMs);
  return {
    ring: () => chime.ring(performance.now()),
    isMuted: () => isMuted,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
