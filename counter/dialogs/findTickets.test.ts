import { expect, it } from 'vitest';
import type { CounterView } from '../../shared/views/counterView.ts';
import { findTickets } from './findTickets.ts';

const name = { es: 'x', en: 'x', pt: 'x' };
const view = {
  queue: [
    { ticket: 't1', label: 'A001', service: name, issuedAt: '1', mark: null },
    { ticket: 't2', label: 'B012', service: name, issuedAt: '2', mark: 'preferential' },
  ],
  held: [{ ticket: 't3', label: 'B013', service: name, heldAt: '3' }],
  missed: [{ ticket: 't4', label: 'C001', service: name, at: '4' }],
} as unknown as CounterView;

it('finds by any part of a number, whatever the case and the gaps', () => {
  expect(findTickets(view, 'b 01').map(({ label }) => label)).toEqual(['B013', 'B012']);
  expect(findTickets(view, '001').map(({ label }) => label)).toEqual(['C001', 'A001']);
  expect(findTickets(view, '')).toHaveLength(4);
  expect(findTickets(view, 'Z')).toEqual([]);
});

it('offers what can be done where they are, and priority only to who has none', () => {
  expect(findTickets(view, '').map(({ where, acts }) => [where, ...acts].join(' '))).toEqual([
    'held resume-ticket',
    'missed reinstate',
    'waiting call-ticket prioritise cancel',
    'waiting call-ticket cancel',
  ]);
});
