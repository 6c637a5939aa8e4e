import type { Catalogue } from '../../catalogue.ts';
import type { agent as es } from '../../es/counter/agent.ts';

/** The counter: who serves, and where. */
export const agent: Catalogue<typeof es> = {
  page: 'Counter',
  counterNamed: 'Counter {{name}}',
  minutes: '{{count}}\u00a0min',
  'mark-preferential': 'priority',
  'mark-community': 'community',
  signInTitle: 'Sign in to serve',
  signInAgent: 'Your agent name',
  signInPin: 'Your PIN',
  signInSubmit: 'Sign in',
  signInSubmitting: 'Signing in…',
  signInUnreachable: 'The server does not answer. Check the network and try again.',
  chooseTitle: 'Which counter do you serve at?',
  chooseTaken: '{{agent}} serves here',
  chooseOpen: 'Open',
  chooseOpening: 'Opening…',
  'reach-preferential-first': 'Priority first',
  'reach-preferential-only': 'Priority only',
  'reach-community-first': 'Community first',
  practiceLink: 'Practise without the server',
  practiceBand: 'Practice: none of this is real. The people are simulated and nobody is called in the room.',
  practiceLeave: 'Leave practice',
  practiceAgent: 'You, practising',
  windowsTitle: 'This counter is open in another window or machine of yours too.',
  windowsBody: 'What you ask in one shows in both and is done once.',
};
