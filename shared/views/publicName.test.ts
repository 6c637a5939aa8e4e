import { describe, expect, test } from 'vitest';
import type { AgentId, DisplayId } from '../domain/ids.ts';
import { givenSetup, minute } from '../domain/testing/given.ts';
import { called, idOf, opened, started, taken } from '../domain/testing/happened.ts';
import { displayView } from './displayView.ts';
import { type PastTicket, ticketView } from './ticketView.ts';

const named = { publicNames: [{ agent: 'agent1' as AgentId, name: 'Marta R.' }] };
const story = [opened('1'), taken('A001'), called('A001', '1')];
const board = (state: ReturnType<typeof givenSetup>['state']) =>
  displayView(state, 'd1' as DisplayId)?.calls.map(({ attendedBy }) => attendedBy);
const phone = (state: ReturnType<typeof givenSetup>['state']) => {
  const past = { id: idOf('A001'), label: 'A001', service: 'information', day: '2026-03-02', issuedAt: '', end: null };
  return ticketView(state, past as unknown as PastTicket, { now: minute(10) }).attendedBy;
};

describe('who attends', () => {
  test('is named on board and phone where the setup names that agent', () => {
    const { state } = givenSetup(named, ...story);
    expect(board(state)).toEqual(['Marta R.']);
    expect(phone(state)).toBe('Marta R.');
  });

  test('is not named where it does not, nor where another agent serves', () => {
    expect(board(givenSetup({}, ...story).state)).toEqual([null]);
    const other = givenSetup(named, opened('1', 'agent2'), ...story.slice(1)).state;
    expect(board(other)).toEqual([null]);
    expect(phone(other)).toBeNull();
  });

  test('is no longer on the board once nobody is awaited there', () => {
    expect(board(givenSetup(named, ...story, started('A001', '1')).state)).toEqual([null]);
  });
});
