import { targetsOf } from '../setup.ts';
import { byOrder, byScore, type DisciplineRules, dueFirst, inReach, rankFirst, reachFirst } from './discipline.ts';

/** The default: everybody is steered to the aim of their own group, the counter's reach and rank first, nobody beyond cap and bound. */
export const aim: DisciplineRules = {
  steps: [dueFirst, reachFirst, rankFirst, byScore, byOrder],
  reason: (chosen, candidates, calling) => {
    const { reach } = calling.counter;
    const choseByReach = inReach(chosen, calling) && !candidates.every((ticket) => inReach(ticket, calling));
    if (reach !== 'everybody' && choseByReach) return { rule: 'reach', reach };
    const { aimMs } = targetsOf(calling.setup, chosen.service, chosen.group);
    return { rule: 'score', by: 'wait-over-aim', aimMs };
  },
};
