import { median } from './figures.ts';
import type { Values } from './rows.ts';
import { figure, table } from './table.ts';

const parts: Readonly<Record<string, string>> = {
  disk: 'the flush itself',
  hop: 'its way to another thread and back',
  there: 'the way to the server: socket.io, the system, waking up',
  back: 'the way back: the system, waking up, socket.io',
  read: 'reading it: socket.io, who sends, zod, limits, its turn',
  decide: 'what was asked (HMAC), decide, evolve, JSON and hash',
  reply: 'the new state, the reply and its JSON',
  journal: 'the journal checks the batch',
  write: 'handing the line to the system',
};

/** Where the time of a lone command goes, the dearest part first; the last line holds the sum against the whole. */
export function costTable(rounds: readonly Values[]): string {
  const middle = (name: string) => median(rounds.map((values) => values[name] ?? Number.NaN));
  const whole = middle('whole');
  const cost = (name: string, us: number) => [name, figure(us * 1000, 'µs'), `${((us / whole) * 100).toFixed(0)} %`];
  const costs = Object.entries(parts)
    .map(([part, name]) => ({ name, ms: middle(part) }))
    .sort((a, b) => b.ms - a.ms);
  const sum = costs.reduce((all, { ms }) => all + ms, 0);
  const lines = costs.map(({ name, ms }) => cost(name, ms));
  return table([
    ['a lone command, from sending to its acknowledgement', 'p50', 'share'],
    ...lines,
    cost('all parts together', sum),
    cost('the whole, measured by itself', whole),
  ]);
}
