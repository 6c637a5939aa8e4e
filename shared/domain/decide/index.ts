import type { Command } from '../commands.ts';
import type { State } from '../model.ts';
import { addService } from './addService.ts';
import { answerComplaint } from './answerComplaint.ts';
import { answerHelp } from './answerHelp.ts';
import { assignComplaint } from './assignComplaint.ts';
import { callNext } from './callNext.ts';
import { callTicket } from './callTicket.ts';
import { cancelTicket } from './cancelTicket.ts';
import { changePriority } from './changePriority.ts';
import { changeSetup } from './changeSetup.ts';
import { closeComplaint } from './closeComplaint.ts';
import { closeCounter } from './closeCounter.ts';
import { closeDay } from './closeDay.ts';
import { type Asking, type Decision, refused } from './decision.ts';
import { fileComplaint } from './fileComplaint.ts';
import { finishService } from './finishService.ts';
import { giveFeedback } from './giveFeedback.ts';
import { handOver } from './handOver.ts';
import { holdTicket } from './holdTicket.ts';
import { markNoShow } from './markNoShow.ts';
import { openCounter } from './openCounter.ts';
import { openDay } from './openDay.ts';
import { pauseCounter } from './pauseCounter.ts';
import { recall } from './recall.ts';
import { reinstateTicket } from './reinstateTicket.ts';
import { reportSlip } from './reportSlip.ts';
import { reprintTicket } from './reprintTicket.ts';
import { requestHelp } from './requestHelp.ts';
import { resumeCounter } from './resumeCounter.ts';
import { resumeService } from './resumeService.ts';
import { resumeTicket } from './resumeTicket.ts';
import { returnToQueue } from './returnToQueue.ts';
import { startService } from './startService.ts';
import { suspendService } from './suspendService.ts';
import { takeTicket } from './takeTicket.ts';
import { transfer } from './transfer.ts';
import { undo } from './undo.ts';

/**
 * What comes of a command in this state: pure, and never an exception for anything that a sender can ask. Whoever asks has
 * opened the day (`dayOpening`) if there was one to open: without a day, only opening it is more than `day-over`.
 */
export function decide(state: State, command: Command, asking: Asking): Decision {
  if (!state.day && command.type !== 'open-day') return refused({ type: 'day-over' });
  switch (command.type) {
    case 'take-ticket':
      return takeTicket(state, command, asking);
    case 'cancel-ticket':
      return cancelTicket(state, command, asking);
    case 'reprint-ticket':
      return reprintTicket(state, command, asking);
    case 'change-priority':
      return changePriority(state, command, asking);
    case 'report-slip':
      return reportSlip(state, command);
    case 'hand-over':
      return handOver(state, command, asking);
    case 'open-counter':
      return openCounter(state, command, asking);
    case 'pause-counter':
      return pauseCounter(state, command, asking);
    case 'resume-counter':
      return resumeCounter(state, command, asking);
    case 'close-counter':
      return closeCounter(state, command, asking);
    case 'call-next':
      return callNext(state, command, asking);
    case 'call-ticket':
      return callTicket(state, command, asking);
    case 'recall':
      return recall(state, command, asking);
    case 'start-service':
      return startService(state, command, asking);
    case 'finish-service':
      return finishService(state, command, asking);
    case 'mark-no-show':
      return markNoShow(state, command, asking);
    case 'reinstate-ticket':
      return reinstateTicket(state, command, asking);
    case 'hold-ticket':
      return holdTicket(state, command, asking);
    case 'resume-ticket':
      return resumeTicket(state, command, asking);
    case 'return-to-queue':
      return returnToQueue(state, command, asking);
    case 'transfer':
      return transfer(state, command, asking);
    case 'add-service':
      return addService(state, command, asking);
    case 'undo':
      return undo(state, command, asking);
    case 'suspend-service':
      return suspendService(state, command);
    case 'resume-service':
      return resumeService(state, command);
    case 'open-day':
      return openDay(state, command, asking);
    case 'close-day':
      return closeDay(state, command);
    case 'change-setup':
      return changeSetup(state, command, asking);
    case 'request-help':
      return requestHelp(state, command, asking);
    case 'answer-help':
      return answerHelp(state, command);
    case 'give-feedback':
      return giveFeedback(state, command, asking);
    case 'file-complaint':
      return fileComplaint(state, command, asking);
    case 'assign-complaint':
      return assignComplaint(state, command);
    case 'answer-complaint':
      return answerComplaint(state, command, asking);
    case 'close-complaint':
      return closeComplaint(state, command);
    default:
      return command satisfies never;
  }
}
