import type { ClassId, GroupId } from '../ids.ts';
import type { Discipline, PriorityClass, Targets } from '../setup.ts';
import { type BusinessDay, minutesToMs } from '../time.ts';
import { argentina } from './ar.ts';
import { brazil } from './br.ts';
import { chile } from './cl.ts';
import { colombia } from './co.ts';
import { honduras } from './hn.ts';
import { mexico } from './mx.ts';
import { peru } from './pe.ts';
import type { Ordering, SourcedClass } from './sourcedClass.ts';

const inArgentina = (jurisdiction: string) => argentina.filter((one) => one.jurisdiction === jurisdiction);

const sets = {
  AR: inArgentina('other provinces'),
  'AR-C': inArgentina('CABA'),
  'AR-E': inArgentina('Entre Ríos'),
  BR: brazil,
  CL: chile,
  CO: colombia,
  HN: honduras,
  MX: mexico,
  PE: peru,
} as const satisfies Record<string, readonly SourcedClass[]>;

/** A country (ISO 3166-1), or a part of one with a law of its own (ISO 3166-2: `AR-C` is the city of Buenos Aires, `AR-E` Entre Ríos, `AR` the rest, to be filled in). */
export type Jurisdiction = keyof typeof sets;
export const jurisdictions = Object.keys(sets) as readonly Jurisdiction[];

const preferential = 'preferential' as GroupId;
const top = 'top' as GroupId;

// The sources tell no day on which each rule began: whoever sets up a point knows it, or keeps this one.
const validFrom = '2026-01-01' as BusinessDay;

const lawful: readonly Ordering[] = ['top', 'immediate', 'preferential', 'window'];
const classesIn = (jurisdiction: Jurisdiction): readonly SourcedClass[] =>
  sets[jurisdiction].filter(({ ordering }) => lawful.includes(ordering));

/**
 * The classes whom the law of a place, or else good custom there, lets go first, ready for a setup. **A lawyer must check them
 * before a point relies on them.** Whom the law ranks before the others has a group, `top`, and keeps the class on the ticket; of all
 * others a ticket tells no more than `preferential`. Community representatives and companions are no classes: they have a line of
 * their own, and share a ticket.
 */
export const classSetOf = (jurisdiction: Jurisdiction): readonly PriorityClass[] =>
  classesIn(jurisdiction).map(({ code, name, legalBasis, tier }) => ({
    ...{ id: code as ClassId, group: tier === 0 ? top : preferential, name, legalBasis },
    ...{ validFrom, validTo: null, keepClass: tier === 0 },
  }));

/**
 * The discipline that the law of a place suggests: strict where it says *immediate* of most (Brazil, Peru, Buenos Aires), else by
 * aim. A lawyer must check it.
 */
export function disciplineOf(jurisdiction: Jurisdiction): Discipline {
  const all = classesIn(jurisdiction);
  const immediate = all.filter(({ ordering }) => ordering === 'immediate');
  // Of most: Colombia's only one is our reading of a law that says "with priority".
  return { type: immediate.length * 2 > all.length ? 'strict' : 'aim' };
}

/** Targets for the groups of a place's classes: the defaults of a preferential line, and half its aim for whom the law ranks first. */
export function targetsOfClassSet(jurisdiction: Jurisdiction): readonly Targets[] {
  const groups = new Set(classSetOf(jurisdiction).map(({ group }) => group));
  return [...groups].map((group) => ({
    group,
    promiseMs: minutesToMs(10),
    aimMs: minutesToMs(group === top ? 2 : 4),
    capMs: minutesToMs(60),
    overtakingBound: 5,
  }));
}
