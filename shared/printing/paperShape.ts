/** What fits on a paper, with the widths that every printer of that size has: some have more. */
export type PaperShape = {
  /** Letters a line of the usual size, 12 × 24 dots each. */
  readonly columns: number;
  readonly dots: number;
};

export const letterDots = { width: 12, height: 24 } as const;

/** 58 mm printers have 360 to 420 dots, 80 mm ones 504 to 576: what is written for the narrowest is right on all. */
export const paperShapes: Readonly<Record<58 | 80, PaperShape>> = {
  58: { columns: 30, dots: 360 },
  80: { columns: 42, dots: 504 },
};

/** The largest size, at most 8, at which a text stands in one line. */
export const largestSize = (text: string, { columns }: PaperShape): number =>
  Math.max(1, Math.min(8, Math.floor(columns / text.length)));

/** A text in lines of at most so many letters, broken between words where they allow it. */
export function wrapped(text: string, columns: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ').flatMap((each) => pieces(each, columns))) {
    if (line !== '' && line.length + 1 + word.length > columns) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return line === '' ? lines : [...lines, line];
}

const pieces = (word: string, columns: number): readonly string[] =>
  Array.from({ length: Math.ceil(word.length / columns) || 1 }, (_, n) => word.slice(n * columns, (n + 1) * columns));

/** A text in the middle of so many letters. */
export function centred(text: string, columns: number): string {
  const room = Math.max(0, columns - text.length);
  return text.padStart(text.length + Math.floor(room / 2)).padEnd(columns);
}
