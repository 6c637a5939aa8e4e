/** A number from 0 to 999,999 in English: `one hundred and one`, `one thousand two hundred and thirty`. */
export function englishNumber(n: number): readonly string[] {
  if (n < 1000) return upTo999(n);
  const [thousands, rest] = [Math.floor(n / 1000), n % 1000];
  const before = upTo999(thousands);
  if (rest === 0) return [...before, '1000'];
  return [...before, rest < 100 ? '1000-and' : '1000', ...upTo999(rest)];
}

function upTo999(n: number): readonly string[] {
  if (n < 100) return upTo99(n);
  const [hundreds, rest] = [Math.floor(n / 100), n % 100];
  return rest === 0 ? [`${hundreds}`, '100'] : [`${hundreds}`, '100-and', ...upTo99(rest)];
}

function upTo99(n: number): readonly string[] {
  if (n < 20) return [`${n}`];
  const [ten, one] = [n - (n % 10), n % 10];
  return one === 0 ? [`${ten}`] : [`${ten}`, `${one}`];
}
