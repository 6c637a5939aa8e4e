import type { Current } from '../../shared/views/current.ts';
import type { Guest } from './guests.ts';
import type { Seen, Step } from './nextStep.ts';
import { interrupted, otherService } from './sampleDay.ts';

/** Whether a visit does not go through in one: nobody is sent away or fetches a paper after closing time, when it would keep the others. */
export const isInterrupted = ({ now, roster, view }: Seen, { habit }: Guest): boolean =>
  now < roster.until && (habit === 'elsewhere' || (habit === 'aside' && view.can.hold) || habit === 'comes-back');

/** The visit is interrupted as this guest's habit is. */
export function interrupt(
  { now, roster: { counter }, mind, plan }: Seen,
  { ticket, label }: Current,
  guest: Guest,
): Step {
  const rest: Guest = { ...guest, habit: 'plain', workMs: guest.workMs * (1 - interrupted.afterShare) };
  switch (guest.habit) {
    case 'elsewhere': {
      const from = plan.setup.services.find(({ letter }) => label.startsWith(letter));
      const to = plan.setup.services.find(({ id }) => id === otherService[from?.id ?? '']);
      // Those of the community line are served whatever they ask.
      if (!to) return { type: 'do', command: { type: 'finish-service', counter, ticket } };
      const command = { type: 'transfer', counter, ticket, to: { service: to.id }, place: 'by-order' } as const;
      return { type: 'do', command, guest: rest };
    }
    case 'aside':
      return { type: 'do', command: { type: 'hold-ticket', counter, ticket }, guest: rest };
    default: {
      const asking = { ...mind, asksAgainAt: now + interrupted.asksAgainAfterMs };
      // The finish that is taken back leaves the moment of the start as it was: the whole visit counts from there.
      const same = { ...guest, habit: 'plain' } as const;
      return { type: 'do', command: { type: 'finish-service', counter, ticket }, mind: asking, guest: same };
    }
  }
}
