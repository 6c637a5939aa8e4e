/** How wide signs are in the bold face of the boards' font, in thousandths of the type size (measured). */
const capitals = [
  ...[641, 606, 621, 652, 560, 529, 681, 664, 388, 524, 627, 515, 821],
  ...[680, 710, 592, 720, 613, 573, 486, 649, 555, 849, 648, 541, 581],
];
const figure = 597;
const narrow = 340;
/** As wide as any other but a few. */
const letter = 720;
const wide = 850;
/** Between a label's letter and its digits. */
const gap = 60;

/** How wide a label or a counter's name is at most, in shares of its type size: so large it may be that nothing is cut. */
export function textEm(text: string): number {
  const isLabel = /^\p{L}\d/u.test(text);
  return ((isLabel ? gap : 0) + [...text].reduce((sum, sign) => sum + widthOf(sign), 0)) / 1_000;
}

function widthOf(sign: string): number {
  if (/\d/.test(sign)) return figure;
  if (/[A-Z]/.test(sign)) return capitals[sign.charCodeAt(0) - 65] ?? letter;
  if (sign === 'm') return wide;
  return /\p{L}/u.test(sign) ? letter : narrow;
}
