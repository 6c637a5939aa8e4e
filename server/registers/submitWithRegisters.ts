import type { Visit } from '../../shared/domain/commands.ts';
import type { Sender, TicketId } from '../../shared/domain/ids.ts';
import type { CommandMessage } from '../../shared/protocol/messages.ts';
import type { Answer, ServicePoint } from '../servicePoint.ts';
import { parted } from './registerEntry.ts';
import type { Registers } from './registers.ts';

export type Submit = (by: Sender, message: CommandMessage, ofCode?: Visit) => Promise<Answer>;

type Point = Pick<ServicePoint, 'submit' | 'hasAccepted' | 'state'>;

/**
 * Submits commands whose free texts and needs are first written and synced to the registers; nothing of a refused one
 * stays there. `onFault` is told of a disk that failed. Never rejects.
 */
export function submitWithRegisters(point: Point, registers: Registers, onFault: (error: unknown) => void): Submit {
  // The same id twice at once: the second is looked at when the first is answered.
  const turns = new Map<string, Promise<unknown>>();

  return (by, message, ofCode) => {
    const { command, entry } = parted(by, message, ofCode);
    const submission = { id: message.id, command };
    if (!entry) return point.submit(by, submission);
    const turn = (turns.get(entry.id) ?? Promise.resolve()).then(() => withEntry());
    const ended = turn.finally(() => turns.get(entry.id) === ended && turns.delete(entry.id));
    turns.set(entry.id, ended);
    return ended;

    async function withEntry(): Promise<Answer> {
      try {
        const isKept = await kept();
        if (!isKept) return { ok: false, refusal: { type: 'id-reused' } };
        const answer = await point.submit(by, submission);
        if (mustGo(answer)) await registers.remove(isKept.id).catch(onFault);
        return answer;
      } catch (error) {
        onFault(error);
        return { ok: false, refusal: { type: 'storage-failed' } };
      }
    }

    /** null: the same accepted id had brought something else. */
    async function kept(): Promise<{ readonly id: string } | null> {
      if (!entry) return null;
      if ((await registers.keep(entry)) !== 'other') return entry;
      if (point.hasAccepted(by, submission)) return null;
      await registers.replace(entry);
      return entry;
    }

    function mustGo(answer: Answer): boolean {
      if (!entry) return false;
      // Repeated after its end: the needs were erased with the ticket.
      if (answer.ok) return entry.needs !== undefined && !point.state().tickets.has(entry.id as TicketId);
      const isUnknown = answer.refusal.type === 'storage-failed';
      const isOfTicket = entry.needs !== undefined && point.state().tickets.has(entry.id as TicketId);
      return !isUnknown && !isOfTicket && !point.hasAccepted(by, submission);
    }
  };
}
