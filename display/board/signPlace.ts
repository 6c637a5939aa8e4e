import type { BoardCall } from '../../shared/views/displayView.ts';
import { textEm } from './textEm.ts';

/** How the board is laid out: with two digits for its counters, upright. */
export type RowShape = { readonly isWide: boolean; readonly isPortrait: boolean };

/** The drawing's sizes: what a row of a call has inside, the sign with the space around it, and the height to act on. */
const insideOf = ({ isWide, isPortrait }: RowShape): number => (isPortrait ? 928 : isWide ? 1060 : 960);
const signTakes = 152;
/** The word over a counter, which is wider than one digit; where counters have one digit the sign may stand below its edge. */
const word = 207;
const act = 233;

/**
 * Where the sign of a call stands in a row: between code and counter where both keep the height to act on, else above them. The
 * code and the counter go before everything.
 */
export function signPlace(
  { label, counter }: Pick<BoardCall, 'label' | 'counter'>,
  shape: RowShape,
): 'beside' | 'above' {
  const counterTakes = Math.max(textEm(counter) * act, shape.isWide ? word : 0);
  const takes = textEm(label) * act + counterTakes + signTakes;
  return takes <= insideOf(shape) ? 'beside' : 'above';
}
