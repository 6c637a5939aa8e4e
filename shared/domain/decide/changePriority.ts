import type { ChangePriority } from '../commands.ts';
import { groupOf } from '../evolve/tickets.ts';
import type { State, Ticket } from '../model.ts';
import { community, regular } from '../setup.ts';
import { type Asking, accepted, type Decision, refused } from './decision.ts';
import { isKnownReason } from './isKnownReason.ts';
import { type Priority, priorityOn } from './priorityOf.ts';
import { isSupervisor, ticketNamed } from './ticketNamed.ts';
import { named } from './ticketOfToday.ts';
import { todayOf } from './todayOf.ts';

/** Gives a live ticket another priority: up by whoever sees the need, every other way only by a supervisor. */
export function changePriority(state: State, command: ChangePriority, { by, at }: Asking): Decision {
  const ticket = ticketNamed(state, command.ticket);
  if ('type' in ticket) return refused(ticket);
  const priority = command.priority === null ? null : priorityOn(state.setup, command.priority, todayOf(state, at));
  if (priority === undefined) return refused({ type: 'unknown-priority' });
  if (isSame(state, ticket, priority)) return refused({ type: 'same-priority' });
  const isUp = isOfNoClass(ticket) && priority !== null;
  if (!isUp && !isSupervisor(by)) return refused({ type: 'only-a-supervisor' });
  if (!isKnownReason(state.setup, 'priority', command.reason)) return refused({ type: 'unknown-reason' });
  return accepted({ type: 'priority-changed', ...named(ticket), priority, reason: command.reason });
}

const isOfNoClass = ({ group }: Ticket): boolean => group === regular || group === community;

function isSame({ setup }: State, ticket: Ticket, priority: Priority | null): boolean {
  const wanted = groupOf(setup, ticket.service, priority);
  return wanted.group === ticket.group && wanted.class === ticket.class;
}
