import type { ClassId, CounterId, DisplayId, GroupId, KioskId, OutcomeCode, ServiceId } from '../ids.ts';
import { sampleSetup } from '../sampleSetup.ts';
import {
  type CounterSetup,
  community,
  type Discipline,
  type PriorityClass,
  regular,
  type Service,
  type Setup,
  type Targets,
  type WeeklyHours,
} from '../setup.ts';
import type { BusinessDay, TimeOfDay, Zone } from '../time.ts';
import type { Dice } from './dice.ts';

const text = { es: 'Algo', en: 'Something', pt: 'Algo' };
const minutes = (count: number) => count * 60_000;
export const [preferential, medical] = ['preferential', 'medical'] as unknown as readonly [GroupId, GroupId];

const mornings = Array.from({ length: 7 }, () => [
  { from: '08:00' as TimeOfDay, until: '10:30' as TimeOfDay },
]) as unknown as WeeklyHours;

export const disciplines: readonly Discipline[] = [
  { type: 'aim' },
  { type: 'aim' },
  { type: 'fifo' },
  { type: 'ratio', preferential: 2, regular: 1 },
  { type: 'ratio', preferential: 1, regular: 2 },
  { type: 'strict' },
];

/** A small service point of any kind that a setup allows: few services and counters, short caps, low bounds. */
export function randomSetup(dice: Dice): Setup {
  const line = service('community', 'L', dice);
  const hasLine = !dice.oneIn(3);
  const services = [service('information', 'A', dice), service('payments', dice.pick(['B', 'A']), dice), line];
  return {
    ...sampleSetup,
    zone: dice.pick(['America/Bogota', 'America/Havana', 'America/Santiago']) as Zone,
    dayStartsAt: dice.pick(['00:00', '03:00', '00:30']) as TimeOfDay,
    services,
    communityLine: hasLine ? line.id : null,
    classes: classes(dice),
    targets: targets(services, dice),
    counters: forEverybody(
      ['1', '2', '3'].slice(dice.below(3)).map((id) => counter(id as CounterId, services, dice)),
      services,
    ),
    kiosks: [{ id: 'k1' as KioskId, pairing: 1 }],
    displays: [{ id: 'd1' as DisplayId }],
    discipline: dice.pick(disciplines),
    hold: { most: dice.pick([2, 1, 3]) },
    undo: { withinMs: dice.pick([120_000, 600_000]) },
    pause: { mayLeaveUnattended: dice.oneIn(2) },
    callStartsService: dice.oneIn(6),
    noShow: { minCalls: dice.pick([1, 2, 3]), gapMs: dice.pick([0, 20_000]) },
  };
}

function service(id: string, letter: string, dice: Dice): Service {
  const outcomes = dice.pick([[], ['solved', 'sent-on']]).map((code) => ({ code: code as OutcomeCode, name: text }));
  const outcomeRequired = outcomes.length > 0 && dice.oneIn(2);
  return {
    ...{ id: id as ServiceId, letter, level: 'general', name: text, shortName: text, boardName: text },
    ...{ requirements: [], agentNote: null, outcomes, outcomeRequired, hours: dice.oneIn(12) ? mornings : null },
  };
}

const classes = (dice: Dice): readonly PriorityClass[] =>
  (
    [
      ['older', preferential],
      ['pregnant', preferential],
      ['wounded', medical],
    ] as const
  ).map(([id, group]) => ({
    ...{ id: id as ClassId, group, name: text, legalBasis: 'x' },
    ...{ validFrom: '2020-01-01' as BusinessDay, validTo: null },
    keepClass: dice.oneIn(3),
  }));

function targets(services: readonly Service[], dice: Dice): readonly Targets[] {
  const groups = [preferential, medical, regular, community];
  const own = dice.some(services).map(({ id }) => ({ ...targetsOfGroup(dice.pick(groups), dice), service: id }));
  return aboveTheLaw([...own, ...groups.map((group) => targetsOfGroup(group, dice))]);
}

/** What a setup must hold: the community line has neither an aim nor a cap below any legal class's. */
function aboveTheLaw(targets: readonly Targets[]): readonly Targets[] {
  const legal = targets.filter(({ group }) => group === preferential || group === medical);
  const aimMs = Math.max(...legal.map((one) => one.aimMs));
  const capMs = Math.max(...legal.map((one) => one.capMs));
  return targets.map((one) =>
    one.group === community ? { ...one, aimMs: Math.max(one.aimMs, aimMs), capMs: Math.max(one.capMs, capMs) } : one,
  );
}

const targetsOfGroup = (group: GroupId, dice: Dice): Targets => ({
  group,
  promiseMs: minutes(10),
  aimMs: minutes(dice.pick([4, 1, 15, 30])),
  capMs: minutes(dice.pick([60, 60, 60, 30, 40])),
  overtakingBound: group === community ? null : dice.pick([2, 1, 2, 1, 5, null]),
});

export function counter(id: CounterId, services: readonly Service[], dice: Dice): Setup['counters'][number] {
  const ids = services.map((one) => one.id);
  const serves = [...new Set([dice.pick(ids), ...dice.some(ids)])];
  const reach = dice.pick([
    'everybody',
    'preferential-first',
    'community-first',
    'everybody',
    'preferential-only',
  ] as const);
  return { id, name: id, serves, helpsWith: dice.some(ids.filter((one) => !serves.includes(one))), reach };
}

/** Rule 6: the last one is there for everybody with whatever no other is there for. */
export function forEverybody(counters: readonly CounterSetup[], services: readonly Service[]): readonly CounterSetup[] {
  const [last, ...others] = counters.toReversed();
  if (!last) return [];
  const isServed = (id: ServiceId) =>
    others.some(({ serves, reach }) => reach !== 'preferential-only' && serves.includes(id));
  const missing = services.map(({ id }) => id).filter((id) => !isServed(id));
  const serves = [...new Set([...last.serves, ...missing])];
  const reach = missing.length > 0 && last.reach === 'preferential-only' ? 'everybody' : last.reach;
  return [
    ...others.reverse(),
    { ...last, reach, serves, helpsWith: last.helpsWith.filter((id) => !serves.includes(id)) },
  ];
}
