import type { Command } from '../commands.ts';
import type { CommandId, Sender, TicketId } from '../ids.ts';
import type { State, Ticket } from '../model.ts';
import type { Setup } from '../setup.ts';
import type { Dice } from './dice.ts';

/** `cause`: under an id that was used before; otherwise a new one. */
export type RandomCommand = { readonly by: Sender; readonly command: Command; readonly cause?: CommandId };

export const agents = ['agent:agent1', 'agent:agent2', 'agent:agent3'] as unknown as readonly Sender[];
export const supervisor = 'supervisor:s1' as Sender;
export const nobodys = 'kiosk:k1/nobodys' as TicketId;

/** One of today's tickets in such a stage; else any, or one that nobody has. */
export function someTicket(state: State, dice: Dice, stage: Ticket['stage']['type']): TicketId {
  const found = [...state.tickets.values()].filter((ticket) => ticket.stage.type === stage).map(({ id }) => id);
  return found.length === 0 || dice.oneIn(10) ? dice.pick(someTickets(state)) : dice.pick(found);
}

/** A few tickets of today, live and gone, and one that nobody has. */
export const someTickets = (state: State): readonly TicketId[] => [
  ...[...state.tickets.keys()].slice(0, 3),
  ...state.calls.slice(0, 3).map(({ ticket }) => ticket),
  nobodys,
];

/** A reason that the setup knows for the step, and rarely one that it does not. */
export const someReason = ({ reasons }: Setup, step: keyof Setup['reasons'], dice: Dice): string =>
  dice.oneIn(10)
    ? 'none'
    : dice.pick([...reasons[step].map(({ code }) => code as string).slice(0, 2), 'none'].slice(0, 2));

/** Without the fields that are not said. */
export const plain = (fields: object): Command =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Command;
