/** How the virtual printer is now, and how it will misbehave. */
export type PrinterCondition = {
  readonly cover: 'closed' | 'open';
  readonly paper: 'there' | 'low' | 'out';
  /** The blade is stuck. */
  readonly cutter: 'free' | 'stuck';
  /** The head is too hot. */
  readonly head: 'fine' | 'hot';
  /** Reads nothing from now on. */
  readonly isStalled: boolean;
  /** Answers nothing, as cheap clones do. */
  readonly isMute: boolean;
  /** Resets the connection as soon as it is made, or in the middle of the paper. */
  readonly resets: 'never' | 'on-accept' | 'in-paper';
  /** Breaks in the middle of a paper: after so many of its lines the roll ends, or the blade sticks at its cut. */
  readonly breaks: { readonly afterLines: number } | 'at-cut' | null;
  /** How long it thinks before it answers about its state, in ms. */
  readonly thinksMs: number;
  /** How long it prints at 1,000 bytes, in ms. */
  readonly printsKbMs: number;
  /** Reports its state by itself all the time, as one whose ASB somebody has switched on. */
  readonly chatters: boolean;
};

/** A good printer with enough paper. */
export const healthy: PrinterCondition = {
  ...{ cover: 'closed', paper: 'there', cutter: 'free', head: 'fine' },
  ...{ isStalled: false, isMute: false, resets: 'never', breaks: null },
  ...{ thinksMs: 0, printsKbMs: 0, chatters: false },
};

/** Whether it prints; if not, what it is sent waits in its memory. */
export const isOnline = ({ cover, paper, cutter, head }: PrinterCondition): boolean =>
  cover === 'closed' && paper !== 'out' && cutter === 'free' && head === 'fine';

/** Its answer to DLE EOT 1–4, bit by bit as in Epson's manuals. */
export function statusByte(condition: PrinterCondition, of: number): number {
  const { cover, paper, cutter, head } = condition;
  const isBroken = cutter === 'stuck' || head === 'hot';
  if (of === 1) return bits(!isOnline(condition) && 0x08);
  if (of === 2) return bits(cover === 'open' && 0x04, paper === 'out' && 0x20, isBroken && 0x40);
  if (of === 3) return bits(cutter === 'stuck' && 0x08, head === 'hot' && 0x40);
  return bits(paper !== 'there' && 0x0c, paper === 'out' && 0x60);
}

const bits = (...set: readonly (number | false)[]): number => set.reduce<number>((sum, bit) => sum | (bit || 0), 0x12);

/** Its answer to GS r 1. */
export const paperByte = ({ paper }: PrinterCondition): number => (paper === 'low' ? 0x03 : 0);
