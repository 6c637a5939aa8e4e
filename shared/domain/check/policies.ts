import type { Setup } from '../setup.ts';
import { codesProblems, nameProblems } from './names.ts';
import { timeProblems, wholeProblems } from './numbers.ts';
import { ofEach, type Problems, unique } from './problem.ts';
import { textProblems, textsProblems } from './texts.ts';

const aDay = 86_400;

/** The numbers of the day's work, and the reasons that its steps ask for. */
export const policiesProblems = (setup: Setup): Problems => [
  ...ratioProblems(setup),
  ...wholeProblems(setup.noShow.minCalls, 'noShow.minCalls', [1, 10]),
  ...timeProblems(setup.noShow.gapMs, 'noShow.gapMs', [0, 600]),
  ...timeProblems(setup.transfer.boundMs, 'transfer.boundMs', [60, aDay]),
  ...timeProblems(setup.transfer.reinstateMs, 'transfer.reinstateMs', [0, aDay]),
  ...wholeProblems(setup.hold.most, 'hold.most', [0, 10]),
  ...timeProblems(setup.undo.withinMs, 'undo.withinMs', [0, 600]),
  ...Object.entries(setup.complaints.dueDays).flatMap(([kind, days]) =>
    wholeProblems(days, `complaints.dueDays.${kind}`, [1, 365]),
  ),
  ...(setup.preferentialNote ? textsProblems(setup.preferentialNote, 'preferentialNote') : []),
  ...publicNamesProblems(setup.publicNames ?? []),
  ...reasonsProblems(setup),
];

const publicNamesProblems = (names: NonNullable<Setup['publicNames']>): Problems => [
  ...ofEach(names, 'publicNames', ({ agent, name }, at) => [
    ...nameProblems(agent, `${at}.agent`),
    ...textProblems(name, `${at}.name`),
  ]),
  ...unique(names, 'publicNames', ({ agent }) => agent, '.agent'),
];

function ratioProblems({ discipline }: Setup): Problems {
  if (discipline.type !== 'ratio') return [];
  return [
    ...wholeProblems(discipline.preferential, 'discipline.preferential', [1, 20]),
    ...wholeProblems(discipline.regular, 'discipline.regular', [1, 20]),
  ];
}

const reasonsProblems = ({ reasons }: Setup): Problems =>
  Object.entries(reasons).flatMap(([step, list]) => [
    ...codesProblems(list, `reasons.${step}`),
    ...ofEach(list, `reasons.${step}`, ({ name }, at) => textsProblems(name, `${at}.name`)),
  ]);
