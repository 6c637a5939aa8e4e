import { byOrder, type DisciplineRules } from './discipline.ts';
import { rankFirst, reachFirst, turnFirst } from './preferences.ts';

/** So many of the law's visitors, then so many others, while both wait; in each group the earliest. */
export const ratio: DisciplineRules = {
  preferences: [reachFirst, rankFirst, turnFirst],
  score: [byOrder],
  scored: () => ({ rule: 'score', by: 'order-time' }),
};
