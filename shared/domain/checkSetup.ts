import { classesProblems } from './check/classes.ts';
import { countersProblems } from './check/counters.ts';
import { devicesProblems } from './check/devices.ts';
import { openingProblems } from './check/hours.ts';
import { policiesProblems } from './check/policies.ts';
import type { SetupProblem } from './check/problem.ts';
import { servicesProblems } from './check/services.ts';
import { targetsProblems } from './check/targets.ts';
import { maybeTextProblems, textsProblems } from './check/texts.ts';
import type { Setup } from './setup.ts';

/** Everything that is wrong with a setup, in the order in which its fields stand; none: a day may be worked with it. */
export const checkSetup = (setup: Setup): readonly SetupProblem[] => [
  ...textsProblems(setup.name, 'name'),
  ...maybeTextProblems(setup.organisation, 'organisation'),
  ...openingProblems(setup),
  ...servicesProblems(setup),
  ...classesProblems(setup),
  ...targetsProblems(setup),
  ...countersProblems(setup),
  ...devicesProblems(setup),
  ...policiesProblems(setup),
];
