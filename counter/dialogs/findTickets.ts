import type { CounterView } from '../../shared/views/counterView.ts';
import type { ActionId, Ticket } from '../desk/action.ts';

/** Somebody whom the desk knows, and what may be done for them. */
export type Found = {
  readonly ticket: Ticket;
  readonly label: string;
  readonly service: CounterView['name'];
  readonly where: 'waiting' | 'held' | 'missed';
  /** Since when they are there. */
  readonly at: string;
  readonly acts: readonly ActionId[];
};

/** What each of these asks a reason of. */
export const reasonFor: Partial<Readonly<Record<ActionId, keyof CounterView['reasons']>>> = {
  'call-ticket': 'call',
  cancel: 'cancel',
  prioritise: 'priority',
};

/** Those whose number holds what was typed, spaces and letter case left aside; nothing typed: all. */
export function findTickets({ queue, held, missed }: CounterView, typed: string): readonly Found[] {
  const wanted = typed.replaceAll(/\s/g, '').toUpperCase();
  const all: readonly Found[] = [
    ...held.map(({ ticket, label, service, heldAt }) => ({
      ...{ ticket, label, service, at: heldAt },
      ...{ where: 'held' as const, acts: ['resume-ticket' as const] },
    })),
    ...missed.map(({ ticket, label, service, at }) => ({
      ...{ ticket, label, service, at },
      ...{ where: 'missed' as const, acts: ['reinstate' as const] },
    })),
    ...queue.map(({ ticket, label, service, issuedAt, mark }) => ({
      ...{ ticket, label, service, at: issuedAt, where: 'waiting' as const },
      // Whoever the law lets go first already has nothing more to be given.
      acts: (['call-ticket', ...(mark === 'preferential' ? [] : ['prioritise' as const]), 'cancel'] as const).slice(),
    })),
  ];
  return all.filter(({ label }) => label.includes(wanted));
}
