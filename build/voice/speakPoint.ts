import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Language, languages } from '../../shared/ui/language.ts';
import { counterWords } from '../../shared/ui/voice/valueClips.ts';
import { wordsKey } from '../../shared/ui/voice/wordsKey.ts';
import { readManifest } from './clipManifest.ts';
import { makeClip } from './makeClip.ts';
import { clipOf, type NeededClip } from './neededClips.ts';
import { textsIn } from './textsIn.ts';

/** What is looked for in a kept setup besides its texts. */
type Kept = { readonly counters?: readonly { readonly name: string }[] };

/** The clips for every text of a point's setup and the names of its counters, as its data folder keeps it, sorted by key. Throws a sentence without one. */
export function clipsOfPoint(dataFolder: string, language: Language): readonly NeededClip[] {
  const file = join(dataFolder, 'setup.json');
  if (!existsSync(file))
    throw new Error(`${file} is not there: name the data folder of a point that has been started.`);
  const kept: Kept = JSON.parse(readFileSync(file, 'utf8'));
  const counters = (kept.counters ?? []).flatMap(({ name }) => counterWords(name));
  const words = [...textsIn(kept).map((texts) => texts[language].trim()), ...counters];
  const clips = new Map(words.filter((each) => each !== '').map((each) => [wordsKey(each), each]));
  return [...clips].sort().map(([key, each]) => clipOf(key, each, language));
}

/** Makes what a point's own texts still lack, in its data folder; the server finds it there without a new start. */
export function speakPoint(dataFolder: string, shipped: string, say: (line: string) => void): void {
  const { clips } = readManifest(shipped);
  for (const language of languages) {
    const place = join(dataFolder, 'clips', language);
    mkdirSync(place, { recursive: true });
    for (const { key, words, saidAs } of clipsOfPoint(dataFolder, language)) {
      const file = join(place, `${key}.mp3`);
      if (clips[language][key] || existsSync(file)) continue;
      writeFileSync(file, makeClip(saidAs, language).bytes);
      say(`${file}  "${words}"`);
    }
  }
}
