import type { Catalogue } from '../catalogue.ts';
import type { common as es } from '../es/common.ts';

export const common: Catalogue<typeof es> = {
  language: 'Language',
  back: 'Back',
  done: 'Done',
  preferential: 'Priority',
  community: 'Community',
  connecting: 'Connecting to the server…',
  lostSince: 'No connection to the server since {{time}}',
  lostAdvice: 'This screen catches up by itself when it is back.',
  unreachable: 'The server does not answer. Please try again in a moment.',
  'trouble-storage-failed': 'The server cannot save: its disk is full or does not answer',
  'trouble-clock-suspect': 'The clock of the server seems wrong',
};
