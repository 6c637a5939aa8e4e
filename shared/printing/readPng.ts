import { inflateSync } from 'node:zlib';

/** How dark each dot of a picture is, from 0 (white or see-through) to 255 (black). */
export type Greys = { readonly width: number; readonly height: number; readonly dark: Uint8Array };

export type ReadPng = { readonly ok: true; readonly greys: Greys } | { readonly ok: false; readonly text: string };

const signature = '89504e470d0a1a0a';
/** A file of more bytes is no logo. */
export const largestPngBytes = 2_000_000;
/** No logo is larger; and a small file cannot claim a huge picture. */
const largest = 4_000;

/** Channels of each colour type of PNG: grey, colours, palette, grey and opacity, colours and opacity. */
const channelsOf: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

const no = (text: string): ReadPng => ({ ok: false, text });

/** Reads a PNG of 8 bits a channel that is not interlaced; anything else is refused in a sentence. */
export function readPng(file: Buffer): ReadPng {
  if (file.subarray(0, 8).toString('hex') !== signature) return no('It is no PNG file.');
  const chunks = chunksOf(file);
  const head = chunks.get('IHDR');
  const data = chunks.get('IDAT');
  if (!head || head.length < 13 || !data) return no('The PNG file is cut off.');
  const [width, height] = [head.readUInt32BE(0), head.readUInt32BE(4)];
  const [bits, colours, , , interlace] = head.subarray(8);
  const channels = channelsOf[colours ?? -1];
  if (bits !== 8 || channels === undefined) return no('The PNG must have 8 bits a channel: save it so again.');
  if (interlace !== 0) return no('The PNG must not be interlaced: save it without that again.');
  if (width < 1 || height < 1 || width > largest || height > largest)
    return no(`The PNG may be at most ${largest} dots wide and high.`);
  const raw = inflated(data, (width * channels + 1) * height);
  if (!raw) return no('The PNG file is damaged.');
  const lines = unfiltered(raw, { width: width * channels, height, channels });
  const darkOf = darkness(colours ?? 0, chunks);
  const dark = Uint8Array.from({ length: width * height }, (_, at) => darkOf(lines, at * channels));
  return { ok: true, greys: { width, height, dark } };
}

/** The chunks by their names, those of the same name joined. */
function chunksOf(file: Buffer): ReadonlyMap<string, Buffer> {
  const chunks = new Map<string, Buffer>();
  for (let at = 8; at + 12 <= file.length; at += 12 + file.readUInt32BE(at)) {
    const end = at + 8 + file.readUInt32BE(at);
    if (end + 4 > file.length) break;
    const name = file.toString('latin1', at + 4, at + 8);
    chunks.set(name, Buffer.concat([chunks.get(name) ?? Buffer.alloc(0), file.subarray(at + 8, end)]));
  }
  return chunks;
}

function inflated(data: Buffer, length: number): Buffer | null {
  try {
    const raw = inflateSync(data, { maxOutputLength: length });
    return raw.length === length ? raw : null;
  } catch {
    return null;
  }
}

type Lines = { readonly width: number; readonly height: number; readonly channels: number };

/** Each row is written as its difference to the dots beside and above it, in one of five ways. */
function unfiltered(raw: Buffer, { width, height, channels }: Lines): Uint8Array {
  const out = new Uint8Array(width * height);
  const at = (x: number, y: number) => (x < 0 || y < 0 ? 0 : (out[y * width + x] ?? 0));
  for (let y = 0; y < height; y += 1) {
    const filter = raw[y * (width + 1)] ?? 0;
    for (let x = 0; x < width; x += 1) {
      const around = { left: at(x - channels, y), above: at(x, y - 1), corner: at(x - channels, y - 1) };
      out[y * width + x] = (raw[y * (width + 1) + 1 + x] ?? 0) + predicted(filter, around);
    }
  }
  return out;
}

type Around = { readonly left: number; readonly above: number; readonly corner: number };

function predicted(filter: number, { left, above, corner }: Around): number {
  if (filter === 1) return left;
  if (filter === 2) return above;
  if (filter === 3) return (left + above) >> 1;
  if (filter !== 4) return 0;
  const [toLeft, toAbove, toCorner] = [left, above, corner].map((one) => Math.abs(left + above - corner - one)) as [
    number,
    number,
    number,
  ];
  if (toLeft <= toAbove && toLeft <= toCorner) return left;
  return toAbove <= toCorner ? above : corner;
}

type DarkOf = (lines: Uint8Array, at: number) => number;

function darkness(colours: number, chunks: ReadonlyMap<string, Buffer>): DarkOf {
  const palette = chunks.get('PLTE') ?? Buffer.alloc(0);
  const opacity = chunks.get('tRNS') ?? Buffer.alloc(0);
  const over = (red: number, green: number, blue: number, alpha = 255) =>
    Math.round(((255 - (0.299 * red + 0.587 * green + 0.114 * blue)) * alpha) / 255);
  const grey = (value: number, alpha?: number) => over(value, value, value, alpha);
  return (lines, at) => {
    const [a = 0, b = 0, c = 0, d = 0] = lines.subarray(at, at + 4);
    if (colours === 0) return grey(a);
    if (colours === 4) return grey(a, b);
    if (colours === 2) return over(a, b, c);
    if (colours === 6) return over(a, b, c, d);
    const [red = 0, green = 0, blue = 0] = palette.subarray(a * 3, a * 3 + 3);
    return over(red, green, blue, opacity[a] ?? 255);
  };
}
