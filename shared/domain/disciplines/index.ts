import { type Ticket, waitedMs } from '../model.ts';
import type { Discipline } from '../setup.ts';
import type { Reason, Why } from '../why.ts';
import { aim } from './aim.ts';
import {
  byOrder,
  type Calling,
  type Comparison,
  type DisciplineRules,
  dueFirst,
  isContested,
  mayServe,
  placedFirst,
  stepOf,
  whyDue,
} from './discipline.ts';
import { fifo } from './fifo.ts';
import { preferencesAmong } from './preferences.ts';
import { ratio } from './ratio.ts';
import { strict } from './strict.ts';

const registry: Record<Discipline['type'], DisciplineRules> = { aim, fifo, strict, ratio };

/** `isContested`: tickets of both kinds could have been called, the law's and the others. */
export type Next = { readonly ticket: Ticket; readonly why: Why; readonly isContested: boolean };

/** Who is called if this counter calls now, and why; null: nobody waits whom it may serve. */
export function next(calling: Calling, waiting: readonly Ticket[]): Next | null {
  const candidates = waiting.filter((ticket) => mayServe(calling, ticket));
  const before = comparisonOf(calling);
  const [first, ...others] = candidates;
  if (!first) return null;
  const ticket = others.reduce((best, other) => (before(other, best) < 0 ? other : best), first);
  return { ticket, why: whyOf(ticket, candidates, calling), isContested: isContested(candidates) };
}

/** Who waits for this counter, in the order in which they would be called if it called them all now. */
export const inOrder = (calling: Calling, waiting: readonly Ticket[]): readonly Ticket[] =>
  waiting.filter((ticket) => mayServe(calling, ticket)).sort(comparisonOf(calling));

function whyOf(ticket: Ticket, candidates: readonly Ticket[], calling: Calling): Why {
  const earlier = candidates.filter((other) => byOrder(calling)(other, ticket) < 0);
  return {
    ...reasonsAmong(candidates, calling)(ticket),
    candidates: candidates.length,
    waitedMs: waitedMs(ticket, calling.at),
    // Placing somebody first is a person's choice: it counts as out of order, not against those who were passed.
    overtook: ticket.placedFirst === null ? earlier.map((other) => other.issueSeq) : [],
  };
}

/** Says of one of the candidates by which rule it would be chosen now. */
export function reasonsAmong(candidates: readonly Ticket[], calling: Calling): (ticket: Ticket) => Reason {
  const { preferences, scored } = registry[calling.setup.discipline.type];
  const decisiveFor = preferencesAmong(candidates, { preferences, calling });
  return (ticket) => {
    if (candidates.length === 1) return { rule: 'only-one' };
    if (ticket.placedFirst !== null) return { rule: 'placed-first' };
    const due = whyDue(ticket, calling);
    if (due) return due;
    const decisive = decisiveFor(ticket);
    return decisive ? decisive.reason(calling) : scored(ticket, calling);
  };
}

function comparisonOf(calling: Calling): Comparison {
  const { preferences, score } = registry[calling.setup.discipline.type];
  const steps = [placedFirst, dueFirst, ...preferences.map(stepOf), ...score].map((step) => step(calling));
  return (a, b) => {
    for (const step of steps) {
      const difference = step(a, b);
      if (difference !== 0) return difference;
    }
    return 0;
  };
}
