import { expect, test } from 'vitest';
import type { KioskView } from '../../views/kioskView.ts';
import { instantAt } from './kept.ts';
import { keptAt } from './testing/keptAt.ts';
import { viewAtClock } from './viewAtClock.ts';

const morning = '2026-03-02T14:00:00Z';
const hours = Array.from({ length: 7 }, () => [{ from: '08:00', until: '16:00' }]) as never;
const view = (more: object = {}, suspended: readonly string[] = []) =>
  keptAt(morning, { hours, ...more }, suspended).view as KioskView;
const at = (hoursLater: number) => instantAt(Date.parse(morning) + hoursLater * 3_600_000);
const nothing = () => false;

test('what the clock has not changed is the same view', () => {
  const morningView = view({}, ['claims']);
  expect(viewAtClock(morningView, at(6), nothing)).toBe(morningView);
});

test('what has closed since is closed, and says when it opens', () => {
  const evening = viewAtClock(view(), at(7), nothing);
  const closed = { why: 'hours', opensAt: '2026-03-03T13:00:00.000Z' };
  expect([evening.closed, evening.closesAt, evening.communityClosed]).toEqual([closed, null, closed]);
  expect(evening.services.every((service) => service.closed?.why === 'hours')).toBe(true);
  const nextMorning = viewAtClock(evening, at(23), nothing);
  expect([nextMorning.closed, nextMorning.closesAt]).toEqual([null, '2026-03-03T21:00:00.000Z']);
  expect(nextMorning.services.every((service) => service.closed === null)).toBe(true);
});

test('what was suspended stays so, and what has no number left is not offered', () => {
  const later = viewAtClock(view({}, ['claims']), at(1), (letter) => letter === 'B');
  expect(later.services.map(({ id, closed }) => [id, closed?.why])).toEqual([
    ['information', undefined],
    ['payments', 'suspended'],
    ['claims', 'suspended'],
    ['connections', undefined],
  ]);
});
