import type { Label } from './ids.ts';

/** A letter and a number of at least three digits; the number never wraps. */
export const labelOf = (letter: string, number: number): Label =>
  `${letter}${String(number).padStart(3, '0')}` as Label;

/** The point's own series of a letter is 001–999 and goes on at 90000: what lies between belongs to the kiosks' bands. */
export const numberAfter = (last: number): number => (last === 999 ? 90_000 : last + 1);

/** Whether a number is of the point's own series, not of a kiosk's band. */
export const isOwnNumber = (number: number): boolean => number < 1_000 || number >= 90_000;

/** The kiosk pairing whose band a number is of: the n-th owns n·1000 … n·1000+999; null: none. */
export const pairingOf = (number: number): number | null => (isOwnNumber(number) ? null : Math.floor(number / 1_000));

/** The letter and the number inside a label, whichever of several papers with that number it names. */
export function partsOfLabel(label: Label): { readonly letter: string; readonly number: number } {
  const printed = printedOn(label);
  const digits = printed.search(/\d/);
  return { letter: printed.slice(0, digits), number: Number(printed.slice(digits)) };
}

/** What the paper says: `A1001` for the ticket A1001-2 too. */
export const printedOn = (label: Label): Label => label.replace(/-\d+$/, '') as Label;

/** The label by which a paper is kept when others of today may say the same: itself, or else A1001-2, A1001-3 and so on. */
export function ownLabelOf(printed: Label, isGiven: (label: Label) => boolean): Label {
  let label = printed;
  for (let copy = 2; isGiven(label); copy += 1) label = `${printed}-${copy}` as Label;
  return label;
}
