import type { KioskView } from '../shared/views/kioskView.ts';

type Sizes = Pick<KioskView['sizes'], 'shape' | 'rootPx'>;
/** What the page is shown in: CSS pixels, and how many of the screen's are one of them. */
export type PageWindow = { readonly width: number; readonly height: number; readonly pixelRatio: number };

/** The page as it is drawn, in rem. */
const drawn = { portrait: { width: 45, height: 80 }, landscape: { width: 63, height: 50.4 } } as const;

/** How large 1 rem is, in CSS pixels, and which of the two drawings is shown. */
export type PageScale = { readonly shape: Sizes['shape']; readonly rootPx: number };

/**
 * The size that the setup's millimetres give the page, where its window is the kiosk's screen; in any other window, as on
 * the desk of somebody who tries it, the drawing that fits its shape, as large as it fits. null: the setup is not known yet.
 */
export function pageScale(sizes: Sizes | null, { width, height, pixelRatio }: PageWindow): PageScale {
  if (sizes) {
    const rootPx = sizes.rootPx / pixelRatio;
    const needed = drawn[sizes.shape];
    const fits = width + 1 >= needed.width * rootPx && height + 1 >= needed.height * rootPx;
    if (fits) return { shape: sizes.shape, rootPx };
  }
  const shape = height >= width ? 'portrait' : 'landscape';
  const fitting = Math.min(width / drawn[shape].width, height / drawn[shape].height);
  return { shape, rootPx: Math.floor(fitting * 10) / 10 };
}
