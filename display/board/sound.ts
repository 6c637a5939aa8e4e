import { type Muting, mutingOf } from '../../shared/ui/voice/muting.ts';
import { chimeOf } from './chime.ts';

export type Sound = Muting & {
  /** One bell for one call. */
  readonly ring: () => void;
};

/** The sound of a page: any touch or key lets it be heard. */
export function soundOf(context: AudioContext): Sound {
  const chime = chimeOf(context);
  context.addEventListener('statechange', () => chime.unlocked(performance.now()));
  return { ...mutingOf(context), ring: () => chime.ring(performance.now()) };
}
