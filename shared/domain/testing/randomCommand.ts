import type { Command } from '../commands.ts';
import type { CounterId, Sender, TicketId } from '../ids.ts';
import type { State } from '../model.ts';
import type { Dice } from './dice.ts';

export type RandomCommand = { readonly by: Sender; readonly command: Command };

const agents = ['agent:agent1', 'agent:agent2', 'agent:agent3'] as unknown as readonly Sender[];
const nobodys = 'kiosk:k1/nobodys' as TicketId;

/** What somebody may send in this state: mostly what people do, in between what no screen would send. */
export function randomCommand(state: State, dice: Dice): RandomCommand {
  switch (dice.pick(['take', 'take', 'work', 'take', 'work', 'work', 'work', 'wild'])) {
    case 'take':
      return takesTicket(state, dice);
    case 'work':
      return works(state, dice);
    default:
      return anything(state, dice);
  }
}

function takesTicket({ setup }: State, dice: Dice): RandomCommand {
  const services = [...setup.services.map(({ id }) => id), 'weddings'];
  const service = dice.oneIn(20) ? 'weddings' : dice.pick(services.slice(0, -1));
  const isSimple = !dice.oneIn(3);
  const legal = ['older', 'pregnant', 'preferential', 'wounded', 'medical'];
  const priority = isSimple
    ? dice.pick([undefined, 'older'])
    : dice.pick([...legal, undefined, 'community', 'veteran']);
  const errand = isSimple ? undefined : dice.pick([undefined, undefined, undefined, ...services]);
  const kiosk = dice.oneIn(20) ? 'k9' : undefined;
  const by = dice.pick(['kiosk:k1', 'kiosk:k1', 'agent:agent1']) as Sender;
  return { by, command: plain({ type: 'take-ticket', service, priority, errand, kiosk }) };
}

/** One step of honest work at a counter, by whoever sits there; at times on a screen that is behind. */
function works(state: State, dice: Dice): RandomCommand {
  const id = dice.pick(state.setup.counters).id;
  const counter = state.counters.get(id);
  const by = dice.oneIn(12) ? dice.pick(agents) : (counter?.agent ?? dice.pick(agents));
  const ticket = counter?.ticket ? state.tickets.get(counter.ticket) : undefined;
  const type = dice.pick(nextSteps(counter?.agent ? (ticket?.stage.type ?? 'free') : 'closed'));
  const shown = dice.pick([counter?.ticket ?? undefined, counter?.ticket ?? undefined, undefined]);
  const isBehind = dice.oneIn(12);
  const after = isBehind ? dice.pick([null, nobodys, ...someTickets(state)]) : (counter?.lastCalled ?? null);
  const known = ticket && state.setup.services.find((one) => one.id === ticket.service)?.outcomes[0]?.code;
  const outcome = dice.pick([known, known, undefined, 'lost']);
  return { by, command: ofCounter(type, id, { ticket: shown, after, outcome }) };
}

function nextSteps(stage: 'closed' | 'free' | 'waiting' | 'called' | 'serving'): readonly Command['type'][] {
  if (stage === 'closed') return ['open-counter'];
  if (stage === 'called') {
    const mostly = ['start-service', 'start-service', 'start-service', 'recall', 'recall', 'mark-no-show'] as const;
    return [...mostly, 'call-next', 'finish-service', 'close-counter'];
  }
  if (stage === 'serving')
    return ['call-next', 'call-next', 'call-next', 'finish-service', 'start-service', 'close-counter'];
  return [
    'call-next',
    'call-next',
    'call-next',
    'call-next',
    'call-next',
    'call-next',
    'close-counter',
    'start-service',
  ];
}

/** Any command about anything, whether it is there or not. */
function anything(state: State, dice: Dice): RandomCommand {
  const type = dice.pick([
    ...(['call-next', 'recall', 'start-service', 'finish-service', 'mark-no-show'] as const),
    ...(['open-counter', 'close-counter'] as const),
  ]);
  const ids = [...state.setup.counters.map(({ id }) => id), '9' as CounterId];
  const tickets = [nobodys, ...someTickets(state)];
  const ticket = dice.pick([undefined, ...tickets]);
  const outcome = dice.pick([undefined, 'solved', 'lost']);
  const command = ofCounter(type, dice.pick(ids), { ticket, after: dice.pick([null, ...tickets]), outcome });
  return { by: dice.pick(agents), command };
}

const someTickets = (state: State): readonly TicketId[] => [
  ...[...state.tickets.keys()].slice(0, 3),
  ...state.calls.slice(0, 3).map(({ ticket }) => ticket),
];

type Fields = { readonly ticket: unknown; readonly after: unknown; readonly outcome: unknown };

function ofCounter(type: Command['type'], counter: CounterId, { ticket, after, outcome }: Fields): Command {
  if (type === 'open-counter' || type === 'close-counter') return { type, counter };
  const takesOutcome = type === 'call-next' || type === 'finish-service';
  return plain({ type, counter, ticket, ...(type === 'call-next' && { after }), ...(takesOutcome && { outcome }) });
}

/** Without the fields that are not said. */
const plain = (fields: object): Command =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Command;
