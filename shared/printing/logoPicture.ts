import { type Bitmap, drawn } from './bitmap.ts';
import { paperShapes } from './paperShape.ts';
import type { Greys } from './readPng.ts';

/** A logo higher than this is a poster: it takes paper and time, in dots (30 mm). */
const highest = 240;

/** A logo as it fits on this paper, never enlarged: a dot is black where at least half of what it stands for is dark. */
export function logoPicture({ width, height, dark }: Greys, paperMm: 58 | 80): Bitmap {
  const scale = Math.min(1, paperShapes[paperMm].dots / width, highest / height);
  const [wide, high] = [Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale))];
  const edges = (dot: number, dots: number, from: number): [number, number] => {
    const first = Math.floor((dot * from) / dots);
    return [first, Math.max(first + 1, Math.floor(((dot + 1) * from) / dots))];
  };
  return drawn(wide, high, (x, y) => {
    const [left, right] = edges(x, wide, width);
    const [top, bottom] = edges(y, high, height);
    let sum = 0;
    for (let row = top; row < bottom; row += 1) {
      for (let column = left; column < right; column += 1) sum += dark[row * width + column] ?? 0;
    }
    return sum / ((right - left) * (bottom - top)) >= 128;
  });
}
