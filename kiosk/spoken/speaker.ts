import type { Language } from '../../shared/client/link.ts';
import type { SpokenPart } from './spokenPart.ts';

/** A screen as it is to be heard. */
export type SpokenScreen = {
  /** The same name: the same screen, on which something has changed. */
  readonly screen: string;
  readonly language: Language;
  /** Everything that stands on it, in reading order. */
  readonly parts: readonly SpokenPart[];
};

/** Who speaks for the kiosk. It hears what stands on the screen; the focus it sees itself, by `data-target`. */
export type Speaker = {
  /** Whether it has a voice at all; without one its key cannot be pressed. */
  readonly hasVoice: boolean;
  /** Another screen, or something on it has changed. */
  readonly onScreen: (screen: SpokenScreen) => void;
  /** The visitor wants to hear the screens, or not any more. */
  readonly onSpoken: (isSpoken: boolean) => void;
  readonly onKey: (key: 'repeat' | 'louder' | 'softer') => void;
  /** The visit is over: silence, and the volume as it was before. */
  readonly onEnd: () => void;
};

/** Nobody speaks. */
export const silent: Speaker = {
  hasVoice: false,
  onScreen: () => {},
  onSpoken: () => {},
  onKey: () => {},
  onEnd: () => {},
};
