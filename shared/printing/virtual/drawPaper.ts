import type { Bitmap } from '../bitmap.ts';
import { qrPicture } from '../qrPicture.ts';
import { cellDots, isInk } from './paperFont.ts';
import type { Align, PaperItem } from './paperItem.ts';

/** The dots that most printers of this paper have. */
export const headDots: Readonly<Record<58 | 80, number>> = { 58: 384, 80: 576 };

/** Between two lines of the usual size, in dots: a sixth of an inch. */
const lineDots = 30;
const marginDots = 16;

/** A paper as it comes out of the printer, dot by dot; whatever is wider than the head is cut off. */
export function drawPaper(items: readonly PaperItem[], paperMm: 58 | 80): Bitmap {
  const width = headDots[paperMm];
  const strips = items.map((item) => stripOf(item, width));
  const height = strips.reduce((sum, strip) => sum + strip.height, 0) + 2 * marginDots;
  const dots = new Uint8Array(width * height);
  let top = marginDots;
  for (const strip of strips) {
    strip.draw((x, y) => {
      if (x >= 0 && x < width) dots[(top + y) * width + x] = 1;
    });
    top += strip.height;
  }
  return { width, height, dots };
}

type Strip = { readonly height: number; readonly draw: (ink: (x: number, y: number) => void) => void };

function stripOf(item: PaperItem, width: number): Strip {
  switch (item.type) {
    case 'line':
      return lineStrip(item, width);
    case 'qr':
      return pictureStrip(qrPicture(item.text, item.cell), item.align, width);
    case 'picture':
      return pictureStrip(item.picture, item.align, width);
    case 'gap':
      return { height: item.dots, draw: () => {} };
    case 'cut':
      return { height: 0, draw: () => {} };
    default:
      return item satisfies never;
  }
}

function lineStrip(line: PaperItem & { type: 'line' }, width: number): Strip {
  const letters = [...line.text];
  const cell = { width: cellDots.width * line.width, height: cellDots.height * line.height };
  const left = leftOf(line.align, letters.length * cell.width, width);
  const isBlack = (letter: string, x: number, y: number): boolean => {
    const at = [Math.floor(x / line.width), Math.floor(y / line.height)] as const;
    const ink = isInk(letter, ...at) || (line.bold && isInk(letter, at[0] - 1, at[1]));
    return ink !== line.reversed;
  };
  const draw: Strip['draw'] = (ink) =>
    letters.forEach((letter, n) => {
      for (let y = 0; y < cell.height; y += 1) {
        for (let x = 0; x < cell.width; x += 1) if (isBlack(letter, x, y)) ink(left + n * cell.width + x, y);
      }
    });
  return { height: Math.max(lineDots, cell.height), draw };
}

function pictureStrip(picture: Bitmap, align: Align, width: number): Strip {
  const left = leftOf(align, picture.width, width);
  const draw: Strip['draw'] = (ink) =>
    picture.dots.forEach((dot, at) => {
      if (dot) ink(left + (at % picture.width), Math.floor(at / picture.width));
    });
  return { height: picture.height, draw };
}

function leftOf(align: Align, inner: number, outer: number): number {
  if (align === 'left') return 0;
  return align === 'middle' ? Math.floor((outer - inner) / 2) : outer - inner;
}
