import { describe, expect, test } from 'vitest';
import { ago, cancelTicket, handOver } from '../domain/testing/askedVoices.ts';
import { given } from '../domain/testing/given.ts';
import { taken } from '../domain/testing/happened.ts';
import { arrivedLate, cancelled } from '../domain/testing/happenedVoices.ts';
import { cameOffline } from './cameOffline.ts';

const yesterday = 24 * 60;

describe('what came of the tickets that a kiosk gave by itself', () => {
  test('is nothing on a day without any', () => {
    const nothing = { handedOver: 0, inLine: 0, late: [], twins: [] };
    expect(cameOffline(given(taken('A001')).state)).toEqual(nothing);
  });

  test('is how many, how many of them are in line still, and which are of a day that is over', () => {
    const story = given(taken('A001'))
      .when(handOver('A1000', 'tap-1', { issued: ago(2) }))
      .then(taken('A1000'))
      .when(handOver('A1001', 'tap-2', { issued: ago(1) }))
      .then(taken('A1001'))
      .when(handOver('A1005', 'tap-3', { issued: ago(yesterday) }))
      .then(arrivedLate('A1005', '2026-03-01'))
      .when(cancelTicket('A1001', 'left'))
      .then(cancelled('A1001', 'left'));
    expect(cameOffline(story.state)).toEqual({
      ...{ handedOver: 3, inLine: 1, late: [{ label: 'A1005', day: '2026-03-01' }], twins: [] },
    });
  });

  test('names the papers whose number another had already', () => {
    const story = given()
      .when(handOver('A1000', 'tap-1'))
      .then(taken('A1000'))
      .when(handOver('A1000', 'tap-2'))
      .then(taken('A1000-2'));
    expect(cameOffline(story.state).twins).toEqual([{ label: 'A1000-2', printed: 'A1000', kiosk: 'k1' }]);
  });
});
