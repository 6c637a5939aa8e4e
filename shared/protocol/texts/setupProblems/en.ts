import type { SetupProblemTexts } from '../../setupProblemText.ts';

export const en: SetupProblemTexts = {
  empty: 'the text is missing',
  'control-characters': 'has characters that cannot be printed; write it again on one line',
  'too-long': 'has more than {most} characters',
  'not-a-name': 'may only have 1 to 64 plain letters, digits and the signs . _ : -',
  'used-twice': 'stands in the list already',
  reserved: 'is a reserved name',
  'named-like-a-group': 'a class cannot have the name of a group',
  unknown: 'names something that is not in the setup',
  'not-a-letter': 'must be one capital letter from A to Z',
  'not-whole': 'must be a whole number',
  'out-of-range': 'must be between {least} and {most}',
  'seconds-out-of-range': 'must be between {least} and {most} seconds',
  'not-a-time': 'must be a time, such as 08:30',
  'not-a-date': 'must be a date, such as 2026-12-31',
  'unknown-zone': 'is no known time zone, such as America/Bogota',
  'ends-before-it-begins': 'ends before it begins',
  overlaps: 'begins before the earlier hours of the same day end',
  'no-targets': 'promise, aim and cap of this group for all services are missing',
  'cap-below-aim': 'the cap cannot be below the aim',
  'below-the-law': 'the community line cannot go before those whom the law lets go first',
  'community-bound': 'the community line has no bound of overtakings',
  'nobody-serves-everybody': 'no counter that serves everybody does this service',
  'needs-outcomes': 'asks for an outcome, but none is listed',
  'not-a-host': 'is neither a name nor an address of a network',
  'not-an-address': 'is no address such as https://turno.example, with nothing behind it',
  'keys-too-small':
    'with pixels of that size keys or letters are smaller than the rules ask; it must be at least {least}',
  'keys-out-of-reach':
    'at that height some keys are out of reach from a wheelchair; it must be between {least} and {most}',
  'letters-too-far': 'from that distance the large text cannot be read; it must be at most {most}',
  'seat-too-far':
    'the calls cannot be read from that seat; they can on such a screen of {least} inches or more, or with the farthest seat at {most} mm at most',
};
