import { classSetOf, jurisdictions } from '../../shared/domain/classSets/classSet.ts';
import { sampleSetup } from '../../shared/domain/sampleSetup.ts';
import { en } from '../../shared/protocol/texts/en.ts';
import { es } from '../../shared/protocol/texts/es.ts';
import { pt } from '../../shared/protocol/texts/pt.ts';
import { type Language, languageNames } from '../../shared/ui/language.ts';
import { letterWords } from '../../shared/ui/voice/letterWords.ts';
import { numberWords } from '../../shared/ui/voice/numbers/numberWords.ts';
import { timeWords } from '../../shared/ui/voice/numbers/timeParts.ts';
import { namesIn, spokenText } from '../../shared/ui/voice/spokenText.ts';
import { wordsKey } from '../../shared/ui/voice/wordsKey.ts';
import { textsIn } from './textsIn.ts';

/** A clip that there must be. */
export type NeededClip = {
  readonly key: string;
  /** What a person who records it reads aloud. */
  readonly words: string;
  /** How the synthesiser must be told it, where the spelling misleads it. */
  readonly saidAs: string;
};

/** What a kiosk can be refused: the texts that the server sends in words. */
const refusals = [
  ...[
    'unknown-service',
    'unknown-priority',
    'unknown-kiosk',
    'service-closed',
    'service-suspended',
    'no-community-line',
  ],
  ...[
    'too-late-to-reprint',
    'unknown-ticket',
    'day-over',
    'not-signed-in',
    'not-allowed',
    'not-found',
    'other-version',
  ],
  ...['storage-failed', 'clock-suspect', 'shutting-down', 'fault'],
] as const;

/** Of the kiosk's texts, those that are only drawn: each has another for the ear, changes every second, or is for staff. */
export const onlyDrawn = [
  ...['kiosk.range', 'kiosk.minutes', 'kiosk.minutesAt', 'kiosk.peopleBefore', 'kiosk.secondsLeft'],
  // Small, for staff.
  ...['kiosk.outbox-in-use', 'kiosk.outbox-damaged', 'kiosk.outbox-store-failed', 'kiosk.outboxKept'],
  'kiosk.outboxRefused',
];

const isOnlyDrawn = (name: string): boolean => onlyDrawn.includes(name.replace(/_(zero|one|other)$/, ''));

/** Of the waiting room's texts: the words of a call. */
const ofDisplay = ['display.turn', 'display.counter'];

/** Every clip that ships with the product in a language, sorted by key. */
export function neededClips(language: Language): readonly NeededClip[] {
  const clips = [
    ...[...namesIn('kiosk'), ...namesIn('common'), ...namesIn('voice'), ...ofDisplay]
      .filter((name) => !isOnlyDrawn(name))
      .flatMap((name) => ofText(name, language)),
    ...Object.entries(letterWords[language]).map(([letter, name]) =>
      ofWord('letter', letter.toLowerCase(), letter, name),
    ),
    ...Object.entries(numberWords[language]).map(([name, word]) => ofWord('number', name, word)),
    ...Object.entries(timeWords[language]).map(([name, word]) => ofWord('time', name, word)),
    ...wordsOf(language).map((words) => clipOf(wordsKey(words), words, language)),
  ];
  const byKey = new Map(clips.map((clip) => [clip.key, clip]));
  return [...byKey.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
}

/** The clip of words that come from a setup or from the calendar. */
export const clipOf = (key: string, words: string, language: Language): NeededClip => ({
  key,
  words,
  saidAs: spelledOut(words, language),
});

function ofText(name: string, language: Language): readonly NeededClip[] {
  const fragments = spokenText(name, language)?.fragments ?? [];
  return fragments.flatMap((fragment, at) => {
    if (fragment.type === 'value') return [];
    // A voice falls at the end of a sentence, not before a value.
    const isLast = at === fragments.length - 1;
    const clip = clipOf(fragment.clip, fragment.words, language);
    return [isLast ? clip : { ...clip, saidAs: `${clip.saidAs.replace(/[.,:;]$/, '')},` }];
  });
}

const ofWord = (kind: string, name: string, words: string, saidAs = words): NeededClip => ({
  key: `${kind}.${name}`,
  words,
  saidAs,
});

/** What no catalogue holds: the sample point, the ready classes, refusals, days and months, the language's own name. */
function wordsOf(language: Language): readonly string[] {
  const { name, services, classes } = sampleSetup;
  const texts = textsIn([name, services, classes, ...jurisdictions.map(classSetOf)]);
  return [
    ...texts.map((each) => each[language]),
    ...refusals.map((refusal) => ({ es, en, pt })[language][refusal]),
    ...calendarOf(language),
    languageNames[language],
    sampleSetup.organisation,
  ];
}

function calendarOf(language: Language): readonly string[] {
  const dates = (count: number, dateOf: (n: number) => Date, format: Intl.DateTimeFormatOptions) =>
    Array.from({ length: count }, (_, n) => dateOf(n).toLocaleString(language, { ...format, timeZone: 'UTC' }));
  const months = dates(12, (month) => new Date(Date.UTC(2026, month, 15)), { month: 'long' });
  return [
    ...months.map((month) => (language === 'en' ? month : `de ${month}`)),
    ...dates(7, (day) => new Date(Date.UTC(2026, 0, 4 + day)), { weekday: 'long' }),
  ];
}

const signs: Readonly<Record<Language, readonly (readonly [RegExp, string])[]>> = {
  es: [
    [/\bOK\b/g, 'okey'],
    [/\bQR\b/g, 'cu erre'],
    [/\bR\b/g, 'erre'],
    [/(\p{L}+)\/a\b/gu, '$1 o $1a'],
    [/(\p{L})\/(\p{L})/gu, '$1 o $2'],
  ],
  en: [[/(\p{L})\/(\p{L})/gu, '$1 or $2']],
  pt: [
    [/\bOK\b/g, 'okei'],
    [/\bQR\b/g, 'quê erre'],
    [/\bR\b/g, 'erre'],
    [/(\p{L})\/(\p{L})/gu, '$1 ou $2'],
  ],
};

/** Abbreviations and strokes that the synthesiser reads amiss. */
const spelledOut = (words: string, language: Language): string =>
  signs[language].reduce((text, [sign, said]) => text.replace(sign, said), words);
