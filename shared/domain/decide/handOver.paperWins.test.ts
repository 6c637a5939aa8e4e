import { describe, expect, test } from 'vitest';
import { callNext, takeTicket } from '../testing/asked.ts';
import { ago, cancelTicket, handOver } from '../testing/askedVoices.ts';
import { given } from '../testing/given.ts';
import { called, opened, taken } from '../testing/happened.ts';
import { cancelled, relabelled } from '../testing/happenedVoices.ts';

const labels = (story: ReturnType<typeof given>) => [...story.state.tickets.values()].map(({ label }) => label);

describe('a paper whose request had arrived after all', () => {
  test('with another label: the paper wins, and nobody stands twice', () => {
    const story = given(opened('2'), taken('A001', { id: 'kiosk:k1/tap-1' }), taken('A002'))
      .when(handOver('A1000', 'tap-1', { issued: ago(1) }))
      .then(relabelled('kiosk:k1/tap-1', 'A001', 'A1000'));
    expect(labels(story)).toEqual(['A1000', 'A002']);
    story.when(callNext('2')).then(called('A1000', '2'));
  });

  test('also when its visitor has been called, or has gone', () => {
    const { state } = given(opened('2'), taken('A001', { id: 'kiosk:k1/tap-1' }), called('A001', '2'))
      .when(handOver('A1000', 'tap-1'))
      .then(relabelled('kiosk:k1/tap-1', 'A001', 'A1000'));
    expect(state.calls).toMatchObject([{ label: 'A1000' }]);
    given(taken('A001', { id: 'kiosk:k1/tap-1' }), cancelled('A001'))
      .when(handOver('A1000', 'tap-1'))
      .then(relabelled('kiosk:k1/tap-1', 'A001', 'A1000'));
  });

  test('the letter is that of its label, wherever the ticket has gone since', () => {
    given(taken('A001', { id: 'kiosk:k1/tap-1', service: 'claims' }))
      .when(handOver('A1000', 'tap-1'))
      .then(relabelled('kiosk:k1/tap-1', 'A001', 'A1000'));
  });

  test('handed over again: there is nothing new to write', () => {
    const again = handOver('A1000', 'tap-1');
    given().when(again.as('h1')).then(taken('A1000')).when(again.as('h2')).thenRefused('already-issued', {
      label: 'A1000',
    });
    given(taken('A001', { id: 'kiosk:k1/tap-1' }))
      .when(again.as('h1'))
      .then(relabelled('kiosk:k1/tap-1', 'A001', 'A1000'))
      .when(again.as('h2'))
      .thenRefused('already-issued', { label: 'A1000' });
  });

  test('nor when its visitor has gone', () => {
    given()
      .when(handOver('A1000', 'tap-1').as('h1'))
      .then(taken('A1000'))
      .when(cancelTicket('A1000', 'left'))
      .then(cancelled('A1000', 'left'))
      .when(handOver('A1000', 'tap-1').as('h2'))
      .thenRefused('already-issued', { label: 'A1000' });
  });
});

describe('two papers with one label', () => {
  const twice = given()
    .when(handOver('A1001', 'tap-1'))
    .then(taken('A1001'))
    .when(handOver('A1001', 'tap-2'))
    .then(taken('A1001-2', { offline: { isTimeEstimated: false, printed: 'A1001' } }));

  test('are both kept, the later under a label of its own', () => {
    expect(labels(twice)).toEqual(['A1001', 'A1001-2']);
    twice.when(handOver('A1001', 'tap-3')).then(taken('A1001-3'));
  });

  test('also when the holder of the first has gone', () => {
    given(taken('A1001'), cancelled('A1001')).when(handOver('A1001', 'tap-2')).then(taken('A1001-2'));
  });

  test('also when the later one had a number of the point', () => {
    given(taken('A1001'), taken('A001', { id: 'kiosk:k1/tap-2' }))
      .when(handOver('A1001', 'tap-2'))
      .then(relabelled('kiosk:k1/tap-2', 'A001', 'A1001-2'));
  });

  test('the later one is known by what its paper says', () => {
    twice.when(handOver('A1001', 'tap-2').as('again')).thenRefused('already-issued', { label: 'A1001-2' });
  });

  test('neither is counted into a series', () => {
    twice.when(takeTicket('information')).then(taken('A001'));
  });
});
