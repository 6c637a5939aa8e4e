import { healthy, type PrinterCondition } from '../../shared/printing/virtual/printerCondition.ts';

/** What a person tells the virtual printer: a change of its condition, or to be switched off and on. */
export type Order = { readonly change: Partial<PrinterCondition> } | 'switch-off';

const orders: Readonly<Record<string, Order>> = {
  ok: { change: healthy },
  'paper out': { change: { paper: 'out' } },
  'paper low': { change: { paper: 'low' } },
  'paper in': { change: { paper: 'there' } },
  'paper ends': { change: { breaks: { afterLines: 5 } } },
  'cover open': { change: { cover: 'open' } },
  'cover closed': { change: { cover: 'closed' } },
  'cutter stuck': { change: { cutter: 'stuck' } },
  'cutter free': { change: { cutter: 'free' } },
  'cutter sticks': { change: { breaks: 'at-cut' } },
  'head hot': { change: { head: 'hot' } },
  'head fine': { change: { head: 'fine' } },
  stall: { change: { isStalled: true } },
  mute: { change: { isMute: true } },
  'reset on accept': { change: { resets: 'on-accept' } },
  'reset in paper': { change: { resets: 'in-paper' } },
  slow: { change: { printsKbMs: 2_000 } },
  chatter: { change: { chatters: true } },
  off: 'switch-off',
};

const known = new Map(Object.entries(orders));

/** Every order that can be given. */
export const orderNames: readonly string[] = Object.keys(orders);

/** What a line means; null: it is no order. */
export const orderOf = (line: string): Order | null =>
  known.get(line.trim().toLowerCase().replace(/\s+/g, ' ')) ?? null;
