import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Language } from '../../shared/domain/setup.ts';
import type { ClipList } from '../../shared/protocol/clipList.ts';
import { type FoundClip, type PointClips, pointClips } from './pointClips.ts';

/** Where clips stand: those that ship with the product, and the point's own, which go before them. */
export type ClipFolders = { readonly shipped: string; readonly own: string };

export type Clips = {
  /** All clips of a language now: a recording put into the point's folder is in the next list. */
  readonly list: (language: Language) => Promise<ClipList>;
  /** A clip by its key; null: there is none. */
  readonly find: (language: Language, key: string) => Promise<FoundClip | null>;
};

/** A list is not read anew from the disk within this time, in ms. */
const keptForMs = 2_000;

type Shipped = Readonly<
  Record<Language, Readonly<Record<string, { readonly file: string; readonly content: string }>>>
>;

/** The clips of a point. A fault of the point's own folder is told and leaves the shipped ones. */
export function openClips({ shipped, own }: ClipFolders, onFault: (error: unknown) => void): Clips {
  let manifest: Promise<Shipped> | null = null;
  const shippedClips = () => {
    manifest ??= readShipped(shipped, onFault);
    return manifest;
  };
  const read = async (language: Language) => ({
    shipped: (await shippedClips())[language],
    own: await pointClips(join(own, language)).catch((error): PointClips => {
      onFault(error);
      return { clips: new Map(), leftOut: [] };
    }),
  });
  const known = keptFor(keptForMs, read);
  return {
    list: async (language) => {
      const found = await known(language);
      const addresses = new Map<string, string>();
      for (const [key, { content }] of Object.entries(found.shipped))
        addresses.set(key, addressOf(language, key, content));
      for (const [key, { version }] of found.own.clips) addresses.set(key, addressOf(language, key, version));
      return { clips: Object.fromEntries(addresses), leftOut: found.own.leftOut };
    },
    find: async (language, key) => {
      const found = await known(language);
      const own = found.own.clips.get(key);
      if (own) return own;
      const clip = Object.hasOwn(found.shipped, key) ? found.shipped[key] : undefined;
      return clip ? { path: join(shipped, language, clip.file), type: 'audio/mpeg', version: clip.content } : null;
    },
  };
}

const addressOf = (language: Language, key: string, version: string): string =>
  `/clips/${language}/${encodeURIComponent(key)}?v=${version}`;

const nothing: Shipped = { es: {}, en: {}, pt: {} };

/** A server without clips is silent, and serves all the same. */
async function readShipped(folder: string, onFault: (error: unknown) => void): Promise<Shipped> {
  try {
    return JSON.parse(await readFile(join(folder, 'clips.json'), 'utf8')).clips;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') onFault(error);
    return nothing;
  }
}

/** Remembers what was read for each language for a while. */
function keptFor<Found>(ms: number, read: (language: Language) => Promise<Found>) {
  const kept = new Map<Language, { readonly until: number; readonly found: Promise<Found> }>();
  return (language: Language): Promise<Found> => {
    const last = kept.get(language);
    if (last && performance.now() < last.until) return last.found;
    const found = read(language);
    kept.set(language, { until: performance.now() + ms, found });
    return found;
  };
}
