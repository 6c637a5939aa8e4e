import { describe, expect, test } from 'vitest';
import type { ChangeSetup } from '../commands.ts';
import { senderOf } from '../ids.ts';
import { sampleSetup } from '../sampleSetup.ts';
import { community, type Setup } from '../setup.ts';
import { type Asked, callNext, closeCounter, takeTicket } from '../testing/asked.ts';
import { given, givenSetup, minute } from '../testing/given.ts';
import { called, closed, finished, type Happened, opened, started, taken, takenFirst } from '../testing/happened.ts';

const supervisor = senderOf('supervisor', 'ana');

/** The sample with these changes, asked for by a supervisor. */
function changeSetup(changes: Partial<Setup> = {}): Asked {
  const command: ChangeSetup = { type: 'change-setup', setup: { ...sampleSetup, ...changes } };
  const asked = (said: Pick<Asked, 'sender' | 'minute' | 'id'>): Asked => ({
    ...said,
    commandIn: () => command,
    at: (moment) => asked({ ...said, minute: moment }),
    by: (who) => asked({ ...said, sender: who as Asked['sender'] }),
    as: (id) => asked({ ...said, id }),
  });
  return asked({ sender: supervisor, minute: null, id: null });
}

function changed(changes: Partial<Setup> = {}): Happened {
  const says = { type: 'setup-changed', setup: { ...sampleSetup, ...changes } } as const;
  const happened = (moment: number | null): Happened => ({
    ...{ says, eventIn: () => says, sender: supervisor, minute: moment },
    at: happened,
  });
  return happened(null);
}

/** The sample without a service, and without a community line if that was it. */
function without(service: string): Partial<Setup> {
  const keep = (id: string) => id !== service;
  return {
    services: sampleSetup.services.filter(({ id }) => keep(id)),
    communityLine: service === 'community' ? null : sampleSetup.communityLine,
    counters: sampleSetup.counters.map((counter) => ({
      ...counter,
      serves: counter.serves.filter(keep),
      helpsWith: counter.helpsWith.filter(keep),
    })),
  };
}
const withoutCounter = (counter: string): Partial<Setup> => ({
  counters: sampleSetup.counters.filter(({ id }) => id !== counter),
});
const withoutLine: Partial<Setup> = {
  communityLine: null,
  targets: sampleSetup.targets.filter(({ group }) => group !== community),
};
const withoutClasses: Partial<Setup> = {
  classes: [],
  targets: sampleSetup.targets.filter(({ group }) => group !== 'preferential'),
};

describe('a new setup', () => {
  test('is in force at once, whole', () => {
    const { state } = given()
      .when(changeSetup({ organisation: 'Otra' }))
      .then(changed({ organisation: 'Otra' }));
    expect(state.setup).toEqual({ ...sampleSetup, organisation: 'Otra' });
  });

  test.each(['agent:ana', 'kiosk:k1', 'integration:erp', 'point:clock'])('is not put in force by %s', (who) => {
    given().when(changeSetup().by(who)).thenRefused('only-a-supervisor');
  });

  test('that is wrong is refused with its first problem and the number of all', () => {
    const noShow = { minCalls: 11, gapMs: -1 };
    const said = { field: 'noShow.minCalls', problem: 'out-of-range 1 10', count: 2 };
    given().when(changeSetup({ noShow })).thenRefused('setup-wrong', said);
  });

  test('that leaves a service to nobody who serves everybody is wrong, whoever waits', () => {
    const counters = sampleSetup.counters.map((one) => ({ ...one, reach: 'preferential-only' as const }));
    given(takenFirst('A001')).when(changeSetup({ counters })).thenRefused('setup-wrong', { field: 'services[0]' });
  });
});

