import qr from 'qr-image';
import { type Bitmap, drawn } from './bitmap.ts';

/** A QR code's side on paper that a phone reads well from a hand, in dots: 29 mm at 203 dpi. */
const sideDots = 232;
/** Its light edge, in modules. */
const quiet = 4;

/** How many dots wide a module of this text's code is. */
export const qrCell = (text: string): number =>
  Math.max(3, Math.min(8, Math.floor(sideDots / qr.matrix(text, 'M').length)));

/** The QR code of a text with its light edge; error correction M. */
export function qrPicture(text: string, cell: number): Bitmap {
  const modules = qr.matrix(text, 'M');
  const side = (modules.length + 2 * quiet) * cell;
  const at = (dot: number) => Math.floor(dot / cell) - quiet;
  return drawn(side, side, (x, y) => modules[at(y)]?.[at(x)] === 1);
}
