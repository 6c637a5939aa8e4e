import type { Agreement } from './numberParts.ts';

/** A number from 0 to 999,999 in Spanish: `doscientas veintiuna` personas, `mil dos`, `treinta y un mil`. */
export function spanishNumber(n: number, agreement: Agreement): readonly string[] {
  if (n < 1000) return upTo999(n, agreement, agreement);
  const [thousands, rest] = [Math.floor(n / 1000), n % 1000];
  // `Doscientas mil personas`, but `veintiún mil personas`: only the hundreds agree across the thousand.
  const before = thousands === 1 ? [] : upTo999(thousands, 'masculine', agreement);
  return [...before, '1000', ...(rest === 0 ? [] : upTo999(rest, agreement, agreement))];
}

function upTo999(n: number, ones: Agreement, hundreds: Agreement): readonly string[] {
  if (n < 100) return upTo99(n, ones);
  if (n === 100) return ['100'];
  const [hundred, rest] = [n - (n % 100), n % 100];
  const said = hundred === 100 ? '100-and' : hundreds === 'feminine' ? `${hundred}-feminine` : `${hundred}`;
  return [said, ...(rest === 0 ? [] : upTo99(rest, ones))];
}

function upTo99(n: number, ones: Agreement): readonly string[] {
  if (n < 30) return [n % 10 === 1 && n !== 11 && ones !== 'alone' ? `${n}-${ones}` : `${n}`];
  const [ten, one] = [n - (n % 10), n % 10];
  return one === 0 ? [`${ten}`] : [`${ten}-and`, ...upTo99(one, ones)];
}
