import type { CounterView } from '../../shared/views/counterView.ts';
import { type Action, type ActionId, type Command, forwardKey, type Said } from './action.ts';
import { laterCall, laterHold, laterNoShow, laterPause } from './later.ts';

const ofScreen = ({ counter, current }: CounterView) => ({
  counter: counter.id,
  ...(current && { ticket: current.ticket }),
});
const outcomeOf = ({ outcome }: Said) => ({ ...(outcome !== undefined && { outcome }) });
const always = () => true;
const everywhere = { free: 'top', paused: 'top', called: 'top', serving: 'top' } as const;

/** The gap since the last call is over, also where no newer view has said so. */
const gapIsOver = ({ can, current }: CounterView, now: number): boolean =>
  can.start && current !== null && now >= Date.parse(current.recallFrom);

/** Chosen in a dialog, which does not let anything go without them. */
function chosen<Value>(value: Value | undefined, what: string): Value {
  if (value === undefined) throw new Error(`No ${what} was chosen.`);
  return value;
}

const callNext = (view: CounterView, said: Said): Command => ({
  type: 'call-next',
  after: view.lastCalled,
  ...ofScreen(view),
  ...outcomeOf(said),
});

/** Every action of the desk, in the order in which it is offered. */
export const actions: Readonly<Record<ActionId, Action>> = {
  open: {
    key: forwardKey,
    places: { closed: 'bar' },
    isPossible: ({ can }) => can.open,
    command: ({ counter }) => ({ type: 'open-counter', counter: counter.id }),
  },
  'take-over': {
    key: 'V',
    places: { taken: 'bar' },
    isPossible: ({ can }) => can.takeOver,
    asks: 'take-over',
    command: ({ counter }) => ({ type: 'open-counter', counter: counter.id, takeOver: true }),
  },
  call: {
    key: forwardKey,
    places: { free: 'bar' },
    isPossible: ({ can, current }) => can.callNext && !current,
    command: (view) => callNext(view, {}),
  },
  start: {
    key: forwardKey,
    places: { called: 'bar' },
    isPossible: ({ can }) => can.start,
    command: (view) => ({ type: 'start-service', ...ofScreen(view) }),
  },
  'finish-and-call': {
    key: forwardKey,
    places: { serving: 'bar' },
    isPossible: ({ can }) => can.callNext && can.finish,
    ends: true,
    command: callNext,
  },
  'go-on': {
    key: forwardKey,
    places: { paused: 'bar' },
    isPossible: ({ can }) => can.resume,
    command: ({ counter }) => ({ type: 'resume-counter', counter: counter.id }),
  },
  recall: {
    key: 'F4',
    places: { called: 'bar' },
    isPossible: (view, now) => view.can.recall || gapIsOver(view, now),
    later: laterCall,
    command: (view) => ({ type: 'recall', ...ofScreen(view) }),
  },
  'no-show': {
    key: 'N',
    places: { called: 'bar' },
    isPossible: (view, now) => view.can.noShow || (gapIsOver(view, now) && view.current?.callsLeft === 0),
    later: laterNoShow,
    command: (view) => ({ type: 'mark-no-show', ...ofScreen(view) }),
  },
  finish: {
    key: 'F8',
    places: { serving: 'bar' },
    isPossible: ({ can }) => can.finish,
    ends: true,
    command: (view, said) => ({ type: 'finish-service', ...ofScreen(view), ...outcomeOf(said) }),
  },
  hold: {
    key: 'E',
    places: { serving: 'bar' },
    isPossible: ({ can }) => can.hold,
    later: laterHold,
    command: (view) => ({ type: 'hold-ticket', ...ofScreen(view) }),
  },
  transfer: {
    key: 'T',
    places: { serving: 'bar', called: 'side' },
    isPossible: ({ can }) => can.transfer,
    asks: 'transfer',
    command: (view, { to, place = 'by-order', reason }) => ({
      type: 'transfer',
      ...ofScreen(view),
      to: chosen(to, 'target'),
      place,
      ...(reason !== undefined && { reason }),
    }),
  },
  'add-service': {
    key: 'M',
    places: { called: 'side', serving: 'side' },
    isPossible: ({ can }) => can.addService,
    asks: 'add-service',
    command: (view, { service }) => ({ type: 'add-service', ...ofScreen(view), service: chosen(service, 'service') }),
  },
  return: {
    key: 'R',
    places: { called: 'side', serving: 'side' },
    isPossible: ({ can }) => can.returnToQueue,
    asks: 'return',
    command: (view, { reason }) => ({ type: 'return-to-queue', ...ofScreen(view), reason: chosen(reason, 'reason') }),
  },
  guide: {
    key: 'G',
    places: { called: 'side', serving: 'side' },
    isPossible: ({ current }) => current !== null && (current.guide.length > 0 || current.agentNote !== null),
    asks: 'guide',
  },
  reprint: {
    key: 'I',
    places: { called: 'side', serving: 'side' },
    isPossible: ({ can }) => can.reprint,
    command: ({ current }) => ({ type: 'reprint-ticket', ticket: chosen(current?.ticket, 'ticket') }),
  },
  undo: {
    key: 'Z',
    places: { called: 'bar', serving: 'side', free: 'card', paused: 'card' },
    isPossible: ({ can }) => can.undo,
    command: ({ counter }) => ({ type: 'undo', counter: counter.id }),
  },
  'resume-ticket': {
    key: 'H',
    places: { free: 'card' },
    isPossible: ({ can }) => can.resumeTicket,
    command: ({ counter, held }, { ticket }) => ({
      type: 'resume-ticket',
      counter: counter.id,
      ticket: chosen(ticket ?? held[0]?.ticket, 'ticket'),
    }),
  },
  'call-ticket': {
    key: 'O',
    places: { free: 'queue' },
    isPossible: ({ can }) => can.callTicket,
    asks: 'find',
    command: ({ counter }, { ticket, reason }) => ({
      type: 'call-ticket',
      counter: counter.id,
      ticket: chosen(ticket, 'ticket'),
      reason: chosen(reason, 'reason'),
    }),
  },
  cancel: {
    places: {},
    isPossible: ({ counter, reasons }) => counter.isMine && reasons.cancel.length > 0,
    command: (_, { ticket, reason }) => ({
      type: 'cancel-ticket',
      ticket: chosen(ticket, 'ticket'),
      reason: chosen(reason, 'reason'),
    }),
  },
  prioritise: {
    places: {},
    isPossible: ({ counter, reasons, giving }) =>
      counter.isMine && reasons.priority.length > 0 && legalOf(giving.priorities).length > 0,
    command: ({ giving }, { ticket, reason, priority }) => ({
      type: 'change-priority',
      ticket: chosen(ticket, 'ticket'),
      priority: chosen(priority ?? legalOf(giving.priorities)[0]?.id, 'priority'),
      reason: chosen(reason, 'reason'),
    }),
  },
  reinstate: {
    places: {},
    isPossible: ({ counter, missed }) => counter.isMine && missed.length > 0,
    command: (_, { ticket }) => ({ type: 'reinstate-ticket', ticket: chosen(ticket, 'ticket') }),
  },
  find: { key: '/', places: everywhere, isPossible: ({ counter }) => counter.isMine, asks: 'find' },
  give: {
    key: 'D',
    places: everywhere,
    isPossible: ({ counter }) => counter.isMine,
    asks: 'give',
    command: (_, { service, priority, language }) => ({
      type: 'take-ticket',
      service: chosen(service, 'service'),
      ...(priority !== undefined && { priority }),
      ...(language !== undefined && { language }),
    }),
  },
  keys: { key: '?', places: everywhere, isPossible: always, asks: 'keys' },
  pause: {
    key: 'P',
    places: { free: 'top' },
    isPossible: ({ can }) => can.pause,
    later: laterPause,
    asks: 'pause',
    command: ({ counter }, { reason }) => ({
      type: 'pause-counter',
      counter: counter.id,
      reason: chosen(reason, 'reason'),
    }),
  },
  close: {
    key: 'X',
    places: { free: 'top', paused: 'top' },
    isPossible: ({ can }) => can.close,
    asks: 'close',
    command: ({ counter }) => ({ type: 'close-counter', counter: counter.id }),
  },
  more: { places: {}, isPossible: ({ counter }) => counter.isMine, asks: 'more' },
};

export const actionIds = Object.keys(actions) as readonly ActionId[];

type Priorities = CounterView['giving']['priorities'];

/** Those of the law, without the community line. */
export const legalOf = (priorities: Priorities): Priorities => priorities.filter(({ id }) => id !== 'community');
