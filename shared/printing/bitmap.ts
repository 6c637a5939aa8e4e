/** A picture of black dots: 1 is black. Row after row, one byte a dot. */
export type Bitmap = { readonly width: number; readonly height: number; readonly dots: Uint8Array };

/** A picture from a rule that says which dots are black. */
export function drawn(width: number, height: number, isBlack: (x: number, y: number) => boolean): Bitmap {
  const dots = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) dots[y * width + x] = Number(isBlack(x, y));
  }
  return { width, height, dots };
}

/** The marks as they stand on screens: a diamond goes first by law, a disc speaks for a community. */
export const markPicture = (shape: 'diamond' | 'disc', size: number): Bitmap => {
  const middle = (size - 1) / 2;
  return drawn(size, size, (x, y) =>
    shape === 'diamond'
      ? Math.abs(x - middle) + Math.abs(y - middle) <= middle
      : (x - middle) ** 2 + (y - middle) ** 2 <= middle ** 2,
  );
};
