import { community, type PriorityClass, regular, type Setup } from '../setup.ts';
import { periodProblems } from './hours.ts';
import { idsProblems, nameProblems } from './names.ts';
import { ofEach, type Problems, problemIf } from './problem.ts';
import { textProblems, textsProblems } from './texts.ts';

const isReserved = (name: string): boolean => name === regular || name === community;

/** The classes whom the law lets go first. Classes and groups share one space of names, and two names in it belong to every point. */
export function classesProblems({ classes }: Setup): Problems {
  const groups = new Set<string>(classes.map(({ group }) => group));
  return [
    ...idsProblems(classes, 'classes'),
    ...ofEach(classes, 'classes', (one, field) => [
      ...problemIf(isReserved(one.id), `${field}.id`, 'reserved'),
      ...problemIf(groups.has(one.id), `${field}.id`, 'named-like-a-group'),
      ...classProblems(one, field),
    ]),
  ];
}

const classProblems = ({ group, name, legalBasis, validFrom, validTo }: PriorityClass, field: string): Problems => [
  ...nameProblems(group, `${field}.group`),
  ...problemIf(isReserved(group), `${field}.group`, 'reserved'),
  ...textsProblems(name, `${field}.name`),
  ...textProblems(legalBasis, `${field}.legalBasis`),
  ...periodProblems(validFrom, validTo ?? validFrom, { from: `${field}.validFrom`, to: `${field}.validTo` }),
];
