import { audiblePart } from './audiblePart.ts';

/** A clip ready to be heard, and where in it the sound lies, in seconds. */
export type Sound = { readonly buffer: AudioBuffer; readonly offset: number; readonly duration: number };

export type ClipCache = {
  /** The clip at an address; null: it is not there, or damaged, or did not come in time. */
  readonly get: (url: string) => Promise<Sound | null>;
};

/** Decoded sound is large (190 kB a second at 48 kHz): so many seconds are kept, the last used ones. */
const keptSeconds = 60;
/** A clip that takes longer, in ms, is given up: what follows must not wait for it. */
const waitsMs = 1_500;

/** Loads and decodes clips, once for those in use. What failed is tried anew the next time. */
export function clipCache(load: (url: string) => Promise<AudioBuffer>): ClipCache {
  const kept = new Map<string, Promise<Sound | null>>();
  const lengths = new Map<string, number>();
  const forget = (url: string) => {
    kept.delete(url);
    lengths.delete(url);
  };
  const makeRoom = () => {
    const total = () => [...lengths.values()].reduce((sum, seconds) => sum + seconds, 0);
    for (const url of kept.keys()) {
      if (total() <= keptSeconds) return;
      if (lengths.has(url)) forget(url);
    }
  };
  const loaded = async (url: string): Promise<Sound | null> => {
    const buffer = await load(url).catch(() => null);
    if (!buffer) {
      forget(url);
      return null;
    }
    lengths.set(url, buffer.duration);
    makeRoom();
    return { buffer, ...audiblePart(buffer.getChannelData(0), buffer.sampleRate) };
  };
  return {
    get: (url) => {
      const sound = kept.get(url) ?? loaded(url);
      // Anew at the end: the first in a map is what was not used for longest.
      kept.delete(url);
      kept.set(url, sound);
      return Promise.race([sound, late(waitsMs)]);
    },
  };
}

const late = (ms: number) => new Promise<null>((resolve) => setTimeout(() => resolve(null), ms));
