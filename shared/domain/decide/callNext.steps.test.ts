import { describe, expect, test } from 'vitest';
import { callNext, finishService, markNoShow, recall, startService } from '../testing/asked.ts';
import { given, givenSetup } from '../testing/given.ts';
import { called, finished, idOf, opened, started, taken, takenFirst } from '../testing/happened.ts';
import { held, paused } from '../testing/happenedSteps.ts';

describe('a paused counter', () => {
  test('is told so after all that makes a screen stale, and after whose counter it is', () => {
    const story = given(opened('2'), paused('2'), taken('A001'));
    story.when(callNext('2')).thenRefused('counter-paused');
    story.when(callNext('2', { after: idOf('A001') })).thenRefused('already-advanced');
    story.when(callNext('2').by('agent2')).thenRefused('not-your-counter');
    given(opened('2'), paused('2')).when(callNext('2')).thenRefused('counter-paused');
  });
});

describe('where a call starts the service', () => {
  const atOnce = { callStartsService: true };
  const calledAtOnce = [opened('2'), taken('A001'), called('A001', '2')];

  test('whoever is called is in service, and the next call finishes them', () => {
    const story = givenSetup(atOnce, opened('2'), taken('A001'), taken('A002'))
      .when(callNext('2'))
      .then(called('A001', '2'));
    expect(story.state.tickets.get(idOf('A001'))?.stage.type).toBe('serving');
    story.when(callNext('2')).then(finished('A001', '2'), called('A002', '2'));
  });

  test('nobody has to be started before they are finished', () => {
    givenSetup(atOnce, ...calledAtOnce)
      .when(finishService('2'))
      .then(finished('A001', '2'));
  });

  test('there is nobody to start, to call again or to miss', () => {
    for (const step of [startService, recall, markNoShow]) {
      givenSetup(atOnce, ...calledAtOnce)
        .when(step('2'))
        .thenRefused('already-started');
    }
  });
});

describe('what a ratio counts: the calls at which both groups could have been called', () => {
  const contestedAt = (counter: string, ...waiting: Parameters<typeof given>) => {
    const { decision } = given(opened(counter), ...waiting).when(callNext(counter).at(2));
    const [event] = decision.ok ? decision.events : [];
    return event?.type === 'ticket-called' && event.isContested;
  };

  test('both wait', () => {
    expect(contestedAt('2', taken('A001'), takenFirst('A002'))).toBe(true);
  });

  test('only one of the two waits', () => {
    expect(contestedAt('2', taken('A001'), taken('A002'))).toBe(false);
    expect(contestedAt('2', takenFirst('A001'), takenFirst('A002'))).toBe(false);
    expect(contestedAt('2', taken('A001'))).toBe(false);
  });

  test('the other waits for what this counter does not serve', () => {
    expect(contestedAt('2', taken('A001'), takenFirst('R001'))).toBe(false);
  });

  test('is added up at the counter', () => {
    const { state } = given(opened('2'), taken('A001'), takenFirst('A002'))
      .when(callNext('2'))
      .then(called('A002', '2'));
    expect([...state.counters.values()]).toMatchObject([{ contested: 1 }]);
  });
});

test('whom it holds does not keep a counter from calling', () => {
  given(opened('2'), taken('A001'), taken('A002'), called('A001', '2'), started('A001', '2'), held('A001', '2'))
    .when(callNext('2'))
    .then(called('A002', '2'));
});
