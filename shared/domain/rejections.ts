import type { Label } from './ids.ts';

/** Why the domain refuses a command: values, with what the reader needs to understand them. Every language has a text for each. */
export type Rejection =
  | { readonly type: 'unknown-service' }
  | { readonly type: 'unknown-errand' }
  | { readonly type: 'unknown-priority' }
  | { readonly type: 'unknown-kiosk' }
  | { readonly type: 'unknown-counter' }
  | { readonly type: 'unknown-outcome' }
  | { readonly type: 'no-community-line' }
  | { readonly type: 'errand-without-community-line' }
  | { readonly type: 'counter-taken' }
  | { readonly type: 'already-open' }
  | { readonly type: 'counter-closed' }
  | { readonly type: 'not-your-counter' }
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
  | { readonly type: 'too-few-calls'; readonly callsLeft: number };

export type RejectionType = Rejection['type'];
