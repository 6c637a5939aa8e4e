import type { ClassId, CounterId, DisplayId, GroupId, KioskId, OutcomeCode, ServiceId } from '../ids.ts';
import { sampleSetup } from '../sampleSetup.ts';
import { community, type PriorityClass, regular, type Service, type Setup, type Targets } from '../setup.ts';
import type { TimeOfDay, Zone } from '../time.ts';
import type { Dice } from './dice.ts';

const text = { es: '', en: '', pt: '' };
const minutes = (count: number) => count * 60_000;
const [preferential, medical] = ['preferential', 'medical'] as unknown as readonly [GroupId, GroupId];

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
    counters: ['1', '2', '3'].slice(dice.below(3)).map((id) => counter(id as CounterId, services, dice)),
    kiosks: [{ id: 'k1' as KioskId, pairing: 1 }],
    displays: [{ id: 'd1' as DisplayId }],
    discipline: { type: dice.pick(['aim', 'aim', 'fifo']) },
    noShow: { minCalls: dice.pick([1, 2, 3]), gapMs: dice.pick([0, 20_000]) },
  };
}

function service(id: string, letter: string, dice: Dice): Service {
  const outcomes = dice.pick([[], ['solved', 'sent-on']]).map((code) => ({ code: code as OutcomeCode, name: text }));
  const outcomeRequired = outcomes.length > 0 && dice.oneIn(2);
  return { id: id as ServiceId, letter, level: 'general', name: text, requirements: [], outcomes, outcomeRequired };
}

const classes = (dice: Dice): readonly PriorityClass[] =>
  (
    [
      ['older', preferential],
      ['pregnant', preferential],
      ['wounded', medical],
    ] as const
  ).map(([id, group]) => ({
    ...{ id: id as ClassId, group, name: text, legalBasis: '' },
    keepClass: dice.oneIn(3),
  }));

function targets(services: readonly Service[], dice: Dice): readonly Targets[] {
  const groups = [preferential, medical, regular, community];
  const own = dice.some(services).map(({ id }) => ({ ...targetsOfGroup(dice.pick(groups), dice), service: id }));
  return [...own, ...groups.map((group) => targetsOfGroup(group, dice))];
}

const targetsOfGroup = (group: GroupId, dice: Dice): Targets => ({
  group,
  promiseMs: minutes(10),
  aimMs: minutes(dice.pick([4, 1, 15, 30])),
  capMs: minutes(dice.pick([60, 60, 60, 5, 20])),
  overtakingBound: group === community ? null : dice.pick([2, 1, 2, 1, 5, null]),
});

function counter(id: CounterId, services: readonly Service[], dice: Dice): Setup['counters'][number] {
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