describe('people who are here are not left behind', () => {
  test('their service is gone', () => {
    given(taken('A001'), taken('R001'), taken('R002'))
      .when(changeSetup(without('claims')))
      .thenRefused('setup-strands', { labels: 'R001, R002', count: 2 });
  });

  test('nobody waits for the service that goes', () => {
    given(taken('A001'))
      .when(changeSetup(without('claims')))
      .then(changed(without('claims')));
  });

  test('a service that they came for, too, is gone', () => {
    given(taken('A001', { also: ['claims'] }))
      .when(changeSetup(without('claims')))
      .thenRefused('setup-strands', { labels: 'A001' });
    given(taken('L001', { service: 'community', errand: 'claims' }))
      .when(changeSetup(without('claims')))
      .thenRefused('setup-strands', { labels: 'L001' });
  });

  test('their group has no targets any more', () => {
    given(taken('A001'), takenFirst('A002'))
      .when(changeSetup(withoutClasses))
      .thenRefused('setup-strands', { labels: 'A002', count: 1 });
    given(taken('L001', { service: 'community' }))
      .when(changeSetup(withoutLine))
      .thenRefused('setup-strands', { labels: 'L001' });
    given(taken('A001')).when(changeSetup(withoutClasses)).then(changed(withoutClasses));
  });

  test('they stand at a counter that vanishes, called or served', () => {
    const lost = { labels: 'A001', count: 1 };
    const atCounter = [taken('A001'), opened('3'), called('A001', '3')];
    given(...atCounter)
      .when(changeSetup(withoutCounter('3')))
      .thenRefused('setup-strands', lost);
    given(...atCounter, started('A001', '3'))
      .when(changeSetup(withoutCounter('3')))
      .thenRefused('setup-strands', lost);
    given(...atCounter, started('A001', '3'), finished('A001', '3'), closed('3'))
      .when(changeSetup(withoutCounter('3')))
      .then(changed(withoutCounter('3')));
  });

  test('more than ten are counted, ten are named', () => {
    const crowd = Array.from({ length: 12 }, (_, index) => taken(`R0${String(index + 10)}`));
    const labels = Array.from({ length: 10 }, (_, index) => `R0${String(index + 10)}`).join(', ');
    given(...crowd)
      .when(changeSetup(without('claims')))
      .thenRefused('setup-strands', { labels, count: 12 });
  });

  test('those who have left hinder nothing', () => {
    given(taken('R001'), opened('4'), called('R001', '4'), started('R001', '4'), finished('R001', '4'))
      .when(changeSetup(without('claims')))
      .then(changed(without('claims')));
  });
});

describe('a counter that vanishes with nobody at it', () => {
  test('is closed by the same entry, and its agent may open another', () => {
    const story = given(opened('3'), opened('2', 'agent2'))
      .when(changeSetup(withoutCounter('3')))
      .then(closed('3'), changed(withoutCounter('3')));
    expect(story.state.counters.get('3' as never)?.agent).toBeNull();
    expect(story.state.counters.get('2' as never)?.agent).toBe('agent:agent2');
    story.when(closeCounter('3')).thenRefused('unknown-counter');
  });
});

describe('what stays through a change', () => {
  const lettered = (letter: string): Partial<Setup> => ({
    services: sampleSetup.services.map((service) => (service.id === 'information' ? { ...service, letter } : service)),
  });

  test('the series of a letter is never lowered, not even by way of another letter', () => {
    given(taken('A001'), taken('A002'), changed(lettered('Z')), changed())
      .when(takeTicket('information'))
      .then(taken('A003', { service: 'information' }));
    given(taken('A001'), changed(lettered('B')), changed())
      .when(takeTicket('payments'))
      .then(taken('B001', { service: 'payments' }));
    given(taken('B001'), changed(lettered('B')))
      .when(takeTicket('information'))
      .then(taken('B002', { service: 'information' }));
  });

  test('who waits, how long, and how often overtaken', () => {
    const { state } = givenSetup({}, taken('A001'), taken('A002').at(5)).when(changeSetup().at(9)).then(changed());
    expect([...state.tickets.values()].map(({ orderedAt }) => orderedAt)).toEqual([minute(0), minute(5)]);
  });

  test('the counter calls on under the new one', () => {
    given(opened('3'), taken('A001'), changed({ discipline: { type: 'fifo' } }))
      .when(callNext('3'))
      .then(called('A001', '3'));
  });
});
