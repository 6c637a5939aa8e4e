import type { GiveFeedback } from '../commands.ts';
import type { State } from '../model.ts';
import { type Asking, accepted, type Decision, refused } from './decision.ts';
import { isWithin, ratings } from './isWithin.ts';
import { visitOf } from './visitOf.ts';

/** Keeps what a visitor says of a visit of today, once, or of the seven days before: expectation and perception, both 1–5. */
export function giveFeedback(state: State, command: GiveFeedback, { at }: Asking): Decision {
  const visit = visitOf(state, command, at);
  if ('type' in visit) return refused(visit);
  if (visit.ticket?.isRated) return refused({ type: 'already-rated' });
  const { ticket: ticketId, expectation = null, perception, note = null } = command;
  for (const [field, rating] of [
    ['expectation', expectation],
    ['perception', perception],
  ] as const)
    if (rating !== null && !isWithin(rating, ratings)) return refused({ type: 'out-of-range', field, ...ratings });
  return accepted({ type: 'feedback-given', ticketId, day: visit.day, expectation, perception, note });
}
