import { describe, expect, test } from 'vitest';
import { answerComplaint } from '../testing/askedVoices.ts';
import { given } from '../testing/given.ts';
import { dayClosed, dayOpened } from '../testing/happened.ts';
import { complaintAnswered, complaintFiled } from '../testing/happenedVoices.ts';

describe('answer-complaint', () => {
  const filed = given(complaintFiled('2026-000001', { dueOn: '2026-03-04' }));
  const dueDayEnds = 16 * 60 + 2 * 24 * 60;

  test('is in time until the due day is over', () => {
    const { state } = filed
      .when(answerComplaint('2026-000001').at(dueDayEnds - 1))
      .then(dayClosed('2026-03-02'), dayOpened('2026-03-04'), complaintAnswered('2026-000001', true));
    expect(state.complaints.open).toMatchObject([{ isAnswered: true }]);
  });

  test('is late from then on, and kept', () => {
    filed
      .when(answerComplaint('2026-000001').at(dueDayEnds))
      .then(dayClosed('2026-03-02'), dayOpened('2026-03-05'), complaintAnswered('2026-000001', false));
  });

  test('is refused twice', () => {
    filed
      .when(answerComplaint('2026-000001'))
      .then(complaintAnswered('2026-000001'))
      .when(answerComplaint('2026-000001'))
      .thenRefused('already-answered');
  });

  test('is refused for one that is not there', () => {
    filed.when(answerComplaint('2026-000002')).thenRefused('unknown-complaint');
  });
});
