import type { Service, Setup } from '../setup.ts';
import { hoursProblems } from './hours.ts';
import { codesProblems, idsProblems } from './names.ts';
import { ofEach, type Problems, problemIf } from './problem.ts';
import { textsProblems } from './texts.ts';

/** What visitors come for, and the community line among it. */
export const servicesProblems = (setup: Setup): Problems => [
  ...idsProblems(setup.services, 'services'),
  ...ofEach(setup.services, 'services', (service, field) => [
    ...serviceProblems(service, field),
    ...problemIf(!hasOpenCounter(setup, service), field, 'nobody-serves-everybody'),
  ]),
  ...problemIf(!knowsLine(setup), 'communityLine', 'unknown'),
];

const serviceProblems = (service: Service, field: string): Problems => [
  ...problemIf(!/^[A-Z]$/.test(service.letter), `${field}.letter`, 'not-a-letter'),
  ...textsProblems(service.name, `${field}.name`),
  ...textsProblems(service.shortName, `${field}.shortName`),
  ...textsProblems(service.boardName, `${field}.boardName`),
  ...ofEach(service.requirements, `${field}.requirements`, textsProblems),
  ...(service.agentNote ? textsProblems(service.agentNote, `${field}.agentNote`) : []),
  ...ofEach(service.guide ?? [], `${field}.guide`, textsProblems),
  ...(service.hours ? hoursProblems(service.hours, `${field}.hours`) : []),
  ...codesProblems(service.outcomes, `${field}.outcomes`),
  ...ofEach(service.outcomes, `${field}.outcomes`, ({ name }, at) => textsProblems(name, `${at}.name`)),
  ...problemIf(service.outcomeRequired && service.outcomes.length === 0, `${field}.outcomeRequired`, 'needs-outcomes'),
];

/**
 * Rule 6: nobody may stand in a line that no counter is there for. One that only helps does not count: it takes them when its own
 * lines are empty, which under a strict discipline may be never.
 */
const hasOpenCounter = ({ counters }: Setup, { id }: Service): boolean =>
  counters.some(({ serves, reach }) => reach !== 'preferential-only' && serves.includes(id));

const knowsLine = ({ communityLine, services }: Setup): boolean =>
  communityLine === null || services.some(({ id }) => id === communityLine);
