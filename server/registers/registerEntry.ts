import { z } from 'zod';
import type { Command, Visit } from '../../shared/domain/commands.ts';
import { type NoteId, type Sender, type TicketId, ticketIdOf } from '../../shared/domain/ids.ts';
import type { CommandMessage } from '../../shared/protocol/messages.ts';
import { needs } from '../../shared/protocol/wireCommand.ts';

/** What a command brought that must not enter the journal. `id` is its sender and its own id: `agent:agent1/c-7`. */
export const registerEntry = z.strictObject({
  id: z.string(),
  of: z.string(),
  text: z.exactOptional(z.string()),
  contact: z.exactOptional(z.string()),
  needs: z.exactOptional(z.array(z.enum(needs))),
});
export type RegisterEntry = Readonly<z.infer<typeof registerEntry>>;

/** A command of the domain, and what stays in the registers; null: nothing. */
export type Parted = { readonly command: Command; readonly entry: RegisterEntry | null };

/**
 * Parts a command from its free texts and needs: only where they are kept goes on. `ofCode` is the visit whose code sends
 * it: a phone speaks of no other.
 */
export function parted(by: Sender, { id, command: said }: CommandMessage, ofCode?: Visit): Parted {
  const place = `${by}/${id}`;
  const note = place as NoteId;
  const entry = (kept: Omit<RegisterEntry, 'id' | 'of'>, at = place) => ({ id: at, of: said.type, ...kept });
  switch (said.type) {
    case 'take-ticket':
    case 'hand-over': {
      const { needs: asked, ...command } = said;
      if (!asked) return { command, entry: null };
      // The ticket's own id, so that a hand-over finds what its unanswered request had left.
      const ticket = ticketIdOf(by, said.type === 'hand-over' ? said.take : id);
      return {
        command: { ...command, hasNeeds: true },
        entry: { ...entry({ needs: [...asked] }, ticket), of: 'needs' },
      };
    }
    case 'hold-ticket':
    case 'transfer': {
      const { note: text, ...command } = said;
      return text === undefined ? { command, entry: null } : { command: { ...command, note }, entry: entry({ text }) };
    }
    case 'give-feedback': {
      const { comment: text, ticket = noTicket, ...rest } = said;
      const command = { ...rest, ticket, ...ofCode };
      return text === undefined ? { command, entry: null } : { command: { ...command, note }, entry: entry({ text }) };
    }
    case 'file-complaint': {
      const { text, contact, ...rest } = said;
      const kept = entry({ text, ...(contact !== undefined && { contact }) });
      return { command: { ...rest, ...ofCode, note }, entry: kept };
    }
    case 'answer-complaint': {
      const { text, ...command } = said;
      return { command: { ...command, note }, entry: entry({ text }) };
    }
    case 'cancel-ticket':
      return { command: { ...said, ticket: ofCode?.ticket ?? said.ticket ?? noTicket }, entry: null };
    default:
      return { command: said, entry: null };
  }
}

/** Nobody's: the domain answers that there is no such ticket. */
const noTicket = '' as TicketId;
