import { inShort } from '../check/problem.ts';
import { checkSetup } from '../checkSetup.ts';
import type { ChangeSetup } from '../commands.ts';
import type { CounterClosed } from '../events.ts';
import { type GroupId, partsOf, type ServiceId } from '../ids.ts';
import type { State, Ticket } from '../model.ts';
import { counterOf, type Setup, serviceOf } from '../setup.ts';
import { type Asking, accepted, type Decision, refused } from './decision.ts';

/**
 * Puts a whole new setup in force: a supervisor's, with which nothing is wrong, and which leaves nobody behind who is here. An open
 * counter that vanishes with nobody at it is closed by the same entry. The series of the letters stay where they are.
 */
export function changeSetup(state: State, { setup }: ChangeSetup, { by }: Asking): Decision {
  if (partsOf(by).role !== 'supervisor') return refused({ type: 'only-a-supervisor' });
  const problems = checkSetup(setup);
  const [first] = problems;
  if (first)
    return refused({ type: 'setup-wrong', field: first.field, problem: inShort(first), count: problems.length });
  const stranded = [...state.tickets.values()].filter((ticket) => strands(setup, ticket));
  if (stranded.length > 0)
    return refused({ type: 'setup-strands', labels: labelsOf(stranded), count: stranded.length });
  return accepted(...closedWith(state, setup), { type: 'setup-changed', setup });
}

/**
 * Whether a visitor could no longer be served, or not be told for what or where. That somebody may serve each service that stays
 * needs no look: checkSetup has seen it.
 */
function strands(setup: Setup, ticket: Ticket): boolean {
  const asked = [ticket.service, ...ticket.also, ...(ticket.errand === null ? [] : [ticket.errand])];
  const { stage } = ticket;
  const isAtLostCounter = stage.type !== 'waiting' && !counterOf(setup, stage.call.counter);
  return isAtLostCounter || !asked.every((id) => has(setup, id)) || !hasTargets(setup, ticket.group);
}

const has = (setup: Setup, id: ServiceId): boolean => serviceOf(setup, id) !== undefined;

const hasTargets = ({ targets }: Setup, group: GroupId): boolean =>
  targets.some((one) => one.group === group && one.service === undefined);

/** A sentence has room for ten. */
const labelsOf = (tickets: readonly Ticket[]): string =>
  tickets
    .toSorted((a, b) => a.issueSeq - b.issueSeq)
    .slice(0, 10)
    .map(({ label }) => label)
    .join(', ');

// Else its agent would sit at a counter that no command knows.
const closedWith = ({ counters }: State, setup: Setup): readonly CounterClosed[] =>
  [...counters.values()]
    .filter(({ id, agent }) => agent !== null && !counterOf(setup, id))
    .map(({ id }) => ({ type: 'counter-closed', counter: id, returned: [] }));
