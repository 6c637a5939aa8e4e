import { describe, expect, test } from 'vitest';
import { openCounter, takeTicket } from '../testing/asked.ts';
import { closeDay, fileComplaint, handOver, openDay } from '../testing/askedVoices.ts';
import { given } from '../testing/given.ts';
import { called, dayClosed, dayOpened, finished, idOf, opened, started, taken } from '../testing/happened.ts';
import { cancelled, setAside, suspended } from '../testing/happenedVoices.ts';

const midnight = 16 * 60;
const serving = [opened('1'), taken('A001'), called('A001', '1'), started('A001', '1')];

describe('close-day', () => {
  test('ends the day before its time: who waits or is held goes unserved, who has left does not', () => {
    const { state } = given(...serving, setAside('A001', '1'), taken('A002'), taken('A003'), cancelled('A003'))
      .when(closeDay().at(600))
      .then(dayClosed('2026-03-02', { leftUnserved: [idOf('A001'), idOf('A002')], endUnknown: [] }));
    expect([state.day, state.closedDay, state.tickets.size, state.counters.size]).toEqual([null, '2026-03-02', 0, 0]);
  });

  test('is refused while somebody is called', () => {
    given(opened('1'), taken('A001'), called('A001', '1'), taken('A002'))
      .when(closeDay())
      .thenRefused('still-called', { label: 'A001' });
  });

  test('is refused while somebody is served', () => {
    given(taken('A000'), ...serving)
      .when(closeDay())
      .thenRefused('still-serving', { label: 'A001' });
    given(...serving, finished('A001', '1'))
      .when(closeDay())
      .then(dayClosed('2026-03-02'));
  });
});

describe('after the day was closed', () => {
  const evening = given(suspended('payments')).when(closeDay().at(600)).then(dayClosed('2026-03-02'));

  test('nothing more is written into it, and it is not opened again', () => {
    const last = midnight - 1;
    for (const asked of [takeTicket('information'), openCounter('1'), fileComplaint(), closeDay(), openDay()])
      evening.when(asked.at(last)).thenRefused('day-over');
    evening.when(handOver('A1000', 'tap-1').at(last)).thenRefused('day-over');
  });

  test('the next one opens at its time, and asks nothing of the last', () => {
    evening
      .when(takeTicket('payments').as('B001').at(midnight))
      .then(dayOpened('2026-03-03'), taken('B001'))
      .when(closeDay())
      .then(dayClosed('2026-03-03', { leftUnserved: [idOf('B001')] }));
  });
});
