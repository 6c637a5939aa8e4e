import type { AssignComplaint } from '../commands.ts';
import type { State } from '../model.ts';
import { accepted, type Decision, refused } from './decision.ts';
import { openComplaint } from './openComplaint.ts';

/** Says who sees to a complaint; the last one said holds. */
export function assignComplaint(state: State, { complaint, to }: AssignComplaint): Decision {
  if (!openComplaint(state, complaint)) return refused({ type: 'unknown-complaint' });
  return accepted({ type: 'complaint-assigned', complaint, to });
}
