import { byOrder, type DisciplineRules, dueFirst } from './discipline.ts';

/** First come, first called, whatever the class. */
export const fifo: DisciplineRules = {
  steps: [dueFirst, byOrder],
  reason: () => ({ rule: 'score', by: 'order-time' }),
};
