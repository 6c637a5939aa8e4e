import { byAim, byScore } from './byScore.ts';
import { byOrder, type DisciplineRules } from './discipline.ts';
import { rankFirst, reachFirst } from './preferences.ts';

/** The default: everybody is steered to the aim of their own group, the counter's reach and rank first, nobody beyond cap and bound. */
export const aim: DisciplineRules = {
  preferences: [reachFirst, rankFirst],
  score: [byScore, byOrder],
  scored: byAim,
};
