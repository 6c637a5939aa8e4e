import type { ResumeService } from '../commands.ts';
import type { State } from '../model.ts';
import { serviceOf } from '../setup.ts';
import { accepted, type Decision, refused } from './decision.ts';

/** Issues tickets of a suspended service again, also of one that a change of setup has taken away meanwhile. */
export function resumeService(state: State, { service }: ResumeService): Decision {
  if (state.suspended.has(service)) return accepted({ type: 'service-resumed', service });
  return refused({ type: serviceOf(state.setup, service) ? 'not-suspended' : 'unknown-service' });
}
