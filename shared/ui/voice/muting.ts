export type Muting = {
  /** Whether the browser forbids sound until somebody touches the page. */
  readonly isMuted: () => boolean;
  /** Tells whenever `isMuted` may have changed, until the function it gives back is called. */
  readonly subscribe: (listener: () => void) => () => void;
};

/** A context is suspended for a moment even where sound is allowed: only what lasts is said, in ms. */
const settlesInMs = 1_000;

/** Watches whether a context may let sound out; any touch or key lets it. */
export function mutingOf(context: AudioContext, page: Pick<Window, 'addEventListener'> = window): Muting {
  let isMuted = false;
  const listeners = new Set<() => void>();
  const look = () => {
    isMuted = context.state !== 'running';
    for (const listener of [...listeners]) listener();
  };
  const unlock = () => {
    if (context.state !== 'running') void context.resume();
  };
  for (const gesture of ['pointerdown', 'pointerup', 'keydown']) page.addEventListener(gesture, unlock);
  context.addEventListener('statechange', () => setTimeout(look, context.state === 'running' ? 0 : settlesInMs));
  setTimeout(look, settlesInMs);
  return {
    isMuted: () => isMuted,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
