import type { State } from '../model.ts';
import { type BusinessDay, businessDayOf, type Instant } from '../time.ts';

/** The business day to which a command is answered: the open one. */
export const todayOf = ({ day, setup }: State, at: Instant): BusinessDay => day?.date ?? businessDayOf(at, setup);
