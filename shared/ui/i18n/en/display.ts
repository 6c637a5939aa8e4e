import type { Catalogue } from '../catalogue.ts';
import type { display as es } from '../es/display.ts';

export const display: Catalogue<typeof es> = {
  page: 'Waiting room',
  turn: 'Ticket',
  counter: 'Counter',
  attendedBy: 'You are attended by {{name}}',
  withdrawn: 'Not yet your turn',
  lastCalls: 'Last calls',
  callsBefore: 'Called before {{time}}',
  callsNow: 'Calls now',
  noCalls: 'No calls yet.',
  watch: 'Your ticket appears here with its counter, and a bell rings.',
  earlier: 'Before',
  mutedTitle: 'Screen without sound',
  mutedBody: 'Touch the screen or press a key to turn it on.',
  staleSince: 'No connection since {{time}}',
  staleTitle: 'Listen: we call out loud.',
  staleBody: 'You keep your place in line.\nHard of hearing? Tell the information desk.',
  connecting: 'Connecting…',
  refused: 'This screen cannot be shown',
  dateOfDay: '{{weekday}} {{day}}',
  dateOfMonth: '{{month}}',
};
