import type { Agreement } from './numberParts.ts';

/** A number from 0 to 999,999 in Portuguese: `duzentas e vinte e uma` pessoas, `mil e dois`, `mil duzentos e trinta`. */
export function portugueseNumber(n: number, agreement: Agreement): readonly string[] {
  if (n < 1000) return upTo999(n, agreement);
  const [thousands, rest] = [Math.floor(n / 1000), n % 1000];
  const before = thousands === 1 ? [] : upTo999(thousands, agreement);
  // `E` follows the thousand only before what is said in one piece: below a hundred, or full hundreds.
  const isJoined = rest > 0 && (rest < 100 || rest % 100 === 0);
  return [...before, isJoined ? '1000-and' : '1000', ...(rest === 0 ? [] : upTo999(rest, agreement))];
}

function upTo999(n: number, agreement: Agreement): readonly string[] {
  if (n < 100) return upTo99(n, agreement);
  const [hundred, rest] = [n - (n % 100), n % 100];
  const said = hundred > 100 && agreement === 'feminine' ? `${hundred}-feminine` : `${hundred}`;
  return rest === 0 ? [said] : [`${said}-and`, ...upTo99(rest, agreement)];
}

function upTo99(n: number, agreement: Agreement): readonly string[] {
  if (n < 20) return [agreement === 'feminine' && (n === 1 || n === 2) ? `${n}-feminine` : `${n}`];
  const [ten, one] = [n - (n % 10), n % 10];
  return one === 0 ? [`${ten}`] : [`${ten}-and`, ...upTo99(one, agreement)];
}
