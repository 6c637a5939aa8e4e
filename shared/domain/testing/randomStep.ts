import type { Command } from '../commands.ts';
import type { CounterId, Sender } from '../ids.ts';
import type { Counter, State } from '../model.ts';
import type { Dice } from './dice.ts';
import {
  agents,
  nobodys,
  plain,
  type RandomCommand,
  someReason,
  someTicket,
  someTickets,
  supervisor,
} from './randomParts.ts';
import { sending } from './randomTicket.ts';

type StepType = Extract<Command, { readonly counter?: CounterId }>['type'];

/** One step of honest work at a counter, by whoever sits there; at times on a screen that is behind. */
export function works(state: State, dice: Dice): RandomCommand {
  const id = dice.pick(state.setup.counters).id;
  const counter = state.counters.get(id);
  const by = dice.oneIn(12) ? dice.pick([...agents, supervisor]) : (counter?.agent ?? dice.pick(agents));
  const type = dice.pick(nextSteps(stageAt(state, counter), (counter?.held.length ?? 0) > 0));
  const shown = dice.pick([counter?.ticket ?? undefined, counter?.ticket ?? undefined, undefined]);
  const isBehind = dice.oneIn(12);
  const after = isBehind ? dice.pick([null, ...someTickets(state)]) : (counter?.lastCalled ?? null);
  const isOthers = dice.oneIn(2);
  const held = isOthers ? someTicket(state, dice, 'held') : counter?.held[0];
  const isSent = type === 'resume-ticket' && isOthers && !dice.oneIn(4);
  return { by: isSent ? supervisor : by, command: stepOf(state, { type, counter: id, shown, after, held }, dice) };
}

function stageAt({ tickets }: State, counter: Counter | undefined): keyof typeof steps {
  if (!counter?.agent) return 'closed';
  if (counter.paused) return 'paused';
  const stage = counter.ticket && tickets.get(counter.ticket)?.stage.type;
  return stage === 'called' || stage === 'serving' ? stage : 'free';
}

const often = (type: StepType, times: number): readonly StepType[] => Array.from({ length: times }, () => type);
const steps = {
  closed: ['open-counter'],
  paused: [...often('resume-counter', 3), 'call-next', 'call-ticket', 'pause-counter', 'close-counter'],
  free: [
    ...often('call-next', 12),
    ...(['undo', 'undo', 'call-ticket', 'pause-counter', 'start-service', 'close-counter'] as const),
    ...(['resume-counter', 'resume-ticket', 'resume-ticket', 'open-counter'] as const),
  ],
  called: [
    ...often('start-service', 5),
    ...([
      'recall',
      'recall',
      'mark-no-show',
      'mark-no-show',
      'return-to-queue',
      'transfer',
      'add-service',
      'undo',
    ] as const),
    ...(['call-next', 'finish-service', 'close-counter', 'call-ticket', 'hold-ticket', 'pause-counter'] as const),
  ],
  serving: [
    ...often('call-next', 6),
    ...([
      'finish-service',
      'hold-ticket',
      'hold-ticket',
      'return-to-queue',
      'transfer',
      'add-service',
      'undo',
    ] as const),
    ...(['start-service', 'close-counter', 'open-counter', 'resume-ticket'] as const),
  ],
} as const satisfies Readonly<Record<string, readonly StepType[]>>;

const nextSteps = (stage: keyof typeof steps, holds: boolean): readonly StepType[] => [
  ...steps[stage],
  ...(holds && stage === 'free' ? often('resume-ticket', 4) : []),
];

/** Any step at any counter, whether it is there or not. */
export function anyStep(state: State, dice: Dice): RandomCommand {
  const type = dice.pick(Object.values(steps).flat() as readonly StepType[]);
  const ids = [...state.setup.counters.map(({ id }) => id), '9' as CounterId];
  const tickets = someTickets(state);
  const [shown, after] = [dice.pick([undefined, ...tickets]), dice.pick([null, ...tickets])];
  const said = { type, counter: dice.pick(ids), shown, after, held: dice.pick(tickets) };
  return { by: dice.pick([...agents, supervisor] as readonly Sender[]), command: stepOf(state, said, dice) };
}

type Said = {
  readonly type: StepType;
  readonly counter: CounterId;
  readonly shown: unknown;
  readonly after: unknown;
  readonly held: unknown;
};

function stepOf(state: State, { type, counter, shown, after, held }: Said, dice: Dice): Command {
  const { setup } = state;
  const ofScreen = { type, counter, ticket: shown };
  switch (type) {
    case 'open-counter':
      return plain({ type, counter, takeOver: dice.oneIn(2) ? true : undefined });
    case 'pause-counter':
      return plain({ type, counter, reason: someReason(setup, 'pause', dice) });
    case 'resume-counter':
    case 'close-counter':
    case 'undo':
      return plain({ type, counter });
    case 'call-ticket':
      return plain({
        type,
        counter,
        ticket: someTicket(state, dice, 'waiting'),
        reason: someReason(setup, 'call', dice),
      });
    case 'resume-ticket':
      return plain({ type, counter, ticket: held ?? nobodys });
    case 'return-to-queue':
      return plain({ ...ofScreen, reason: someReason(setup, 'return', dice) });
    case 'transfer':
      return plain({ ...ofScreen, ...sending(state, dice) });
    case 'add-service':
      return plain({ ...ofScreen, service: dice.pick([...setup.services.map(({ id }) => id), 'unknown']) });
    case 'call-next':
      return plain({ ...ofScreen, after, outcome: outcome(state, counter, dice) });
    case 'finish-service':
      return plain({ ...ofScreen, outcome: outcome(state, counter, dice) });
    default:
      return plain(ofScreen);
  }
}

function outcome({ setup, counters, tickets }: State, id: CounterId, dice: Dice): string | undefined {
  const there = counters.get(id)?.ticket;
  const service = there && tickets.get(there)?.service;
  const known = setup.services.find((one) => one.id === service)?.outcomes[0]?.code;
  return dice.pick([known, known, known, undefined, 'lost']);
}
