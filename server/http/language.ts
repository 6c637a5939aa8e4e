import { type Language, languages } from '../../shared/domain/setup.ts';

/** A weight as RFC 9110 writes it: 0 to 1 with at most three digits. */
const weightPattern = /^q=(0(?:\.\d{0,3})?|1(?:\.0{0,3})?)$/;

/** One language of a header with its weight, null when malformed; a missing weight is 1. */
const wishOf = (text: string) => {
  const [tag = '', ...parameters] = text
    .toLowerCase()
    .split(';', 3)
    .map((part) => part.trim());
  const [primary = ''] = tag.split('-', 1);
  const [weight = 'q=1'] = parameters;
  const q = weightPattern.exec(weight)?.[1];
  return q === undefined || parameters.length > 1 ? null : { primary, q: Number(q) };
};

/**
 * The language that an `Accept-Language` header prefers among ours (RFC 9110, 12.5.4; a regional tag counts as its
 * language, the earlier of equals wins), else the fallback. Garbage is read as no wish.
 */
export const languageOf = (acceptLanguage: string | undefined, fallback: Language): Language => {
  const weights = new Map<string, number>();
  for (const text of (acceptLanguage ?? '').split(',', 100)) {
    const wish = wishOf(text);
    if (wish !== null) weights.set(wish.primary, Math.max(wish.q, weights.get(wish.primary) ?? 0));
  }
  const weightOf = (language: Language) => weights.get(language) ?? weights.get('*') ?? 0;
  const named = [...weights.keys()].flatMap((tag) => languages.filter((language) => language === tag));
  // The sort is stable: among equals the header's order, then the fallback, stay first.
  const [best = fallback] = [...named, fallback, ...languages].sort((a, b) => weightOf(b) - weightOf(a));
  return weightOf(best) > 0 ? best : fallback;
};
