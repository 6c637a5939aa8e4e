import { type Language, localText } from '../language.ts';
import type { Saying, SayingValues } from './saying.ts';
import { type Fragment, spokenText } from './spokenText.ts';
import { agreementWith, labelClips, valueClips } from './valueClips.ts';
import { wordsKey } from './wordsKey.ts';

/** One sentence to be heard. */
export type Utterance = {
  readonly language: Language;
  /** All of it in words: for a system voice, and for the log. */
  readonly words: string;
  /** The clips that say it, in order. */
  readonly clips: readonly string[];
  /** How long to pause between its clips, in seconds: a spelled label needs time. */
  readonly gap: number;
};

/** So long between two signs of a label, and between two clips of a sentence, in seconds (the clips end in silence of their own). */
const gaps = { spelled: 0.12, sentence: 0 } as const;

/** What is to be said, as sentences of clips. A text that no catalogue holds is left out, as the screen could not show it either. */
export const planSpeech = (sayings: readonly Saying[], language: Language): readonly Utterance[] =>
  sayings.flatMap((saying) => utteranceOf(saying, language) ?? []);

function utteranceOf(saying: Saying, language: Language): Utterance | null {
  switch (saying.type) {
    case 'text':
      return textUtterance(saying, language);
    case 'label':
      return { language, words: [...saying.label].join(' '), clips: labelClips(saying.label), gap: gaps.spelled };
    case 'texts':
      return wordsUtterance(localText(saying.texts, language), language);
    case 'words':
      return wordsUtterance(saying.words, saying.language ?? language);
    default:
      return saying satisfies never;
  }
}

const wordsUtterance = (words: string, language: Language): Utterance | null =>
  words.trim() === '' ? null : { language, words, clips: [wordsKey(words)], gap: gaps.sentence };

function textUtterance(
  { name, values = {} }: { readonly name: string; readonly values?: SayingValues },
  language: Language,
): Utterance | null {
  const text = spokenText(name, language, values.count);
  if (!text) return null;
  const words = text.words.replace(/\{\{(\w+)\}\}/g, (_, value: string) => `${values[value] ?? ''}`);
  const clips = text.fragments.flatMap((fragment, at) =>
    fragment.type === 'words' ? [fragment.clip] : clipsOfValue(values[fragment.name], language, text.fragments[at + 1]),
  );
  return { language, words: words.replace(/\s+/g, ' ').trim(), clips, gap: gaps.sentence };
}

function clipsOfValue(
  value: string | number | undefined,
  language: Language,
  next: Fragment | undefined,
): readonly string[] {
  if (value === undefined || value === '') return [];
  return valueClips(value, language, next?.type === 'words' ? agreementWith(next.words, language) : 'alone');
}
