import type { State } from '../../shared/domain/model.ts';
import type { Health } from '../../shared/protocol/messages.ts';
import { type PrinterInTrouble, printersInTrouble } from '../../shared/views/printersInTrouble.ts';

/** What is wrong with a printer, and what to do. */
const advice: Readonly<Record<PrinterInTrouble['trouble'], string>> = {
  'cover-open': 'its cover is open. Close it.',
  'paper-end': 'it has no paper. Put a new roll in.',
  cutter: 'its cutter is stuck. Switch it off, free the blade and switch it on again.',
  offline: 'it is not ready. Look whether it is switched on and online.',
  error: 'it reports an error. Switch it off, wait a moment and switch it on again.',
  'not-ready': 'it is not ready. Look at its lights.',
  'not-confirmed': 'it did not confirm the last paper. Look whether it came out.',
  refused: 'it takes no connection. Look whether it is switched on, and at its address or file in the setup.',
  timeout: 'it does not answer. Look whether it is switched on, and at its cable.',
  reset: 'the connection was cut while it printed. Look at its cable, and whether the last paper came out.',
  stalled: 'it takes no more data. Switch it off and on again.',
  'paper-low': 'its paper is nearly used up. Have a roll ready.',
};

/** The printers that somebody must look at, as problems of the point's health. */
export const printerProblems = (state: State): Health['problems'] =>
  printersInTrouble(state).map(({ name, trouble, since }) => ({
    type: trouble === 'paper-low' ? 'paper-low' : 'printer-trouble',
    text: `Printer ${name}: ${advice[trouble]} (Its last word: ${since}.)`,
  }));
