import { describe, expect, test } from 'vitest';
import { callNext } from '../testing/asked.ts';
import { suspendService } from '../testing/askedVoices.ts';
import { given } from '../testing/given.ts';
import { called, opened, taken } from '../testing/happened.ts';
import { suspended } from '../testing/happenedVoices.ts';

describe('suspend-service', () => {
  test('stops issuing for a reason of the setup; who waits is still called', () => {
    const story = given(opened('2'), taken('B001')).when(suspendService('payments')).then(suspended('payments'));
    expect([...story.state.suspended]).toEqual([['payments', 'no-staff']]);
    story.when(callNext('2')).then(called('B001', '2'));
  });

  test('is refused for a service that the point does not have', () => {
    given().when(suspendService('weddings')).thenRefused('unknown-service');
  });

  test('is refused without a reason of the setup', () => {
    given().when(suspendService('payments', 'rain')).thenRefused('unknown-reason');
  });

  test('is refused twice', () => {
    given(suspended('payments')).when(suspendService('payments')).thenRefused('already-suspended');
  });
});
