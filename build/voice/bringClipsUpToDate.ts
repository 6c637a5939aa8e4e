import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Language, languages } from '../../shared/ui/language.ts';
import {
  type KeptClip,
  type KeptClips,
  markOfContent,
  markOfWords,
  readManifest,
  writeManifest,
} from './clipManifest.ts';
import { clipState } from './clipState.ts';
import { makeClip, makerHere, measured } from './makeClip.ts';
import { type NeededClip, neededClips } from './neededClips.ts';

export type Outcome = {
  readonly made: number;
  readonly kept: number;
  readonly removed: readonly string[];
  /** Files that are nobody's clip: somebody may have recorded them under a wrong name. */
  readonly strange: readonly string[];
};

/** Makes the clips that are missing or older than their words, keeps recordings, and removes what nothing says any more. */
export function bringClipsUpToDate(folder: string, say: (line: string) => void): Outcome {
  const before = readManifest(folder);
  const madeWith = makerHere();
  const count = { made: 0, kept: 0 };
  const removed: string[] = [];
  const strange: string[] = [];
  const inLanguage = (language: Language): KeptClips => {
    const place = join(folder, language);
    mkdirSync(place, { recursive: true });
    const old = before.madeWith === madeWith ? before.clips[language] : onlyRecorded(before.clips[language]);
    const clips = neededClips(language).map((needed): readonly [string, KeptClip] => {
      const { clip, isMade } = broughtUpToDate(needed, old[needed.key], { place, language });
      count[isMade ? 'made' : 'kept'] += 1;
      if (isMade) say(`${language}/${clip.file}  "${needed.words}"`);
      return [needed.key, clip];
    });
    const cleared = clearOut(place, new Set(clips.map(([, { file }]) => file)), before.clips[language]);
    removed.push(...cleared.removed.map((file) => `${language}/${file}`));
    strange.push(...cleared.strange.map((file) => `${language}/${file}`));
    return Object.fromEntries(clips);
  };
  const clips = Object.fromEntries(languages.map((language) => [language, inLanguage(language)]));
  writeManifest(folder, { madeWith, clips: clips as Readonly<Record<Language, KeptClips>> });
  return { ...count, removed, strange };
}

/** Made by another version, every clip is made anew; what a person recorded stays. */
const onlyRecorded = (clips: KeptClips): KeptClips =>
  Object.fromEntries(Object.entries(clips).map(([key, clip]) => [key, clip.recorded ? clip : { ...clip, words: '' }]));

type Place = { readonly place: string; readonly language: Language };

function broughtUpToDate(
  needed: NeededClip,
  kept: KeptClip | undefined,
  { place, language }: Place,
): { readonly clip: KeptClip; readonly isMade: boolean } {
  const file = `${needed.key}.mp3`;
  const path = join(place, file);
  const content = existsSync(path) ? markOfContent(readFileSync(path)) : null;
  const state = clipState(needed, kept, content);
  if (kept && state === 'good') return { clip: { ...kept, words: markOfWords(needed) }, isMade: false };
  // The same words give the same bytes: a file that an interrupted run left is no recording.
  if (content !== null && kept === undefined) {
    const { bytes, seconds } = makeClip(needed.saidAs, language);
    if (markOfContent(bytes) === content)
      return { clip: { file, seconds, words: markOfWords(needed), content }, isMade: false };
  }
  if (content !== null && (state === 'recorded' || state === 'recorded-older')) {
    const words = kept && state === 'recorded-older' ? kept.words : markOfWords(needed);
    return { clip: { file, seconds: measured(path).seconds, words, content, recorded: true }, isMade: false };
  }
  const { bytes, seconds } = makeClip(needed.saidAs, language);
  writeFileSync(path, bytes);
  return { clip: { file, seconds, words: markOfWords(needed), content: markOfContent(bytes) }, isMade: true };
}

/** Removes what was synthesised and is not wanted any more; what a person may have put there only a person may take away. */
function clearOut(place: string, wanted: ReadonlySet<string>, before: KeptClips) {
  const ours = new Set(Object.values(before).flatMap((clip) => (clip.recorded ? [] : clip.file)));
  const surplus = readdirSync(place).filter((file) => !wanted.has(file));
  const removed = surplus.filter((file) => ours.has(file));
  for (const file of removed) rmSync(join(place, file));
  return { removed, strange: surplus.filter((file) => !ours.has(file)) };
}
