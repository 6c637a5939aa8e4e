import type { KioskScreen, KioskSetup } from './deviceSetup.ts';

/** A kiosk's sizes, all from its pixel pitch and how it hangs. Lengths in millimetres but for `rootPx`. */
export type KioskSizes = {
  /** Tall screens have one column of services, wide ones two. */
  readonly shape: 'portrait' | 'landscape';
  /** The root size of the page (1 rem), in pixels of the screen. */
  readonly rootPx: number;
  readonly smallestTarget: number;
  readonly smallestGap: number;
  /** The capital height of the smallest letters: as they are, and in *large text*. */
  readonly smallestCapital: number;
  readonly smallestLargeCapital: number;
  /** Above the floor: the upper edge of the highest key and the lower edge of the lowest, without *lower controls*. */
  readonly reachTop: number;
  readonly reachBottom: number;
};

/** What the rules demand, in millimetres; sources: EN 301 549 V3.2.1 §5.1.4 and §8.3, Section 508 §402.4, ergonomics of touch. */
export const kioskRules = {
  target: 20,
  gap: 3,
  capital: 4.8,
  /** Of the viewing distance: 0.7 degrees. */
  largeCapitalOfViewing: 0.01222,
  reachBottom: 380,
  reachTop: 1220,
} as const;

/** The commonest kiosk: 21.5 inches, upright, its lower edge at 80 cm, read from 60 cm. */
const usualScreen: KioskScreen = { widthPx: 1080, heightPx: 1920, pitchUm: 248, lowerEdgeMm: 800, viewingMm: 600 };

export const screenOf = ({ screen }: Pick<KioskSetup, 'screen'>): KioskScreen => screen ?? usualScreen;

/** The pages' measures, in rem. Changing one here or in the kiosk's styles alone breaks the test of its geometry. */
const measures = {
  portrait: { width: 45, height: 80, topOfTouch: 410 / 24 },
  landscape: { width: 63, height: 50.4, topOfTouch: 8 },
  target: 86 / 24,
  gap: 13 / 24,
  smallestText: 34 / 24,
  /** How much larger *large text* is. */
  largeText: 1.3,
  /** Below the lowest key. */
  foot: 2,
} as const;

/** The capital of Atkinson Hyperlegible Next, of its font size (measured). */
const capitalOfEm = 0.672;

/** The sizes that this screen gives the kiosk's pages. */
export function kioskSizes(screen: KioskScreen): KioskSizes {
  const shape = screen.heightPx >= screen.widthPx ? 'portrait' : 'landscape';
  const { width, height, topOfTouch } = measures[shape];
  const rootPx = Math.floor(Math.min(screen.widthPx / width, screen.heightPx / height) * 10) / 10;
  const mm = (rem: number) => (rem * rootPx * screen.pitchUm) / 1000;
  const heightMm = (screen.heightPx * screen.pitchUm) / 1000;
  const smallestCapital = mm(measures.smallestText * capitalOfEm);
  return {
    shape,
    rootPx,
    smallestTarget: mm(measures.target),
    smallestGap: mm(measures.gap),
    smallestCapital,
    smallestLargeCapital: smallestCapital * measures.largeText,
    reachTop: screen.lowerEdgeMm + heightMm - mm(topOfTouch),
    reachBottom: screen.lowerEdgeMm + mm(measures.foot),
  };
}
