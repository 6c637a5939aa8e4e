/** What a physical key of the kiosk means; Enter and the space bar press the key that has the focus by themselves. */
export type KeyMeaning = 'next' | 'previous' | 'back' | 'help' | 'repeat' | 'louder' | 'softer';

const meanings: Readonly<Record<string, KeyMeaning>> = {
  ArrowRight: 'next',
  ArrowDown: 'next',
  ArrowLeft: 'previous',
  ArrowUp: 'previous',
  Escape: 'back',
  Backspace: 'back',
  F1: 'help',
  h: 'help',
  r: 'repeat',
  '+': 'louder',
  '-': 'softer',
};

/** null: nothing to the kiosk. */
export const meaningOf = (key: string): KeyMeaning | null =>
  meanings[key.length === 1 ? key.toLowerCase() : key] ?? null;

/** Where an arrow leads from the `now`-th of so many keys (-1: from none of them); after the last comes the first. */
export function targetAfter(meaning: 'next' | 'previous', now: number, count: number): number {
  if (now < 0) return meaning === 'next' ? 0 : count - 1;
  return (now + (meaning === 'next' ? 1 : count - 1)) % count;
}
