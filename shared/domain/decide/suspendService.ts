import type { SuspendService } from '../commands.ts';
import type { State } from '../model.ts';
import { serviceOf } from '../setup.ts';
import { accepted, type Decision, refused } from './decision.ts';
import { isKnownReason } from './isKnownReason.ts';

/** Stops issuing tickets of a service for the rest of the day; whoever waits for it is still called. */
export function suspendService(state: State, { service, reason }: SuspendService): Decision {
  if (!serviceOf(state.setup, service)) return refused({ type: 'unknown-service' });
  if (state.suspended.has(service)) return refused({ type: 'already-suspended' });
  if (!isKnownReason(state.setup, 'suspend', reason)) return refused({ type: 'unknown-reason' });
  return accepted({ type: 'service-suspended', service, reason });
}
