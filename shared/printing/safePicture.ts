import { type Bitmap, drawn } from './bitmap.ts';

const dle = 0x10;
/** EOT, ENQ and DC4: after DLE a printer obeys them at once, even inside a picture. */
const obeyed: readonly number[] = [0x04, 0x05, 0x14];

/** The rows of a picture in bytes, eight dots each, the leftmost in the highest bit. */
export function packed({ width, height, dots }: Bitmap): Uint8Array {
  const perRow = Math.ceil(width / 8);
  const bytes = new Uint8Array(perRow * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      if (dots[y * width + x]) bytes[y * perRow + (x >> 3)] = (bytes[y * perRow + (x >> 3)] ?? 0) | (0x80 >> (x & 7));
    }
  }
  return bytes;
}

/** The same picture in whole bytes, without a pair that a printer would take for a command: there one dot more is black. */
export function safePicture(given: Bitmap): Bitmap {
  const picture = inWholeBytes(given);
  const perRow = Math.ceil(picture.width / 8);
  const bytes = packed(picture);
  const dots = Uint8Array.from(picture.dots);
  for (let at = 0; at + 1 < bytes.length; at += 1) {
    if (bytes[at] !== dle || !obeyed.includes(bytes[at + 1] ?? 0)) continue;
    // The dot beside the byte's only black one: 10 becomes 18, a stroke one dot wider.
    bytes[at] = dle | 0x08;
    dots[Math.floor(at / perRow) * picture.width + (at % perRow) * 8 + 4] = 1;
  }
  return { ...picture, dots };
}

function inWholeBytes({ width, height, dots }: Bitmap): Bitmap {
  const wide = Math.ceil(width / 8) * 8;
  return wide === width
    ? { width, height, dots }
    : drawn(wide, height, (x, y) => x < width && dots[y * width + x] === 1);
}
