import type { Command } from '../commands.ts';
import type { State } from '../model.ts';
import { callNext } from './callNext.ts';
import { closeCounter } from './closeCounter.ts';
import type { Asking, Decision } from './decision.ts';
import { finishService } from './finishService.ts';
import { markNoShow } from './markNoShow.ts';
import { openCounter } from './openCounter.ts';
import { recall } from './recall.ts';
import { startService } from './startService.ts';
import { takeTicket } from './takeTicket.ts';

/** What comes of a command in this state: pure, and never an exception for anything that a sender can ask. */
export function decide(state: State, command: Command, asking: Asking): Decision {
  switch (command.type) {
    case 'take-ticket':
      return takeTicket(state, command, asking);
    case 'open-counter':
      return openCounter(state, command, asking);
    case 'close-counter':
      return closeCounter(state, command, asking);
    case 'call-next':
      return callNext(state, command, asking);
    case 'recall':
      return recall(state, command, asking);
    case 'start-service':
      return startService(state, command, asking);
    case 'finish-service':
      return finishService(state, command, asking);
    case 'mark-no-show':
      return markNoShow(state, command, asking);
    default:
      return command satisfies never;
  }
}
