import type { CommandType } from '../commands.ts';
import type { Event, EventType } from '../events.ts';
import type { State } from '../model.ts';
import type { RejectionType } from '../rejections.ts';
import type { Discipline } from '../setup.ts';
import type { Why } from '../why.ts';
import type { Step } from './randomDay.ts';

type Counts<Key extends string> = Record<Key, number>;

const commands = {
  ...{ 'take-ticket': 0, 'cancel-ticket': 0, 'reprint-ticket': 0, 'change-priority': 0 },
  ...{ 'report-slip': 0, 'hand-over': 0, 'open-counter': 0, 'pause-counter': 0, 'resume-counter': 0 },
  ...{ 'close-counter': 0, 'call-next': 0, 'call-ticket': 0, recall: 0, 'start-service': 0 },
  ...{ 'finish-service': 0, 'mark-no-show': 0, 'reinstate-ticket': 0, 'hold-ticket': 0 },
  ...{ 'resume-ticket': 0, 'return-to-queue': 0, transfer: 0, 'add-service': 0, undo: 0, 'suspend-service': 0 },
  ...{ 'resume-service': 0, 'open-day': 0, 'close-day': 0, 'change-setup': 0, 'request-help': 0 },
  ...{ 'answer-help': 0, 'give-feedback': 0, 'file-complaint': 0, 'assign-complaint': 0 },
  ...{ 'answer-complaint': 0, 'close-complaint': 0 },
} satisfies Counts<CommandType>;
const events = {
  ...{ 'day-opened': 0, 'day-closed': 0, 'setup-changed': 0, 'ticket-taken': 0 },
  ...{ 'ticket-relabelled': 0, 'ticket-arrived-late': 0, 'ticket-cancelled': 0, 'reprint-asked': 0 },
  ...{ 'slip-reported': 0, 'priority-changed': 0, 'counter-opened': 0, 'counter-paused': 0 },
  ...{ 'counter-resumed': 0, 'counter-closed': 0, 'ticket-called': 0, 'ticket-recalled': 0 },
  ...{ 'service-started': 0, 'ticket-finished': 0, 'ticket-no-show': 0, 'ticket-reinstated': 0 },
  ...{ 'ticket-held': 0, 'ticket-resumed': 0, 'ticket-returned': 0, 'ticket-transferred': 0 },
  ...{ 'service-added': 0, 'step-undone': 0, 'service-suspended': 0, 'service-resumed': 0, 'help-requested': 0 },
  ...{ 'help-answered': 0, 'feedback-given': 0, 'complaint-filed': 0, 'complaint-assigned': 0 },
  ...{ 'complaint-answered': 0, 'complaint-closed': 0 },
} satisfies Counts<EventType>;
const rejections = {
  ...{ 'unknown-service': 0, 'unknown-errand': 0, 'unknown-priority': 0, 'unknown-kiosk': 0 },
  ...{ 'unknown-counter': 0, 'unknown-outcome': 0, 'unknown-reason': 0, 'unknown-ticket': 0 },
  ...{ 'unknown-complaint': 0, 'unknown-request': 0, 'unknown-printer': 0, 'out-of-range': 0, 'no-community-line': 0 },
  ...{ 'errand-without-community-line': 0, 'service-closed': 0, 'service-suspended': 0 },
  ...{ 'already-issued': 0, 'wrong-label': 0, 'counter-taken': 0, 'already-open': 0 },
  ...{ 'counter-closed': 0, 'counter-paused': 0, 'not-paused': 0, 'not-your-counter': 0 },
  ...{ 'would-leave-unattended': 0, 'already-advanced': 0, 'nobody-waiting': 0, 'still-called': 0 },
  ...{ 'still-serving': 0, 'nobody-called': 0, 'already-started': 0, 'not-started': 0 },
  ...{ 'outcome-required': 0, 'too-soon': 0, 'too-few-calls': 0, 'not-waiting': 0, 'not-held': 0 },
  ...{ 'already-in-visit': 0, 'not-a-no-show': 0, 'already-ended': 0, 'counter-does-not-serve': 0, 'too-many-held': 0 },
  ...{ 'reason-required': 0, 'only-a-supervisor': 0, 'same-place': 0, 'same-priority': 0 },
  ...{ 'nothing-to-undo': 0, 'too-late-to-undo': 0, 'too-late-to-reprint': 0, 'day-open': 0, 'day-over': 0 },
  ...{ 'already-suspended': 0, 'not-suspended': 0, 'setup-wrong': 0, 'setup-strands': 0 },
  ...{ 'already-rated': 0, 'visit-too-old': 0, 'already-answered': 0, 'not-answered': 0 },
} satisfies Counts<RejectionType>;
const rules = {
  ...{ 'only-one': 0, 'placed-first': 0, 'due-by-wait': 0, 'due-by-overtaking': 0, reach: 0, score: 0 },
} satisfies Counts<Why['rule']>;
const disciplines = { aim: 0, fifo: 0, strict: 0, ratio: 0 } satisfies Counts<Discipline['type']>;

/** What has been seen on random days, so that no rule holds because nothing happened. */
export const seen = {
  ...{ commands, events, rejections, rules, disciplines },
  special: {
    ...{ leftUnserved: 0, endUnknown: 0, overtaken: 0, finishedByCall: 0, contested: 0, undoneCalls: 0, undoneEnds: 0 },
    ...{ boundCalls: 0, takeOvers: 0, heldBack: 0, offlineIssued: 0, twins: 0, elsewhere: 0 },
  },
};

/** Counts what a step was and what came of it. */
export function count({ command, decision, before, after }: Step): void {
  if (decision.ok) seen.commands[command.type] += 1;
  else seen.rejections[decision.rejection.type] += 1;
  const written = after.entries.slice(before.entries.length).flatMap((entry) => entry.events);
  const hasEnd = written.some(({ type }) => type === 'ticket-finished');
  for (const event of written) {
    seen.events[event.type] += 1;
    countSpecial(event, before.state, hasEnd);
  }
}

function countSpecial(event: Event, { tickets, setup }: State, hasEnd: boolean): void {
  const { special } = seen;
  switch (event.type) {
    case 'ticket-called':
      seen.rules[event.why.rule] += 1;
      seen.disciplines[setup.discipline.type] += 1;
      special.overtaken += event.why.overtook.length;
      special.finishedByCall += Number(hasEnd);
      special.contested += Number(event.isContested);
      special.boundCalls += Number(tickets.get(event.ticketId)?.bound?.counter === event.counter);
      return;
    case 'ticket-taken':
      special.offlineIssued += Number(event.ticket.offline !== null);
      special.twins += Number(event.ticket.label.includes('-'));
      return;
    case 'counter-opened':
      special.takeOvers += Number(event.tookOverFrom !== null);
      return;
    case 'counter-closed':
      special.heldBack += event.returned.length;
      return;
    case 'ticket-resumed':
      special.elsewhere += Number(event.from !== event.counter);
      return;
    case 'step-undone':
      special.undoneCalls += Number(event.step === 'ticket-called');
      special.undoneEnds += Number(event.step === 'ticket-finished');
      return;
    case 'day-closed':
      special.leftUnserved += event.leftUnserved.length;
      special.endUnknown += event.endUnknown.length;
      return;
    default:
  }
}
