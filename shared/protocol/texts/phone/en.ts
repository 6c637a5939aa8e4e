import type { PhoneTexts } from '../../phoneTexts.ts';

export const en: PhoneTexts = {
  name: 'English',
  language: 'Language',
  yourNumber: 'Your number',
  before: (people) => (people === 1 ? 'person before you' : 'people before you'),
  minutes: 'minutes to wait',
  mayChange: 'The order may change while you wait.',
  waitAt: (place) => `Please wait ${place}`,
  waitHere: 'Please wait in the waiting room',
  bring: 'Have at hand',
  yourTurn: 'It is your turn',
  counter: 'Counter',
  attendedBy: 'You are attended by',
  numberAgain: 'Your number',
  late: (minutes) =>
    `If you cannot get there in time, tell the information desk: we keep your place for ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}.`,
  stages: {
    serving: ({ counter }) => ({ title: 'You are being served', text: `At counter ${counter}.` }),
    held: ({ counter }) => ({ title: 'Your visit is paused', text: `Stay close: it goes on at counter ${counter}.` }),
    finished: () => ({ title: 'Your visit is done', text: 'Thank you for coming.' }),
    'no-show': ({ until }) => ({
      title: 'We called you and you did not come',
      text: until
        ? `Tell the information desk: until ${until} you keep your place.`
        : 'If you still need us, tell the information desk.',
    }),
    cancelled: () => ({
      title: 'This number is no longer in line',
      text: 'If you still need us, get another number.',
    }),
    'left-unserved': () => ({
      title: 'The day is over',
      text: 'We are sorry: this number was not served. Talk to our staff, or come another day and get a new one.',
    }),
  },
  unknown: {
    title: 'There is no number with that code here',
    text: 'See whether it is complete: 16 letters and digits, as on your paper. A number can be seen until seven days after the visit.',
  },
  tooMany: { title: 'One moment, please', text: 'It was asked many times in a row. This page comes back by itself.' },
  at: (time) => `At ${time}`,
  refresh: 'Refresh',
  lostSince: (time) => `No connection since ${time}`,
  lostThen: 'Your number counts all the same. Watch the screen in the room; this page catches up by itself.',
  ring: 'Call me with sound',
  rings: ({ vibrates, staysAwake }) =>
    `We call you here with sound${vibrates ? ' and vibration' : ''}. Turn the volume up and leave this page open${
      staysAwake ? '' : ', with the screen on'
    }.`,
  silence: 'Stop the sound',
  leave: 'Leave the line',
  leaveAsk: { title: 'Leave the line?', text: 'You lose your place. If you come back, you need another number.' },
  leaveYes: 'Yes, leave the line',
  leaveNo: 'No, stay in line',
  leaving: 'Leaving the line…',
  cannotLeave: 'You cannot leave the line from here right now.',
};
