import { byOrder, type DisciplineRules } from './discipline.ts';

/** First come, first called, whatever the class. */
export const fifo: DisciplineRules = {
  preferences: [],
  score: [byOrder],
  scored: () => ({ rule: 'score', by: 'order-time' }),
};
