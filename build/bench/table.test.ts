import { describe, expect, it } from 'vitest';
import { rowOf } from './rows.ts';
import { figure, goalsTable, table } from './table.ts';

describe('the table', () => {
  it('is Markdown whose columns stand under each other', () => {
    expect(
      table([
        ['a', 'what'],
        ['long', 'x'],
      ]).split('\n'),
    ).toEqual(['| a    | what |', '|------|------|', '| long | x    |']);
  });

  it('says what was measured, beside what, the goal, and whether it is kept', () => {
    const plan = {
      id: 'P2',
      what: 'acknowledged',
      ours: 'a',
      unit: 'ms',
      beside: { value: 'b', name: 'flush' },
    } as const;
    const line = (goal: { readonly atMost: number }) =>
      goalsTable([rowOf({ ...plan, goal: { this: goal } }, 'this', [{ a: 0.3, b: 0.2 }])]).split('\n')[2];
    expect(line({ atMost: 1.5 })).toMatch(
      /\| P2 +\| acknowledged \| 0.300 ms \| flush +\| 0.200 ms \| 1.50 +\| 1.50–1.50 \| ≤ 1.5 \| pass \|/,
    );
    expect(line({ atMost: 1.4 })).toMatch(/≤ 1.4 \| short \|$/);
  });
});

describe('a figure', () => {
  it('has as many digits as mean something', () => {
    const shown = [
      figure(0.21234, 'ms'),
      figure(1234.5, 'ms'),
      figure(2.34, 'µs'),
      figure(480.2, 'B'),
      figure(1999.7, '/s'),
    ];
    expect(shown).toEqual(['0.212 ms', '1235 ms', '2.3 µs', '480 B', '2000 /s']);
  });
});
