import { expect, test } from 'vitest';
import { closeCounter } from '../testing/asked.ts';
import { given } from '../testing/given.ts';
import { called, closed, finished, idOf, opened, started, taken } from '../testing/happened.ts';
import { closedWith, held, paused, timeAt, transferred } from '../testing/happenedSteps.ts';

test('ends the work at a counter and keeps what it called last', () => {
  const story = given(opened('1'), taken('A001'), called('A001', '1'), started('A001', '1'), finished('A001', '1'))
    .when(closeCounter('1'))
    .then(closed('1'));
  expect([...story.state.counters.values()]).toEqual([
    {
      ...{ id: '1', agent: null, paused: null, ticket: null, held: [] },
      ...{ lastCalled: idOf('A001'), contested: 0, lastStep: null },
    },
  ]);
});

test('refuses while somebody is called there', () => {
  given(opened('1'), taken('A001'), called('A001', '1'))
    .when(closeCounter('1'))
    .thenRefused('still-called', { label: 'A001' });
});

test('refuses while somebody is served there', () => {
  given(opened('1'), taken('A001'), called('A001', '1'), started('A001', '1'))
    .when(closeCounter('1'))
    .thenRefused('still-serving', { label: 'A001' });
});

test('refuses a counter that the point does not have', () => {
  given().when(closeCounter('9')).thenRefused('unknown-counter');
});

test('refuses a counter that is closed', () => {
  given().when(closeCounter('1')).thenRefused('counter-closed');
  given(opened('1'), closed('1')).when(closeCounter('1')).thenRefused('counter-closed');
});

test("refuses somebody else's counter", () => {
  given(opened('1', 'agent2')).when(closeCounter('1')).thenRefused('not-your-counter');
});

test('puts whom it holds back into line, with all that they had waited', () => {
  const story = given(
    ...[opened('1'), taken('A001'), taken('A002').at(1)],
    ...[called('A001', '1').at(4), started('A001', '1').at(5), held('A001', '1').at(6)],
    ...[called('A002', '1').at(7), started('A002', '1'), held('A002', '1').at(8)],
  )
    .when(closeCounter('1').at(10))
    .then(closedWith('1', { label: 'A001', orderedAt: timeAt(6) }, { label: 'A002', orderedAt: timeAt(4) }));
  expect([...story.state.tickets.values()]).toMatchObject([
    { label: 'A001', stage: { type: 'waiting' } },
    { label: 'A002', stage: { type: 'waiting' } },
  ]);
  expect([...story.state.counters.values()]).toMatchObject([{ agent: null, held: [] }]);
});

test('frees those who were bound to it', () => {
  const { state } = given(opened('1'), taken('A001'), transferred('A001', '1'))
    .when(closeCounter('1'))
    .then(closed('1'));
  expect(state.tickets.get(idOf('A001'))?.bound).toBe(null);
});

test('may close while paused, and leave a service unattended', () => {
  given(opened('1'), paused('1'), taken('A001')).when(closeCounter('1')).then(closed('1'));
});
