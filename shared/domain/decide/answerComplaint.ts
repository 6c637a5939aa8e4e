import type { AnswerComplaint } from '../commands.ts';
import type { State } from '../model.ts';
import { type Asking, accepted, type Decision, refused } from './decision.ts';
import { openComplaint } from './openComplaint.ts';
import { todayOf } from './todayOf.ts';

/** Keeps that a complaint was answered, once, and whether in time: on its due day still is. */
export function answerComplaint(state: State, { complaint, note }: AnswerComplaint, { at }: Asking): Decision {
  const found = openComplaint(state, complaint);
  if (!found) return refused({ type: 'unknown-complaint' });
  if (found.isAnswered) return refused({ type: 'already-answered' });
  const isInTime = todayOf(state, at) <= found.dueOn;
  return accepted({ type: 'complaint-answered', complaint, note, isInTime });
}
