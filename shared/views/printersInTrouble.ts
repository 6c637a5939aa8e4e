import type { SlipCause, SlipResult } from '../domain/commands.ts';
import type { State } from '../domain/model.ts';
import { type Timestamp, timestampOf } from '../domain/time.ts';

/** A printer that somebody should look at, by its last word today. */
export type PrinterInTrouble = {
  readonly name: string;
  /** What it needs: the cause that it named, or else how its last paper came out; `paper-low`: it prints still. */
  readonly trouble: SlipCause | Exclude<SlipResult, 'printed' | 'sent-unconfirmed'> | 'paper-low';
  readonly since: Timestamp;
};

/** The printers that staff must look at, those that print nothing first. */
export function printersInTrouble({ setup, printers }: State): readonly PrinterInTrouble[] {
  const all = setup.printers.flatMap(({ id, name }): readonly PrinterInTrouble[] => {
    const word = printers.get(id);
    if (!word) return [];
    const { result, cause, paperLow } = word;
    const isWell = result === 'printed' || result === 'sent-unconfirmed';
    if (isWell && !paperLow) return [];
    return [{ name, trouble: isWell ? 'paper-low' : (cause ?? result), since: timestampOf(word.at) }];
  });
  const isLow = ({ trouble }: PrinterInTrouble) => Number(trouble === 'paper-low');
  return all.sort((a, b) => isLow(a) - isLow(b));
}
