import type { Catalogue } from '../catalogue.ts';
import type { home as es } from '../es/home.ts';

export const home: Catalogue<typeof es> = {
  title: 'Where would you like to go?',
  lead: 'Every screen of the service point opens from here.',
  kiosk: 'Kiosk',
  kioskSays: 'Visitors choose what they need and get a number.',
  counter: 'Counter',
  counterSays: 'Agents call the next person and serve them.',
  display: 'Waiting room',
  displaySays: 'Everybody sees who is called, and to which counter.',
  supervisor: 'Supervisor: let devices in, or revoke them',
};
