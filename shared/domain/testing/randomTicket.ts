import type { SlipResult } from '../commands.ts';
import { allEnded } from '../endedTickets.ts';
import { type CommandId, partsOf, type Sender, type TicketId } from '../ids.ts';
import { labelOf } from '../labels.ts';
import type { State } from '../model.ts';
import { timestampOf } from '../time.ts';
import type { Dice } from './dice.ts';
import { agents, plain, type RandomCommand, someReason, someTicket, someTickets, supervisor } from './randomParts.ts';

const legal = ['older', 'pregnant', 'preferential', 'wounded', 'medical'];
const kiosk = 'kiosk:k1' as Sender;

/** A visitor at the kiosk; rarely the request of a paper that was handed over meanwhile. */
export function takesTicket(state: State, dice: Dice): RandomCommand {
  const by = dice.pick([kiosk, kiosk, 'agent:agent1' as Sender]);
  const command = plain({ type: 'take-ticket', ...wish(state, dice), kiosk: dice.oneIn(20) ? 'k9' : undefined });
  const late = dice.oneIn(25) ? lostAnswer(state, dice) : undefined;
  return late ? { by: kiosk, command, cause: late } : { by, command };
}

function wish({ setup }: State, dice: Dice) {
  const services = [...setup.services.map(({ id }) => id as string), 'weddings'];
  const service = dice.oneIn(20) ? 'weddings' : dice.pick(services.slice(0, -1));
  const isSimple = !dice.oneIn(3);
  const priority = isSimple
    ? dice.pick([undefined, 'older'])
    : dice.pick([...legal, undefined, 'community', 'veteran']);
  const errand = isSimple ? undefined : dice.pick([undefined, undefined, undefined, ...services]);
  return { service, priority, errand, cases: dice.oneIn(15) ? dice.pick([2, 0]) : undefined };
}

/** A ticket issued without the point, or whose answer was lost: its request is handed over under the same id. */
export function ofPaper(state: State, dice: Dice): RandomCommand {
  const asked = wish(state, dice);
  const letters = ['A', 'B', 'L'];
  const letter = state.setup.services.find(({ id }) => id === asked.service)?.letter ?? dice.pick(letters);
  const number = dice.oneIn(12) ? 90_001 : 1_000 + dice.below(6);
  const lost = dice.oneIn(3) ? lostAnswer(state, dice) : undefined;
  const take = lost ?? (`offline-${dice.below(5_000)}` as CommandId);
  const known = lost && state.tickets.get(`${kiosk}/${lost}` as TicketId);
  const label = labelOf(known ? known.label.slice(0, 1) : letter, number);
  return { by: kiosk, command: plain({ type: 'hand-over', ...asked, take, label, issued: issued(state, dice) }) };
}

function issued({ at }: State, dice: Dice) {
  const minutes = dice.pick([0, 1, 5, 20, 60, 600, 3_000]);
  if (dice.oneIn(3)) {
    const lastContact = timestampOf(Math.max(0, at - minutes * 60_000) as State['at']);
    return { by: 'clock', at: timestampOf(Math.max(0, at - dice.below(9) * 60_000) as State['at']), lastContact };
  }
  return { by: 'age', ageMs: minutes * 60_000 };
}

/** The request of one of the kiosk's own tickets of today that are still there. */
function lostAnswer({ tickets }: State, dice: Dice): CommandId | undefined {
  const own = [...tickets.keys()].filter((id) => id.startsWith(`${kiosk}/`));
  return own.length === 0 ? undefined : (dice.pick(own).slice(kiosk.length + 1) as CommandId);
}

/** What is done with a ticket beside the counters. */
export function ofTicket(state: State, dice: Dice): RandomCommand {
  const { setup } = state;
  const by = dice.pick([supervisor, dice.pick(agents)]);
  const held = [...state.tickets.values()].filter(({ stage }) => stage.type === 'held');
  if (held.length > 0 && dice.oneIn(2)) {
    const free = [...state.counters.values()].filter(({ agent, ticket }) => agent !== null && ticket === null);
    const counter = dice.pick([...free, ...free, ...free, ...state.setup.counters]).id;
    return { by: supervisor, command: plain({ type: 'resume-ticket', counter, ticket: dice.pick(held).id }) };
  }
  switch (dice.pick(['transfer', 'priority', 'cancel', 'reinstate', 'reinstate', 'reprint', 'slip'])) {
    case 'transfer':
      return {
        by,
        command: plain({ type: 'transfer', ticket: someTicket(state, dice, 'waiting'), ...sending(state, dice) }),
      };
    case 'priority': {
      const priority = dice.pick([...legal, null, null, 'veteran']);
      const ticket = someTicket(state, dice, 'waiting');
      return {
        by,
        command: plain({ type: 'change-priority', ticket, priority, reason: someReason(setup, 'priority', dice) }),
      };
    }
    case 'cancel': {
      const ticket = someTicket(state, dice, 'waiting');
      return { by, command: plain({ type: 'cancel-ticket', ticket, reason: someReason(setup, 'cancel', dice) }) };
    }
    case 'reinstate':
      return { by, command: plain({ type: 'reinstate-ticket', ticket: noShow(state, dice) }) };
    case 'reprint':
      return {
        by: dice.pick([by, kiosk]),
        command: plain({ type: 'reprint-ticket', ticket: dice.pick(someTickets(state)) }),
      };
    default:
      return { by: kiosk, command: plain({ type: 'report-slip', ...slip(state, dice) }) };
  }
}

/** What a printer said of a paper, sometimes named, and now and then one that the point does not have. */
function slip(state: State, dice: Dice) {
  const result: SlipResult = dice.pick(['printed', 'refused']);
  const printers = [undefined, ...state.setup.printers.map(({ id }) => id), 'elsewhere'];
  return { ticket: dice.pick(someTickets(state)), result, printer: dice.pick(printers) };
}

function noShow(state: State, dice: Dice): TicketId {
  const gone = allEnded(state.ended).filter(({ how }) => how === 'no-show');
  return gone.length === 0 || dice.oneIn(8) ? dice.pick(someTickets(state)) : dice.pick(gone).ticket.id;
}

/** Where somebody is sent on to, and to which place. */
export function sending({ setup, counters }: State, dice: Dice) {
  const open = [...counters.values()].flatMap(({ id, agent }) => (agent && partsOf(agent).role ? [id] : []));
  const ids = [...open, ...setup.counters.map(({ id }) => id)];
  const to = dice.oneIn(2)
    ? { service: dice.pick(setup.services).id }
    : { counter: dice.oneIn(15) ? '9' : dice.pick(ids) };
  const place = dice.pick(['by-order', 'last', 'first'] as const);
  const reason = place === 'first' ? someReason(setup, 'transfer-first', dice) : undefined;
  return { to, place, reason: dice.oneIn(10) ? undefined : reason };
}
