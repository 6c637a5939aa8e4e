import { describe, expect, test } from 'vitest';
import { emptySetup } from '../emptySetup.ts';
import { waitedMs } from '../model.ts';
import { returnToQueue } from '../testing/askedSteps.ts';
import { given, givenSetup, minute } from '../testing/given.ts';
import { called, closed, idOf, opened, started, taken } from '../testing/happened.ts';
import { held, resumed, returned, timeAt } from '../testing/happenedSteps.ts';

const there = [opened('1'), taken('A001'), called('A001', '1').at(10)];

describe('return-to-queue', () => {
  test('puts whoever was called back into line, with what they had waited until the call', () => {
    const { state } = given(...there)
      .when(returnToQueue('1').at(13))
      .then(returned('A001', '1', { orderedAt: timeAt(3) }));
    const ticket = state.tickets.get(idOf('A001'));
    expect(ticket?.stage.type).toBe('waiting');
    expect(ticket && waitedMs(ticket, minute(13))).toBe(600_000);
    expect([...state.counters.values()]).toMatchObject([{ ticket: null, lastCalled: idOf('A001') }]);
    expect(state.day?.counts['no-show']).toBe(0);
  });

  test('counts no time at the counter, in service or aside as waited', () => {
    const long = [started('A001', '1').at(12), held('A001', '1').at(15), resumed('A001', '1').at(25)];
    given(...there, ...long)
      .when(returnToQueue('1').at(30))
      .then(returned('A001', '1', { orderedAt: timeAt(20) }));
  });

  test('keeps the reason', () => {
    given(...there)
      .when(returnToQueue('1', { reason: 'not-ready' }))
      .then(returned('A001', '1', { reason: 'not-ready' }));
  });

  test('refuses a reason that the setup does not list', () => {
    given(...there)
      .when(returnToQueue('1', { reason: 'bored' }))
      .thenRefused('unknown-reason');
    givenSetup({ reasons: emptySetup.reasons }, ...there)
      .when(returnToQueue('1'))
      .thenRefused('unknown-reason');
  });

  test('refuses when nobody is there', () => {
    given(opened('1')).when(returnToQueue('1')).thenRefused('nobody-called');
  });

  test('pressed twice returns nobody else', () => {
    const press = returnToQueue('1', { ticket: idOf('A001') });
    given(...there)
      .when(press)
      .then(returned('A001', '1'))
      .when(press)
      .thenRefused('already-advanced');
  });

  test('is refused at a counter that is unknown, closed or of somebody else', () => {
    given().when(returnToQueue('9')).thenRefused('unknown-counter');
    given(opened('1'), closed('1')).when(returnToQueue('1')).thenRefused('counter-closed');
    given(...there)
      .when(returnToQueue('1').by('agent2'))
      .thenRefused('not-your-counter');
  });
});
