import { describe, test } from 'vitest';
import { sampleSetup } from '../sampleSetup.ts';
import type { Closure, WeeklyHours } from '../setup.ts';
import { callNext, takeTicket } from '../testing/asked.ts';
import { cancelTicket, handOver, resumeService } from '../testing/askedVoices.ts';
import { given, givenSetup } from '../testing/given.ts';
import { called, opened, taken } from '../testing/happened.ts';
import { cancelled, resumed, suspended } from '../testing/happenedVoices.ts';

/** Minute 0 is eight in the morning. */
const from8to12 = Array.from({ length: 7 }, (_, day) =>
  day < 5 ? [{ from: '08:00', until: '12:00' }] : [],
) as unknown as WeeklyHours;
const noon = 240;

describe('opening hours', () => {
  test('from the first minute until before the last', () => {
    givenSetup({ hours: from8to12 }).when(takeTicket('payments')).then(taken('B001'));
    givenSetup({ hours: from8to12 })
      .when(takeTicket('payments').at(noon - 1))
      .then(taken('B001'));
    givenSetup({ hours: from8to12 })
      .when(takeTicket('payments').at(noon))
      .thenRefused('service-closed', { opensAt: '2026-03-03T13:00:00.000Z' });
  });

  test('of a service of its own', () => {
    const services = sampleSetup.services.map((one) => (one.id === 'claims' ? { ...one, hours: from8to12 } : one));
    const story = givenSetup({ services });
    story.when(takeTicket('claims').at(noon)).thenRefused('service-closed', { opensAt: '2026-03-03T13:00:00.000Z' });
    story.when(takeTicket('payments').at(noon)).then(taken('B001'));
    story.when(takeTicket('claims', { priority: 'community' }).at(noon)).then(taken('L001'));
  });

  test('where no opening is in sight, none is promised', () => {
    const closures = [{ from: '2026-03-02', to: '2027-03-02', reason: sampleSetup.name }] as unknown as Closure[];
    givenSetup({ closures }).when(takeTicket('payments')).thenRefused('service-closed', { opensAt: null });
  });

  test('closing time stops issuing, not calling', () => {
    givenSetup({ hours: from8to12 }, opened('2'), taken('B001'))
      .when(callNext('2').at(noon + 5))
      .then(called('B001', '2'));
  });

  test('are not asked again of somebody who holds a paper', () => {
    givenSetup({ hours: from8to12 })
      .when(handOver('A1000', 'tap-1').at(noon + 5))
      .then(taken('A1000'));
  });
});

describe('a suspended service', () => {
  test('issues nothing until it is resumed, others go on', () => {
    const story = given(suspended('payments'));
    story.when(takeTicket('payments')).thenRefused('service-suspended');
    story.when(takeTicket('claims')).then(taken('R001'));
    story.when(resumeService('payments')).then(resumed('payments')).when(takeTicket('payments')).then(taken('B001'));
  });

  test('outside its hours is closed: the suspension may be over by then', () => {
    givenSetup({ hours: from8to12 }, suspended('payments'))
      .when(takeTicket('payments').at(noon))
      .thenRefused('service-closed');
  });
});

describe('one request makes one ticket a day', () => {
  const tap = takeTicket('information').as('tap-1');

  test('the same id gives no second one', () => {
    given().when(tap).then(taken('A001')).when(tap).thenRefused('already-issued', { label: 'A001' });
  });

  test('nor after its paper was handed over, whatever has become of it since', () => {
    given()
      .when(handOver('A1000', 'tap-1'))
      .then(taken('A1000', { id: 'kiosk:k1/tap-1' }))
      .when(tap)
      .thenRefused('already-issued', { label: 'A1000' })
      .when(cancelTicket('A1000', 'left'))
      .then(cancelled('A1000', 'left'))
      .when(tap)
      .thenRefused('already-issued', { label: 'A1000' });
  });

  test('is asked before anything else: the visitor has a ticket', () => {
    given(taken('A001', { id: 'kiosk:k1/tap-1' }), suspended('information'))
      .when(tap)
      .thenRefused('already-issued', { label: 'A001' });
  });

  test('another sender of the same id is another visitor', () => {
    given().when(tap).then(taken('A001')).when(tap.by('agent1')).then(taken('A002'));
  });
});
