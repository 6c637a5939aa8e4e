import { describe, expect, test } from 'vitest';
import { closeComplaint } from '../testing/askedVoices.ts';
import { given } from '../testing/given.ts';
import { complaintAnswered, complaintClosed, complaintFiled } from '../testing/happenedVoices.ts';

describe('close-complaint', () => {
  test('lays aside what was answered; its number is not given again', () => {
    const { state } = given(complaintFiled('2026-000001'), complaintAnswered('2026-000001'))
      .when(closeComplaint('2026-000001'))
      .then(complaintClosed('2026-000001'));
    expect(state.complaints).toEqual({ open: [], lastNumber: { 2026: 1 } });
  });

  test('asks for an answer first, of complaints and requests', () => {
    for (const kind of ['complaint', 'request'])
      given(complaintFiled('2026-000001', { kind })).when(closeComplaint('2026-000001')).thenRefused('not-answered');
    for (const kind of ['suggestion', 'praise'])
      given(complaintFiled('2026-000001', { kind }))
        .when(closeComplaint('2026-000001'))
        .then(complaintClosed('2026-000001'));
  });

  test('is refused for one that is not there, or closed already', () => {
    given().when(closeComplaint('2026-000001')).thenRefused('unknown-complaint');
    given(complaintFiled('2026-000001'), complaintClosed('2026-000001'))
      .when(closeComplaint('2026-000001'))
      .thenRefused('unknown-complaint');
  });
});
