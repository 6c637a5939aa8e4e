import { type Kept, nothingKept } from './kept.ts';

/** What was read, if it is what was written; throws a sentence that says what is wrong otherwise. */
export function keptShape(read: unknown): Kept {
  const kept = recordIn(read, 'it');
  if (kept.version !== nothingKept.version) throw new Error(`its version is ${String(kept.version)}`);
  const { view, clock, contactMs, numbers, tickets, papers = [], lost } = kept;
  if (view !== null) recordIn(recordIn(view, 'view').offline, 'view.offline');
  if (clock !== null) timeIn(clock, 'clock');
  if (contactMs !== null) numberIn(contactMs, 'contactMs');
  for (const [letter, last] of Object.entries(recordIn(numbers, 'numbers'))) lastNumberIn(last, `numbers.${letter}`);
  if (!Array.isArray(tickets)) throw new Error('tickets are no list');
  for (const ticket of tickets) ticketIn(ticket);
  if (!Array.isArray(papers)) throw new Error('papers are no list');
  for (const paper of papers) paperIn(paper);
  if (lost !== null) recordIn(lost, 'lost');
  return { ...(read as Kept), papers };
}

function paperIn(paper: unknown): void {
  const { id, ticket, start, slip } = recordIn(paper, 'a paper');
  for (const text of [id, ticket, start]) if (typeof text !== 'string') throw new Error('a paper is not whole');
  if (slip !== null) recordIn(slip, 'a slip');
}

function ticketIn(ticket: unknown): void {
  const { id, label, line, wanted, issued, contactMs } = recordIn(ticket, 'a ticket');
  for (const text of [id, label, line]) if (typeof text !== 'string') throw new Error('a ticket is not whole');
  recordIn(wanted, 'a wish');
  timeIn(issued, 'a time of issue');
  numberIn(contactMs, 'contactMs');
}

function lastNumberIn(last: unknown, name: string): void {
  const { number, day, isDayCertain } = recordIn(last, name);
  numberIn(number, name);
  if (typeof day !== 'string' || typeof isDayCertain !== 'boolean') throw new Error(`${name} is not whole`);
}

function timeIn(time: unknown, name: string): void {
  const { pointMs, steadyMs, boot } = recordIn(time, name);
  numberIn(pointMs, name);
  numberIn(steadyMs, name);
  if (typeof boot !== 'string') throw new Error(`${name} has no boot`);
}

function numberIn(value: unknown, name: string): void {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw new Error(`${name} is no number`);
}

function recordIn(value: unknown, name: string): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Error(`${name} is no object`);
  return value as Record<string, unknown>;
}
