import type { CounterSetup, Setup } from '../setup.ts';
import { idsProblems } from './names.ts';
import { ofEach, type Problems, problemIf } from './problem.ts';
import { textProblems } from './texts.ts';

/** Where agents serve, and what. */
export const countersProblems = (setup: Setup): Problems => [
  ...idsProblems(setup.counters, 'counters'),
  ...ofEach(setup.counters, 'counters', (counter, field) => [
    ...textProblems(counter.name, `${field}.name`),
    ...(counter.area === undefined ? [] : areaProblems(counter.area, `${field}.area`)),
    ...workProblems(setup, counter, field),
  ]),
];

/** An area stands on a small sign. */
const longestArea = 3;

const areaProblems = (area: string, field: string): Problems => [
  ...textProblems(area, field),
  ...(area.length > longestArea ? [{ field, problem: 'too-long' as const, most: longestArea }] : []),
];

function workProblems({ services }: Setup, { serves, helpsWith }: CounterSetup, field: string): Problems {
  const known = new Set<string>(services.map(({ id }) => id));
  const all = [...serves, ...helpsWith];
  return all.flatMap((id, index) => {
    const at = index < serves.length ? `${field}.serves[${index}]` : `${field}.helpsWith[${index - serves.length}]`;
    return [...problemIf(!known.has(id), at, 'unknown'), ...problemIf(all.indexOf(id) < index, at, 'used-twice')];
  });
}
