import type { State } from '../model.ts';
import type { Dice } from './dice.ts';
import type { RandomCommand } from './randomParts.ts';
import { anyStep, works } from './randomStep.ts';
import { ofPaper, ofTicket, takesTicket } from './randomTicket.ts';
import { ofPoint, ofVoices } from './randomVoice.ts';

/** What somebody may send in this state: mostly what people do, in between what no screen would send. */
export function randomCommand(state: State, dice: Dice): RandomCommand {
  switch (dice.pick(kinds)) {
    case 'take':
      return takesTicket(state, dice);
    case 'work':
      return works(state, dice);
    case 'ticket':
      return ofTicket(state, dice);
    case 'paper':
      return ofPaper(state, dice);
    case 'point':
      return ofPoint(state, dice);
    case 'voice':
      return ofVoices(state, dice);
    default:
      return anyStep(state, dice);
  }
}

const often = (kind: string, times: number): readonly string[] => Array.from({ length: times }, () => kind);
const kinds = [
  ...['take', 'work', ...often('take', 13), ...often('work', 21)],
  ...[...often('ticket', 5), ...often('paper', 2), ...often('point', 2), ...often('voice', 3), ...often('wild', 2)],
];
