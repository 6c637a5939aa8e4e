import type { Catalogue } from '../catalogue.ts';
import type { pairing as es } from '../es/pairing.ts';

export const pairing: Catalogue<typeof es> = {
  'title-kiosk': 'This kiosk is not one of the point’s',
  'title-counter': 'This counter is not one of the point’s',
  'title-display': 'This display is not one of the point’s',
  lead: 'Ask a supervisor to open {{address}} on another computer, compare this code there and let this device in.',
  left_one: 'The code is valid for {{count}} more minute.',
  left_many: 'The code is valid for {{count}} more minutes.',
  left_other: 'The code is valid for {{count}} more minutes.',
  fingerprint: 'Fingerprint of the server:',
  fingerprintWhy: 'It must be the same on the supervisor’s page; if it is not, this is not the server of the point.',
  asking: 'Asking the server for a code…',
  unreachable: 'The server does not answer. It is tried again by itself.',
  paired: 'Let in. One moment…',
  again: 'Ask for another code',
  leave: 'Back',
  browser:
    'In a browser the key of the device is kept without protection, and the browser cannot check the fingerprint by itself: whoever can use this computer freely could copy the key. The desktop app keeps it better.',
};
