import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../../shared/ui/language.ts';
import type { NeededClip } from './neededClips.ts';

/** One clip as the manifest knows it. */
export type KeptClip = {
  readonly file: string;
  /** How long it lasts as a browser decodes it. */
  readonly seconds: number;
  /** Of the words that it was made from. */
  readonly words: string;
  /** Of its bytes. */
  readonly content: string;
  /** A person recorded it: the synthesiser leaves it alone. */
  readonly recorded?: true;
};

export type KeptClips = Readonly<Record<string, KeptClip>>;

export type ClipManifest = {
  /** With what the clips were made, `eSpeak NG 1.51, recipe 1`: with another, all are made anew. */
  readonly madeWith: string;
  readonly clips: Readonly<Record<Language, KeptClips>>;
};

const short = (bytes: string | Uint8Array): string => createHash('sha256').update(bytes).digest('hex').slice(0, 12);

/** The mark of a clip's words and of how they are said. */
export const markOfWords = ({ words, saidAs }: Pick<NeededClip, 'words' | 'saidAs'>): string =>
  short(`${words}\n${saidAs}`);

/** The mark of a clip's bytes. */
export const markOfContent = (bytes: Uint8Array): string => short(bytes);

/** Where the clips stand that ship with the product, from the top of this tree. */
export const clipsFolder = 'shared/ui/voice/clips';

export function readManifest(folder: string): ClipManifest {
  try {
    return JSON.parse(readFileSync(join(folder, 'clips.json'), 'utf8'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return { madeWith: '', clips: { es: {}, en: {}, pt: {} } };
  }
}

/** Writes the manifest with one line for each clip, so that a change of one is a change of one line. */
export function writeManifest(folder: string, { madeWith, clips }: ClipManifest): void {
  const languages = Object.entries(clips).map(([language, kept]) => {
    const lines = Object.keys(kept)
      .sort()
      .map((key) => `      ${JSON.stringify(key)}: ${JSON.stringify(kept[key])}`);
    return `    ${JSON.stringify(language)}: {\n${lines.join(',\n')}\n    }`;
  });
  const text = `{\n  "madeWith": ${JSON.stringify(madeWith)},\n  "clips": {\n${languages.join(',\n')}\n  }\n}\n`;
  writeFileSync(join(folder, 'clips.json'), text);
}
