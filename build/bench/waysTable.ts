import { median } from './figures.ts';
import type { Values } from './rows.ts';
import { figure, table } from './table.ts';

const ways = [
  { way: 'ours', name: 'ours: one flush for all who wait', survives: 'yes' },
  { way: 'flush', name: 'one flush for each command', survives: 'yes' },
  { way: 'lowdb', name: "lowdb's JSONFile: the day rewritten", survives: 'no: never flushed' },
] as const;

/** Issuing a ticket in the common ways, early and late on a day. */
export function waysTable(rounds: readonly Values[]): string {
  const middle = (name: string) => median(rounds.map((values) => values[name] ?? Number.NaN));
  const shown = (name: string, unit: 'ms' | 'B' | '/s') =>
    Number.isNaN(middle(name)) ? 'not told here' : figure(middle(name), unit);
  const head = [
    'issuing a ticket',
    'p50 at 500',
    'at 10,000',
    '32 at once, at 500',
    'at 10,000',
    'written, at 10,000',
    'survives a power cut',
  ];
  const rows = ways.map(({ way, name, survives }) => [
    ...[name, shown(`${way}EarlyMs`, 'ms'), shown(`${way}LateMs`, 'ms'), shown(`${way}EarlyPerSecond`, '/s')],
    ...[shown(`${way}LatePerSecond`, '/s'), shown(`${way}LateBytes`, 'B'), survives],
  ]);
  return table([head, ...rows]);
}
