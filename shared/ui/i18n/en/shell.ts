import type { Catalogue } from '../catalogue.ts';
import type { shell as master } from '../es/shell.ts';

export const shell: Catalogue<typeof master> = {
  title: 'Set up',
  'title-kiosk': 'Set up this kiosk',
  'title-counter': 'Set up this counter',
  'title-display': 'Set up this display',
  lead: 'Say where the server of the service point is. This is asked only once.',
  nearby: 'Points found in the network',
  nearbyLooking: 'Looking for points in the network…',
  nearbyNone: 'None was found in the network: type the address.',
  address: 'Address of the server',
  addressHint:
    'For example 192.168.1.20 or point.local. Without a port, 4610 is used. A code scanner can read it from the supervisor’s page.',
  'screen-kiosk': 'Which kiosk of the point it is',
  'screen-display': 'Which display of the point it is',
  pin: 'Staff PIN, 4 to 12 digits',
  pinHint: 'It is the way out of this app: hold the top left corner for five seconds.',
  pinKept: 'New staff PIN (empty: the one before stays)',
  check: 'Test',
  checking: 'Testing…',
  save: 'Save and begin',
  leave: 'Leave without saving',
  back: 'Back',
  answers: 'The point {{point}} answers, version {{version}}.',
  damaged: 'The settings could not be read. They are kept in {{file}}.',
  'no-address': 'That is no address. Type a name, or a number such as 192.168.1.20.',
  'no-answer':
    'Nobody answers at {{detail}}. Look at the address, the cable or the network, and whether the server is on.',
  'not-ventanilla': 'Another program answers at {{detail}}, not a Ventanilla server.',
  'other-name':
    'The server does not answer to the name {{detail}}. Use its number, or start it with --name {{detail}}.',
  'other-version': 'The server has another version ({{detail}}) than this app. Update both.',
  'pin-missing': 'Choose the staff PIN: without it nobody could leave this screen.',
  'not-saved': 'It could not be saved: {{detail}}',
  staffTitle: 'Staff only',
  staffPin: 'Staff PIN',
  exit: 'Leave the app',
  'other-server':
    'Another server answers at {{address}}, not the one with which this device was paired. It has not been given the key. If the server is new on purpose, choose “Change the server”.',
  setUp: 'Change the server',
  'wrong-pin': 'That is not the PIN.',
  wait: 'Too many tries. Wait {{seconds}} seconds.',
  keyDelete: 'Delete',
  keypad: 'Keys',
  fault: 'It did not work. Try again.',
};
