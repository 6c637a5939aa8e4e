import { describe, test } from 'vitest';
import { takeTicket } from '../testing/asked.ts';
import { closeDay, openDay } from '../testing/askedVoices.ts';
import { given } from '../testing/given.ts';
import { dayClosed, dayOpened, idOf, taken } from '../testing/happened.ts';

const midnight = 16 * 60;

describe('open-day', () => {
  test('opens the day before its first command', () => {
    given()
      .when(closeDay())
      .then(dayClosed('2026-03-02'))
      .when(openDay().at(midnight))
      .then(dayOpened('2026-03-03'))
      .when(takeTicket('information'))
      .then(taken('A001'));
  });

  test('after the night has ended the old one', () => {
    given(taken('A001'))
      .when(openDay().at(midnight))
      .then(dayClosed('2026-03-02', { leftUnserved: [idOf('A001')] }), dayOpened('2026-03-03'));
  });

  test('is refused while a day is open', () => {
    given().when(openDay()).thenRefused('day-open');
  });

  test('is refused when that day was closed already', () => {
    given().when(closeDay()).then(dayClosed('2026-03-02')).when(openDay()).thenRefused('day-over');
  });
});
