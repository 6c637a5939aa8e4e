import type { DisplayScreen, DisplaySetup } from './deviceSetup.ts';

/** A level of reading on a board: a call to act on, the last calls to check, waits to read, and all other text. */
export type BoardLevel = 'act' | 'check' | 'read' | 'text';

/** A board's sizes, all from its screen. Lengths in millimetres but for `unitPx`. */
export type BoardSizes = {
  readonly shape: 'landscape' | 'portrait';
  /** A pixel of the drawing (1920 × 1080, or 1080 × 1920) on this screen, in its own pixels. */
  readonly unitPx: number;
  /** The capital height of each level. */
  readonly capital: Readonly<Record<BoardLevel, number>>;
  /** The farthest seat from which every level can be read. */
  readonly farthestSeat: number;
  /** How many calls the list shows while nobody is being called, each at the height to act on. */
  readonly rows: number;
};

/**
 * The least capital height of each level, as a share of the farthest seat's distance. To act on: 98 mm at 8 m, 0.7 degrees (EN 301 549
 * V3.2.1 §5.1.4). To check: 20 minutes of arc. What is only read: 20 and 16 minutes at half the room.
 */
export const capitalOfSeat: Readonly<Record<BoardLevel, number>> = {
  act: 0.01225,
  check: 0.005818,
  read: 0.002909,
  text: 0.002327,
};

/** The commonest board: 55 inches across, the last row of seats at 8 m. */
const usualScreen: DisplayScreen = { widthPx: 1920, heightPx: 1080, pitchUm: 634, farthestSeatMm: 8_000 };

export const boardScreenOf = ({ screen }: Pick<DisplaySetup, 'screen'>): DisplayScreen => screen ?? usualScreen;

/** The drawing's type sizes, in its pixels. Changing one here or in the board's styles alone breaks the test of its geometry. */
export const drawnType: Readonly<Record<BoardLevel, number>> = { act: 233, check: 137, read: 57, text: 44 };

/** The capital of Atkinson Hyperlegible Next, of its font size (its OS/2 table). */
export const capitalOfEm = 0.668;

/** The height that the list of calls has in the drawing, and how much of it a row takes, as a multiple of its capitals. */
const listHeight = { landscape: 940, portrait: 934 } as const;
const rowOfCapital = 1.5;
/** More rows than this are no list that one overlooks at a glance. */
const mostRows = 6;

/** The sizes that this screen gives the board. */
export function boardSizes(screen: DisplayScreen): BoardSizes {
  const shape = screen.heightPx > screen.widthPx ? 'portrait' : 'landscape';
  const [width, height] = shape === 'landscape' ? [1920, 1080] : [1080, 1920];
  const unitPx = Math.min(screen.widthPx / width, screen.heightPx / height);
  const unitMm = (unitPx * screen.pitchUm) / 1000;
  const capitalOf = (level: BoardLevel) => drawnType[level] * capitalOfEm * unitMm;
  const capital = {
    act: capitalOf('act'),
    check: capitalOf('check'),
    read: capitalOf('read'),
    text: capitalOf('text'),
  };
  const seats = levels.map((level) => capital[level] / capitalOfSeat[level]);
  const rowMm = rowOfCapital * capitalOfSeat.act * screen.farthestSeatMm;
  return {
    ...{ shape, unitPx, capital, farthestSeat: Math.min(...seats) },
    rows: Math.min(mostRows, Math.floor((listHeight[shape] * unitMm) / rowMm)),
  };
}

const levels: readonly BoardLevel[] = ['act', 'check', 'read', 'text'];
