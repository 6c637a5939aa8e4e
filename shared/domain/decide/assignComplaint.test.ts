import { expect, test } from 'vitest';
import { assignComplaint } from '../testing/askedVoices.ts';
import { given } from '../testing/given.ts';
import { complaintAssigned, complaintClosed, complaintFiled } from '../testing/happenedVoices.ts';

test('assign-complaint says who sees to it; the last one said holds', () => {
  const { state } = given(complaintFiled('2026-000001'), complaintFiled('2026-000002'))
    .when(assignComplaint('2026-000001', 'agent1'))
    .then(complaintAssigned('2026-000001', 'agent1'))
    .when(assignComplaint('2026-000001', 'agent2'))
    .then(complaintAssigned('2026-000001', 'agent2'));
  expect(state.complaints.open.map(({ assignedTo }) => assignedTo)).toEqual(['agent2', null]);
});

test('assign-complaint is refused for one that is not there, or not any more', () => {
  given().when(assignComplaint('2026-000001', 'agent1')).thenRefused('unknown-complaint');
  given(complaintFiled('2026-000001'), complaintClosed('2026-000001'))
    .when(assignComplaint('2026-000001', 'agent1'))
    .thenRefused('unknown-complaint');
});
