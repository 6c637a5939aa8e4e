import { expect, test } from 'vitest';
import type { Command } from '../../shared/domain/commands.ts';
import type { Entry } from '../../shared/domain/entry.ts';
import { type Sender, senderOf } from '../../shared/domain/ids.ts';
import { sampleSetup } from '../../shared/domain/sampleSetup.ts';
import { type Instant, instantOf, minutesToMs, type Timestamp } from '../../shared/domain/time.ts';
import { livePoint } from '../../shared/forecast/livePoint.ts';
import { figuresOf } from './figures.ts';
import { summary } from './words.ts';

const eight = instantOf('2026-11-24T13:00:00.000Z' as Timestamp);
const kiosk = senderOf('kiosk', 'k1');
const [agent, supervisor] = [senderOf('agent', 'agent6'), senderOf('supervisor', 'supervisor')];

/** Plays commands, each by somebody at minutes after eight; a command that is refused fails the test. */
function dayOf(script: readonly (readonly [minutes: number, by: Sender, command: object])[]): readonly Entry[] {
  const point = livePoint(sampleSetup, eight);
  for (const [minutes, by, command] of script) {
    const decision = point.submit(command as Command, by, (eight + minutesToMs(minutes)) as Instant);
    if (!decision.ok) throw new Error(`${JSON.stringify(command)}: ${decision.rejection.type}`);
  }
  return point.entries as readonly Entry[];
}

const take = (more: object = {}) => ({ type: 'take-ticket', service: 'payments', ...more });
const at6 = { counter: '6' };
/** The point names tickets after their commands, and counts these from one. */
const ticket = (command: number) => `kiosk:k1/s${command}`;

const entries = dayOf([
  [0, kiosk, take()],
  [0, kiosk, take({ priority: 'older' })],
  [0, kiosk, take()],
  [0, kiosk, take()],
  [0, kiosk, take({ service: 'claims', priority: 'community' })],
  // Soon enough to count nowhere, and too late to have waited as promised.
  [5, supervisor, { type: 'cancel-ticket', ticket: ticket(3), reason: 'left' }],
  [45, supervisor, { type: 'cancel-ticket', ticket: ticket(4), reason: 'left' }],
  [45, agent, { type: 'open-counter', ...at6 }],
  [46, agent, { type: 'call-ticket', ...at6, ticket: ticket(2), reason: 'urgent' }],
  [47, agent, { type: 'mark-no-show', ...at6 }],
  [48, kiosk, take()],
  [50, agent, { type: 'call-ticket', ...at6, ticket: ticket(11), reason: 'urgent' }],
  [50, agent, { type: 'start-service', ...at6 }],
  [55, agent, { type: 'finish-service', ...at6 }],
  [56, supervisor, { type: 'close-day' }],
]);

test('everybody is counted once, by how it ended', () => {
  expect(figuresOf(entries, sampleSetup)).toMatchObject({ taken: 6, served: 1, noShows: 1, cancelled: 2, unserved: 2 });
});

test('whoever left before the promised time counts nowhere, and whoever went uncalled after it as not kept', () => {
  const { groups } = figuresOf(entries, sampleSetup);
  expect(groups.map(({ group, counted, kept }) => [group, counted, kept])).toEqual([
    // Called after 46 minutes of 10.
    ['preferential', 1, 0],
    // One called after 2 minutes, one cancelled after 45, one unserved after 56; the one of 5 minutes is none of them.
    ['regular', 3, 1],
    ['community', 1, 0],
  ]);
});

test('the longest wait is that of somebody who was called', () => {
  expect(figuresOf(entries, sampleSetup).longest).toEqual({ label: 'B002', waitMs: minutesToMs(46) });
});

test('the summary says it in words', () => {
  expect(summary(figuresOf(entries, sampleSetup)).join('\n')).toBe(`
The day is over. 6 tickets: 1 served, 1 did not come, 2 left the line, 2 unserved.
Called within the promise: preferential 0 % of 1 (10 min), regular 33 % of 3 (30 min), community 0 % of 1 (20 min).
The longest wait was 46 min (B002).`);
});

test('a day without anybody has no figures to boast with', () => {
  const none = figuresOf([], sampleSetup);
  expect(none).toMatchObject({ taken: 0, longest: null });
  expect(summary(none).join('\n')).toBe('\nThe day is over. 0 tickets: 0 served, 0 did not come, 0 left the line.');
});
