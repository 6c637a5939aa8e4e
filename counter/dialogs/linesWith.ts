const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/\p{Diacritic}/gu, '')
    .toLowerCase();

/** The lines that hold every word typed, accents and letter case left aside. */
export function linesWith(lines: readonly string[], typed: string): readonly string[] {
  const words = plain(typed).split(/\s+/).filter(Boolean);
  return lines.filter((line) => words.every((word) => plain(line).includes(word)));
}
