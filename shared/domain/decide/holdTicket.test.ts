import { describe, expect, test } from 'vitest';
import { holdTicket } from '../testing/askedSteps.ts';
import { given, givenSetup, minute } from '../testing/given.ts';
import { called, closed, idOf, opened, started, taken } from '../testing/happened.ts';
import { held } from '../testing/happenedSteps.ts';

const serving = (label: string) => [taken(label), called(label, '1'), started(label, '1')];
const kept = (label: string) => [...serving(label), held(label, '1')];

describe('hold-ticket', () => {
  test('keeps the person aside and leaves the counter free', () => {
    const { state } = given(opened('1'), ...serving('A001'))
      .when(holdTicket('1').at(4))
      .then(held('A001', '1'));
    expect([...state.counters.values()]).toMatchObject([{ ticket: null, held: [idOf('A001')] }]);
    expect(state.tickets.get(idOf('A001'))?.stage).toMatchObject({ type: 'held', heldAt: minute(4) });
  });

  test('says where a note is kept', () => {
    given(opened('1'), ...serving('A001'))
      .when(holdTicket('1', { note: 'n1' }))
      .then(held('A001', '1', 'n1'));
  });

  test('takes only so many at a counter', () => {
    const three = [...kept('A001'), ...kept('A002'), ...kept('A003')];
    given(opened('1'), ...three, ...serving('A004'))
      .when(holdTicket('1'))
      .thenRefused('too-many-held', { most: 3 });
    givenSetup({ hold: { most: 4 } }, opened('1'), ...three, ...serving('A004'))
      .when(holdTicket('1'))
      .then(held('A004', '1'));
  });

  test('is only for somebody in service', () => {
    given(opened('1')).when(holdTicket('1')).thenRefused('nobody-called');
    given(opened('1'), taken('A001'), called('A001', '1')).when(holdTicket('1')).thenRefused('not-started');
  });

  test('pressed twice keeps nobody else aside', () => {
    const press = holdTicket('1', { ticket: idOf('A001') });
    given(opened('1'), ...serving('A001'))
      .when(press)
      .then(held('A001', '1'))
      .when(press)
      .thenRefused('already-advanced');
  });

  test('is refused at a counter that is unknown, closed or of somebody else', () => {
    given().when(holdTicket('9')).thenRefused('unknown-counter');
    given(opened('1'), closed('1')).when(holdTicket('1')).thenRefused('counter-closed');
    given(opened('1', 'agent2'), ...serving('A001'))
      .when(holdTicket('1'))
      .thenRefused('not-your-counter');
  });
});
