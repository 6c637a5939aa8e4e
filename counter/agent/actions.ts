import type { CommandMessage } from '../../shared/protocol/messages.ts';
import type { CounterView, Current } from '../../shared/views/counterView.ts';

type Command = CommandMessage['command'];
export type Outcome = Current['outcomes'][number]['code'];

/** What an agent can ask of the counter. */
export type Action =
  | 'open'
  | 'call'
  | 'start'
  | 'finish-and-call'
  | 'finish'
  | 'recall'
  | 'no-show'
  | 'reprint'
  | 'close';

/** The one step that moves the day forward now; null: there is none. With nobody waiting, finishing calls nobody. */
export function forwardOf({ can, current }: CounterView): Action | null {
  if (can.open) return 'open';
  if (current?.stage === 'called') return can.start ? 'start' : null;
  if (!current) return can.callNext ? 'call' : null;
  if (!can.finish) return null;
  return can.callNext ? 'finish-and-call' : 'finish';
}

/** Whether this can be asked now (the server's clock, ms since 1970): the view says so, or the time it named has come since. */
export function isPossible({ can, current }: CounterView, action: Action, now: number): boolean {
  const gapIsOver = can.start && current !== null && now >= Date.parse(current.recallFrom);
  switch (action) {
    case 'open':
    case 'close':
    case 'start':
    case 'finish':
    case 'reprint':
      return can[action];
    case 'recall':
      return can.recall || gapIsOver;
    case 'call':
      return can.callNext && !current;
    case 'finish-and-call':
      return can.callNext && can.finish;
    case 'no-show':
      return can.noShow || (gapIsOver && current.callsLeft === 0);
    default:
      return action satisfies never;
  }
}

/** Whether an outcome must be chosen before this. */
export const lacksOutcome = ({ current }: CounterView, action: Action, outcome: Outcome | null): boolean =>
  (action === 'finish' || action === 'finish-and-call') && current?.outcomeRequired === true && outcome === null;

/** The command for an action: it names what stands on this screen, so that a late or a second one moves nobody else. */
export function commandOf(action: Action, view: CounterView, outcome: Outcome | null): Command {
  const { lastCalled: after, current } = view;
  const counter = view.counter.id;
  const ofScreen = { counter, ...(current && { ticket: current.ticket }) };
  const withOutcome = { ...ofScreen, ...(outcome !== null && { outcome }) };
  switch (action) {
    case 'open':
      return { type: 'open-counter', counter };
    case 'close':
      return { type: 'close-counter', counter };
    case 'call':
      return { type: 'call-next', after, ...ofScreen };
    case 'finish-and-call':
      return { type: 'call-next', after, ...withOutcome };
    case 'start':
      return { type: 'start-service', ...ofScreen };
    case 'finish':
      return { type: 'finish-service', ...withOutcome };
    case 'recall':
      return { type: 'recall', ...ofScreen };
    case 'no-show':
      return { type: 'mark-no-show', ...ofScreen };
    case 'reprint':
      return { type: 'reprint-ticket', ticket: ticketOnScreen(view) };
    default:
      return action satisfies never;
  }
}

/** Only offered while somebody is there. */
function ticketOnScreen({ current }: CounterView): Current['ticket'] {
  if (!current) throw new Error('Nobody is at the counter.');
  return current.ticket;
}
