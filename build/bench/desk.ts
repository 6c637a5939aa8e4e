import type { Command } from '../../shared/domain/commands.ts';
import type { Event } from '../../shared/domain/events.ts';
import type { CounterId, ServiceId, TicketId } from '../../shared/domain/ids.ts';

/** Sends a command and gives what happened; throws when it was refused. */
export type Send = (command: Command) => Promise<readonly Event[]>;

/** A counter where as many come as are called: what a real one does, without the people. */
export type Desk = {
  readonly open: () => Promise<void>;
  /** A visitor comes. */
  readonly take: () => Promise<void>;
  /** The next is called; who was served before is finished by it. */
  readonly call: () => Promise<void>;
  readonly start: () => Promise<void>;
  /** The next of the three, in their order. */
  readonly step: () => Promise<void>;
  /** Finishes who is served there and closes it. */
  readonly leave: () => Promise<void>;
};

export const visitor: Command = { type: 'take-ticket', service: 'payments' as ServiceId };

/** A desk at a counter that nobody has opened yet. */
export function deskAt(id: string, send: Send): Desk {
  const counter = id as CounterId;
  let last: TicketId | null = null;
  let steps = 0;
  let isServing = false;
  const desk = {
    open: async () => void (await send({ type: 'open-counter', counter })),
    take: async () => void (await send(visitor)),
    call: async () => {
      const events = await send({ type: 'call-next', counter, after: last });
      last = events.find((event) => event.type === 'ticket-called')?.ticketId ?? last;
    },
    start: async () => {
      await send({ type: 'start-service', counter });
      isServing = true;
    },
    leave: async () => {
      if (isServing) await send({ type: 'finish-service', counter });
      await send({ type: 'close-counter', counter });
      isServing = false;
    },
  };
  const cycle = [desk.take, desk.call, desk.start] as const;
  return { ...desk, step: () => (cycle[steps++ % cycle.length] ?? desk.take)() };
}
