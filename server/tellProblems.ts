import type { Health } from '../shared/protocol/messages.ts';

/** Tells each problem in its sentence when it comes, and that it is over when it goes: once each, however often it is looked. */
export function tellProblems(health: () => Pick<Health, 'problems'>, tell: (sentence: string) => void): () => void {
  let known = new Set<string>();
  return () => {
    const { problems } = health();
    for (const { type, text } of problems) if (!known.has(type)) tell(`${type}: ${text}`);
    const now = new Set(problems.map(({ type }) => type));
    for (const type of known) if (!now.has(type)) tell(`${type}: this is over.`);
    known = now;
  };
}
