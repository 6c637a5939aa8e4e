import type { ClassId, CounterId, GroupId, KioskId, OutcomeCode, PrinterId, ServiceId } from '../ids.ts';
import { sampleSetup } from '../sampleSetup.ts';
import {
  type CounterSetup,
  community,
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
const lawful = ['top', 'preferential'] as readonly string[] as readonly GroupId[];

/** A setup of any kind with which nothing is wrong. */
export function randomValidSetup(dice: Dice): Setup {
  const services = ['a', 'b', 'c', 'd', 'e'].slice(dice.below(5)).map((id) => service(id as ServiceId, dice));
  const communityLine = dice.oneIn(2) ? dice.pick(services).id : null;
  return {
    ...sampleSetup,
    ...{ services, communityLine, ...classesAndTargets(services, dice) },
    zone: dice.pick(['America/Bogota', 'America/Havana', 'America/Santiago', 'UTC']) as Zone,
    dayStartsAt: dice.pick(['00:00', '03:30', '23:59']) as TimeOfDay,
    hours: weeklyHours(dice),
    closures: dice.some(['2026-01-01', '2026-12-31']).map((day) => ({
      ...{ from: day as BusinessDay, to: dice.pick([day, '2027-01-05']) as BusinessDay, reason: text },
    })),
    hostNames: dice.some(['punto.test', 'a', '10.0.0.7']),
    counters: counters(services, dice),
    ...devices(dice),
    discipline: dice.pick([
      { type: 'aim' },
      { type: 'fifo' },
      { type: 'strict' },
      { type: 'ratio', preferential: 1 + dice.below(20), regular: 1 + dice.below(20) },
    ]),
    noShow: { minCalls: 1 + dice.below(10), gapMs: dice.pick([0, 20_000, 600_000]) },
    hold: { most: dice.below(11) },
  };
}

function service(id: ServiceId, dice: Dice): Service {
  const outcomes = dice.some(['solved', 'sent-on']).map((code) => ({ code: code as OutcomeCode, name: text }));
  return {
    ...{ id, letter: dice.pick([...'ABZ']), level: dice.pick(['general', 'specialised']) },
    ...{ name: text, shortName: text, boardName: text, requirements: dice.some([text, text]) },
    ...{ agentNote: dice.pick([null, text]), hours: dice.oneIn(3) ? weeklyHours(dice) : null },
    ...{ outcomes, outcomeRequired: outcomes.length > 0 && dice.oneIn(2) },
  };
}

const weeklyHours = (dice: Dice): WeeklyHours =>
  Array.from({ length: 7 }, () =>
    dice.some([
      { from: '00:00', until: '08:00' },
      { from: '08:00', until: '12:30' },
      { from: '14:00', until: '24:00' },
    ]),
  ) as unknown as WeeklyHours;

function classesAndTargets(services: readonly Service[], dice: Dice): Pick<Setup, 'classes' | 'targets'> {
  const groups = dice.some(lawful);
  const classes = groups.map((group, index) => ({
    ...{ id: `class${index}` as ClassId, group, name: text, legalBasis: 'Ley 1', keepClass: dice.oneIn(2) },
    ...{ validFrom: '2020-01-01' as BusinessDay, validTo: dice.pick([null, '2020-01-01' as BusinessDay]) },
  }));
  const all = [...groups, regular, community];
  const own = dice.some(services).map(({ id }) => ({ ...targets(dice.pick(all), dice), service: id }));
  return { classes, targets: [...own, ...all.map((group) => targets(group, dice))] };
}

function targets(group: GroupId, dice: Dice): Targets {
  const isLegal = lawful.includes(group);
  const aim = group === community ? 30 + dice.below(60) : 1 + dice.below(isLegal ? 30 : 1_440);
  const cap = isLegal ? 30 + dice.below(30) : Math.min(1_440, Math.max(aim, 60) + dice.below(60));
  return {
    ...{ group, promiseMs: minutes(1 + dice.below(1_440)), aimMs: minutes(aim), capMs: minutes(cap) },
    overtakingBound: group === community ? null : dice.pick([null, 1, 5, 10_000]),
  };
}

/** The last one is there for everybody and everything. */
function counters(services: readonly Service[], dice: Dice): readonly CounterSetup[] {
  const ids = services.map(({ id }) => id);
  const others = ['1', '2'].slice(dice.below(3)).map((id): CounterSetup => {
    const serves = dice.some(ids);
    const helpsWith = dice.some(ids.filter((one) => !serves.includes(one)));
    const reach = dice.pick(['everybody', 'preferential-first', 'preferential-only', 'community-first'] as const);
    return { id: id as CounterId, name: id, serves, helpsWith, reach };
  });
  const reach = dice.pick(['everybody', 'preferential-first', 'community-first'] as const);
  return [...others, { id: '3' as CounterId, name: '3', serves: ids, helpsWith: [], reach }];
}

function devices(dice: Dice): Pick<Setup, 'kiosks' | 'printers'> {
  const kiosks = dice
    .some(['k1', 'k2'])
    .map((id, index) => ({ id: id as KioskId, pairing: dice.pick([1, 42]) + index * 44 }));
  const printers = kiosks.map(({ id }) => ({
    ...{ id: `printer-${id}` as PrinterId, name: 'Tickets', paperMm: dice.pick([58, 80] as const) },
    owner: dice.pick([{ type: 'server' } as const, { type: 'kiosk', kiosk: id } as const]),
    at: dice.pick([
      { type: 'device', path: '/dev/usb/lp0' } as const,
      { type: 'network', host: 'fe80::1', port: 1 + dice.below(65_535) } as const,
    ]),
  }));
  return { kiosks, printers };
}
