import { expect, test } from 'vitest';
import type { DisplayView } from '../../shared/views/displayView.ts';
import { volumeAt } from './volumeAt.ts';

const sound = {
  volumes: [
    { from: '00:00', until: '07:30', percent: 0 },
    { from: '12:00', until: '14:00', percent: 50 },
    { from: '20:00', until: '24:00', percent: 10 },
  ],
} as unknown as DisplayView['sound'];

test('calls are as loud as the setup says for the hour, and else as loud as they can be', () => {
  expect(volumeAt(sound, '07:29')).toBe(0);
  expect(volumeAt(sound, '07:30')).toBe(1);
  expect(volumeAt(sound, '12:00')).toBe(0.25);
  expect(volumeAt(sound, '14:00')).toBe(1);
  expect(volumeAt(sound, '23:59')).toBeCloseTo(0.01);
});
