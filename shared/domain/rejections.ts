import type { Label } from './ids.ts';
import type { Timestamp } from './time.ts';

/** Why the domain refuses a command: values, with what the reader needs to understand them. Every language has a text for each. */
export type Rejection =
  // what the setup does not know
  | { readonly type: 'unknown-service' }
  | { readonly type: 'unknown-errand' }
  | { readonly type: 'unknown-priority' }
  | { readonly type: 'unknown-kiosk' }
  | { readonly type: 'unknown-counter' }
  | { readonly type: 'unknown-outcome' }
  | { readonly type: 'unknown-reason' }
  | { readonly type: 'unknown-ticket' }
  | { readonly type: 'unknown-complaint' }
  | { readonly type: 'unknown-request' }
  | { readonly type: 'unknown-printer' }
  /** A number that is not whole or outside these, both included. */
  | {
      readonly type: 'out-of-range';
      readonly field: 'cases' | 'expectation' | 'perception';
      readonly least: number;
      readonly most: number;
    }
  | { readonly type: 'no-community-line' }
  | { readonly type: 'errand-without-community-line' }
  // issuing
  | { readonly type: 'service-closed'; readonly opensAt: Timestamp | null }
  | { readonly type: 'service-suspended' }
  | { readonly type: 'already-issued'; readonly label: Label }
  | { readonly type: 'wrong-label' }
  // the counter
  | { readonly type: 'counter-taken' }
  | { readonly type: 'already-open' }
  | { readonly type: 'counter-closed' }
  | { readonly type: 'counter-paused' }
  | { readonly type: 'not-paused' }
  | { readonly type: 'not-your-counter' }
  | { readonly type: 'would-leave-unattended'; readonly service: string }
  // the call
  /** The counter has moved on: somebody, or the same key twice, was faster than this screen. */
  | { readonly type: 'already-advanced' }
  | { readonly type: 'nobody-waiting' }
  | { readonly type: 'still-called'; readonly label: Label }
  | { readonly type: 'still-serving'; readonly label: Label }
  | { readonly type: 'nobody-called' }
  | { readonly type: 'already-started' }
  | { readonly type: 'not-started' }
  | { readonly type: 'outcome-required' }
  | { readonly type: 'too-soon'; readonly waitSeconds: number }
  | { readonly type: 'too-few-calls'; readonly callsLeft: number }
  // one ticket
  | { readonly type: 'not-waiting'; readonly label: Label }
  | { readonly type: 'not-held'; readonly label: Label }
  | { readonly type: 'not-a-no-show'; readonly label: Label }
  | { readonly type: 'already-ended'; readonly label: Label }
  | { readonly type: 'counter-does-not-serve' }
  | { readonly type: 'too-many-held'; readonly most: number }
  | { readonly type: 'reason-required' }
  | { readonly type: 'only-a-supervisor' }
  | { readonly type: 'same-place' }
  | { readonly type: 'same-priority' }
  | { readonly type: 'already-in-visit' }
  | { readonly type: 'nothing-to-undo' }
  | { readonly type: 'too-late-to-undo' }
  | { readonly type: 'too-late-to-reprint' }
  // the day, the setup
  | { readonly type: 'day-open' }
  | { readonly type: 'day-over' }
  | { readonly type: 'already-suspended' }
  | { readonly type: 'not-suspended' }
  /** `field` names what is wrong, `problem` says how: both in the words of the setup. */
  | { readonly type: 'setup-wrong'; readonly field: string; readonly problem: string; readonly count: number }
  | { readonly type: 'setup-strands'; readonly labels: string; readonly count: number }
  // voices
  | { readonly type: 'already-rated' }
  | { readonly type: 'visit-too-old' }
  | { readonly type: 'already-answered' }
  | { readonly type: 'not-answered' };

export type RejectionType = Rejection['type'];
