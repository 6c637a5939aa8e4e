import { describe, expect, test } from 'vitest';
import { sampleSetup } from '../sampleSetup.ts';
import { callNext } from '../testing/asked.ts';
import { reinstateTicket } from '../testing/askedSteps.ts';
import { given } from '../testing/given.ts';
import { called, finished, idOf, noShow, opened, started, taken, takenFirst } from '../testing/happened.ts';
import { reinstated, setupChanged, timeAt } from '../testing/happenedSteps.ts';

const missed = [opened('1'), taken('A001'), called('A001', '1').at(10), noShow('A001', '1').at(12)];

describe('reinstate-ticket', () => {
  test('within a quarter of an hour keeps what they had waited until the call', () => {
    const { state } = given(...missed)
      .when(reinstateTicket('A001').at(27))
      .then(reinstated('A001', { orderedAt: timeAt(17) }));
    expect(state.tickets.get(idOf('A001'))?.stage.type).toBe('waiting');
    expect(state.day?.counts).toEqual({ finished: 0, 'no-show': 0, cancelled: 0 });
  });

  test('later begins to wait anew', () => {
    given(...missed)
      .when(reinstateTicket('A001').at(27.1))
      .then(reinstated('A001', { orderedAt: timeAt(27.1) }));
  });

  test('is for any of the day, whichever counter missed them, and lets them be called again', () => {
    given(...missed, opened('2', 'agent2'))
      .when(reinstateTicket('A001').by('agent2'))
      .then(reinstated('A001'))
      .when(callNext('2').by('agent2'))
      .then(called('A001', '2'));
  });

  test('refuses who is there, twice too, and who has been served', () => {
    given(taken('A001')).when(reinstateTicket('A001')).thenRefused('not-a-no-show', { label: 'A001' });
    given(...missed)
      .when(reinstateTicket('A001'))
      .then(reinstated('A001'))
      .when(reinstateTicket('A001'))
      .thenRefused('not-a-no-show');
    given(opened('1'), taken('A001'), called('A001', '1'), started('A001', '1'), finished('A001', '1'))
      .when(reinstateTicket('A001'))
      .thenRefused('not-a-no-show', { label: 'A001' });
  });

  test('refuses whom nobody knows', () => {
    given().when(reinstateTicket('A001')).thenRefused('unknown-ticket');
  });

  test('refuses whose service or class the setup has lost since', () => {
    const services = sampleSetup.services.filter(({ id }) => (id as string) !== 'information');
    given(...missed, setupChanged({ services }))
      .when(reinstateTicket('A001'))
      .thenRefused('unknown-service');
    const targets = sampleSetup.targets.filter(({ group }) => (group as string) !== 'preferential');
    const missedFirst = [opened('1'), takenFirst('A001'), called('A001', '1'), noShow('A001', '1')];
    given(...missedFirst, setupChanged({ targets }))
      .when(reinstateTicket('A001'))
      .thenRefused('unknown-priority');
  });
});
