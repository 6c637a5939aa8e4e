import type { Setup } from '../setup.ts';
import type { Dice } from './dice.ts';
import { counter, disciplines, forEverybody, medical } from './randomSetup.ts';

/** The setup with something else in it, as a supervisor changes it during the day; rarely with what nobody may change. */
export function changedSetup(setup: Setup, dice: Dice): Setup {
  const one = <Thing>(things: readonly Thing[], change: (thing: Thing) => Thing): readonly Thing[] => {
    const chosen = dice.below(things.length);
    return things.map((thing, index) => (index === chosen ? change(thing) : thing));
  };
  switch (
    dice.pick([
      'discipline',
      'targets',
      'targets',
      'counters',
      'counters',
      'policies',
      'community',
      'counters-less',
      'classes-less',
    ])
  ) {
    case 'discipline':
      return { ...setup, discipline: dice.pick(disciplines) };
    case 'targets':
      return {
        ...setup,
        targets: one(setup.targets, (targets) => ({ ...targets, overtakingBound: dice.pick([null, 1, 2, 5]) })),
      };
    case 'counters':
      return {
        ...setup,
        counters: forEverybody(
          one(setup.counters, ({ id }) => counter(id, setup.services, dice)),
          setup.services,
        ),
      };
    case 'counters-less':
      return { ...setup, counters: setup.counters.slice(1) };
    case 'classes-less':
      return {
        ...setup,
        classes: setup.classes.filter(({ group }) => group !== medical),
        targets: setup.targets.filter(({ group }) => group !== medical),
      };
    case 'community':
      return { ...setup, communityLine: setup.communityLine === null ? (setup.services[2]?.id ?? null) : null };
    default:
      return {
        ...setup,
        hold: { most: dice.pick([1, 2, 3]) },
        transfer: { boundMs: 60_000, reinstateMs: dice.pick([0, 900_000]) },
      };
  }
}
