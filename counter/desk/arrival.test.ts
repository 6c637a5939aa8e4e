import { expect, it } from 'vitest';
import type { CounterView } from '../../shared/views/counterView.ts';
import { hasArrived } from './arrival.ts';

const desk = (waiting: number, more: object = {}) =>
  ({ counter: { id: '3', isMine: true }, current: null, waiting, ...more }) as unknown as CounterView;

it('somebody arrives when an idle counter had nobody waiting', () => {
  expect(hasArrived(desk(0), desk(1))).toBe(true);
});

it('nobody arrives when the page opens, when others waited already, or while somebody is served', () => {
  const busy = { current: { stage: 'serving' } };
  expect(hasArrived(null, desk(1))).toBe(false);
  expect(hasArrived(desk(1), desk(2))).toBe(false);
  expect(hasArrived(desk(0, busy), desk(1, busy))).toBe(false);
  expect(hasArrived(desk(0, busy), desk(1))).toBe(false);
});

it('another counter is another queue', () => {
  expect(hasArrived(desk(0, { counter: { id: '2', isMine: true } }), desk(1))).toBe(false);
});
