import type { GroupId } from '../ids.ts';
import { community, regular, type Setup, type Targets } from '../setup.ts';
import { timeProblems, wholeProblems } from './numbers.ts';
import { ofEach, type Problems, problemIf, unique } from './problem.ts';

// A day at most: a wait of one long day times such an aim is still an exact integer (26 h × 24 h in ms² < 2⁵³).
const aMinuteToADay = [60, 86_400] as const;

/** What is promised to each group: targets for every group in use, and nothing by which the community line could pass the law. */
export const targetsProblems = (setup: Setup): Problems => [
  ...problemIf(!hasTargets(setup, regular), 'targets', 'no-targets'),
  ...problemIf(setup.communityLine !== null && !hasTargets(setup, community), 'communityLine', 'no-targets'),
  ...ofEach(setup.classes, 'classes', ({ group }, at) =>
    problemIf(group !== regular && group !== community && !hasTargets(setup, group), `${at}.group`, 'no-targets'),
  ),
  ...unique(setup.targets, 'targets', ({ group, service }) => `${group} ${service ?? ''}`),
  ...ofEach(setup.targets, 'targets', (targets, at) => [
    ...numberProblems(targets, at),
    ...problemIf(!isGroupOf(setup, targets.group), `${at}.group`, 'unknown'),
    ...problemIf(!knowsService(setup, targets), `${at}.service`, 'unknown'),
    ...communityProblems(setup, targets, at),
  ]),
];

const numberProblems = ({ promiseMs, aimMs, capMs, overtakingBound }: Targets, field: string): Problems => [
  ...timeProblems(promiseMs, `${field}.promiseMs`, aMinuteToADay),
  ...timeProblems(aimMs, `${field}.aimMs`, aMinuteToADay),
  ...timeProblems(capMs, `${field}.capMs`, aMinuteToADay),
  ...problemIf(capMs < aimMs, `${field}.capMs`, 'cap-below-aim'),
  ...(overtakingBound === null ? [] : wholeProblems(overtakingBound, `${field}.overtakingBound`, [1, 10_000])),
];

/** Whatever its service: a group's targets for one service alone would leave its people without any in the others. */
const hasTargets = ({ targets }: Setup, group: GroupId): boolean =>
  targets.some((one) => one.group === group && one.service === undefined);

const isGroupOf = ({ classes }: Setup, group: GroupId): boolean =>
  group === regular || group === community || classes.some((one) => one.group === group);

const knowsService = ({ services }: Setup, { service }: Targets): boolean =>
  service === undefined || services.some(({ id }) => id === service);

/** With these, a community ticket never passes a legal class outside its own window: neither by its score nor by being due. */
function communityProblems(
  { targets }: Setup,
  { group, aimMs, capMs, overtakingBound }: Targets,
  at: string,
): Problems {
  if (group !== community) return [];
  const legal = targets.filter((one) => one.group !== regular && one.group !== community);
  return [
    ...problemIf(
      legal.some((one) => aimMs < one.aimMs),
      `${at}.aimMs`,
      'below-the-law',
    ),
    ...problemIf(
      legal.some((one) => capMs < one.capMs),
      `${at}.capMs`,
      'below-the-law',
    ),
    ...problemIf(overtakingBound !== null, `${at}.overtakingBound`, 'community-bound'),
  ];
}
