import { expect, test } from 'vitest';
import { senderOf } from '../domain/ids.ts';
import { given, minute } from '../domain/testing/given.ts';
import { opened } from '../domain/testing/happened.ts';
import type { Screen } from './screen.ts';
import { viewOf } from './viewOf.ts';

const by = senderOf('agent', 'agent1');
const shown = (screen: { readonly type: string; readonly id?: string }) =>
  viewOf(given(opened('1'), opened('2', 'agent2')).state, { screen: screen as Screen, by }, { now: minute(0) });

test('each screen is shown its own view', () => {
  expect(shown({ type: 'kiosk', id: 'k1' })).toMatchObject({ screen: 'kiosk', kiosk: 'k1' });
  expect(shown({ type: 'display', id: 'd1' })).toMatchObject({ screen: 'display', display: 'd1' });
  expect(shown({ type: 'counter', id: '1' })).toMatchObject({ screen: 'counter', counter: { id: '1', isMine: true } });
  expect(shown({ type: 'counters' })).toMatchObject({ screen: 'counters' });
});

test('a screen that the point does not have is shown nothing', () => {
  for (const type of ['kiosk', 'display', 'counter']) expect(shown({ type, id: 'x' })).toBeNull();
});

test('who chooses a counter sees which are free, taken and their own', () => {
  const view = shown({ type: 'counters' });
  const counters = view?.screen === 'counters' ? view.counters : [];
  expect(counters.slice(0, 3).map(({ id, agent, isMine }) => [id, agent, isMine])).toEqual([
    ['1', 'agent1', true],
    ['2', 'agent2', false],
    ['3', null, false],
  ]);
});
