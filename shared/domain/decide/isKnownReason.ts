import type { ReasonCode } from '../ids.ts';
import type { ReasonFor, Setup } from '../setup.ts';

/** Whether the setup lists this reason for the step; where it lists none, there is none to give. */
export const isKnownReason = ({ reasons }: Setup, step: ReasonFor, reason: ReasonCode): boolean =>
  reasons[step].some(({ code }) => code === reason);
