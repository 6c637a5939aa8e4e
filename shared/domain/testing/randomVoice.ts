import { allEnded } from '../endedTickets.ts';
import type { Sender, ServiceId } from '../ids.ts';
import type { State } from '../model.ts';
import type { Setup } from '../setup.ts';
import type { BusinessDay } from '../time.ts';
import { changedSetup } from './changedSetup.ts';
import type { Dice } from './dice.ts';
import { agents, nobodys, plain, type RandomCommand, someReason, someTickets, supervisor } from './randomParts.ts';

const clock = 'point:clock' as Sender;

/** What is done about the point itself: its services, its setup, its day. */
export function ofPoint(state: State, dice: Dice): RandomCommand {
  const { setup } = state;
  const service = dice.oneIn(10) ? 'weddings' : dice.pick(setup.services).id;
  switch (dice.pick(['suspend', 'resume', 'setup', 'setup', 'resume', 'open', 'close'])) {
    case 'suspend':
      return {
        by: supervisor,
        command: plain({ type: 'suspend-service', service, reason: someReason(setup, 'suspend', dice) }),
      };
    case 'resume': {
      const suspended = dice.pick<ServiceId | string>([...state.suspended.keys(), service]);
      return { by: supervisor, command: plain({ type: 'resume-service', service: suspended }) };
    }
    case 'setup':
      return { by: supervisor, command: { type: 'change-setup', setup: changedSetup(setup, dice) } };
    case 'open':
      return { by: dice.pick([clock, supervisor]), command: { type: 'open-day' } };
    default: {
      const isQuiet = [...state.tickets.values()].every(({ stage }) => stage.type === 'waiting');
      return dice.oneIn(isQuiet ? 5 : 2)
        ? { by: supervisor, command: { type: 'close-day' } }
        : { by: dice.pick([clock, supervisor]), command: { type: 'open-day' } };
    }
  }
}

/** What visitors say and ask for, and what becomes of it. */
export function ofVoices(state: State, dice: Dice): RandomCommand {
  const by = dice.pick([supervisor, ...agents]);
  const open = state.complaints.open.map(({ number }) => number as string);
  const complaint = dice.pick([...open.slice(0, 1), ...open, ...open, '2020-000001']);
  const following = open.length > 0 ? ['assign', 'answer', 'answer', 'close', 'close', 'close'] : [];
  const helping = state.help.length > 0 ? ['helped', 'helped', 'helped', 'helped'] : [];
  switch (dice.pick(['feedback', 'feedback', 'help', 'file', 'assign', 'close', 'helped', ...following, ...helping])) {
    case 'feedback':
      return { by: 'phone:p1' as Sender, command: feedback(state, dice) };
    case 'help':
      return { by: dice.pick(agents), command: plain({ type: 'request-help', ...whereHelp(state.setup, dice) }) };
    case 'helped': {
      const request = dice.oneIn(4) ? 0 : (state.help[0]?.seq ?? 0);
      return { by, command: { type: 'answer-help', request } };
    }
    case 'file': {
      const visit = dice.oneIn(3) ? { ticket: dice.pick(someTickets(state)) } : {};
      return { by, command: plain({ type: 'file-complaint', ...visit, kind: 'complaint', note: 'n1' }) };
    }
    case 'assign':
      return { by, command: plain({ type: 'assign-complaint', complaint, to: 'agent1' }) };
    case 'answer':
      return { by, command: plain({ type: 'answer-complaint', complaint, note: 'n2' }) };
    default:
      return { by, command: plain({ type: 'close-complaint', complaint }) };
  }
}

function feedback(state: State, dice: Dice) {
  const ended = allEnded(state.ended).map(({ ticket }) => ticket.id);
  const ticket = dice.pick([...ended.slice(-2), ...someTickets(state)]);
  const day = dice.pick([undefined, undefined, undefined, '2025-10-29', '2020-01-01'] as (BusinessDay | undefined)[]);
  const perception = dice.oneIn(10) ? 6 : 1 + dice.below(5);
  return plain({ type: 'give-feedback', ticket: day ? nobodys : ticket, day, perception });
}

const whereHelp = ({ counters }: Setup, dice: Dice) =>
  dice.pick<{ readonly counter?: string; readonly kiosk?: string }>([
    { counter: dice.pick(counters).id },
    { counter: '9' },
    { kiosk: 'k1' },
    { kiosk: 'k9' },
  ]);
