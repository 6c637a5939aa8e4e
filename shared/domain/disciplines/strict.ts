import { byAim, byScore } from './byScore.ts';
import { byOrder, type DisciplineRules } from './discipline.ts';
import { legalFirst, rankFirst, reachFirst } from './preferences.ts';

/** Where the law says *immediate*: its visitors before all others at every counter. Nobody else ever becomes due, so the others may starve. */
export const strict: DisciplineRules = {
  preferences: [legalFirst, reachFirst, rankFirst],
  score: [byScore, byOrder],
  scored: byAim,
};
