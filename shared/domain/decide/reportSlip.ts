import type { ReportSlip } from '../commands.ts';
import type { State } from '../model.ts';
import { accepted, type Decision, refused } from './decision.ts';
import { named, ticketOfToday } from './ticketOfToday.ts';

/** Keeps what the printer said of a ticket's paper, also after its visitor has been served. */
export function reportSlip(state: State, { ticket: id, type: _, ...said }: ReportSlip): Decision {
  const ticket = ticketOfToday(state, id);
  if (!ticket) return refused({ type: 'unknown-ticket' });
  const isKnown = said.printer === undefined || state.setup.printers.some((printer) => printer.id === said.printer);
  if (!isKnown) return refused({ type: 'unknown-printer' });
  return accepted({ type: 'slip-reported', ...named(ticket), ...said });
}
