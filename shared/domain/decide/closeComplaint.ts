import type { CloseComplaint } from '../commands.ts';
import type { State } from '../model.ts';
import { accepted, type Decision, refused } from './decision.ts';
import { openComplaint } from './openComplaint.ts';

/** Lays a complaint aside. Suggestions and praise need no answer for that. */
export function closeComplaint(state: State, { complaint }: CloseComplaint): Decision {
  const found = openComplaint(state, complaint);
  if (!found) return refused({ type: 'unknown-complaint' });
  const needsAnswer = found.kind === 'complaint' || found.kind === 'request';
  if (needsAnswer && !found.isAnswered) return refused({ type: 'not-answered' });
  return accepted({ type: 'complaint-closed', complaint });
}
