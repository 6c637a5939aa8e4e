import { describe, expect, test } from 'vitest';
import type { ServiceId } from '../ids.ts';
import { resumeService } from '../testing/askedVoices.ts';
import { given } from '../testing/given.ts';
import { resumed, suspended } from '../testing/happenedVoices.ts';
import { resumeService as decideToResume } from './resumeService.ts';

describe('resume-service', () => {
  test('issues again', () => {
    const { state } = given(suspended('payments')).when(resumeService('payments')).then(resumed('payments'));
    expect(state.suspended.size).toBe(0);
  });

  test('also of a service that the setup has no more', () => {
    const { state } = given(suspended('payments'));
    const without = { ...state, setup: { ...state.setup, services: [] } };
    expect(decideToResume(without, { type: 'resume-service', service: 'payments' as ServiceId }).ok).toBe(true);
  });

  test('is refused for one that is not suspended, or not there', () => {
    given(suspended('claims')).when(resumeService('payments')).thenRefused('not-suspended');
    given().when(resumeService('weddings')).thenRefused('unknown-service');
  });
});
