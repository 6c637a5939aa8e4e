import type { ClassId, GroupId } from '../ids.ts';
import type { PriorityClass, Setup } from '../setup.ts';
import type { BusinessDay } from '../time.ts';

export type Priority = ClassId | GroupId;

/** What a ticket of that day keeps of the priority asked for: the group or, where the setup says so, the class. undefined: no class or group holds then. */
export function priorityOn({ classes }: Setup, asked: Priority, day: BusinessDay): Priority | undefined {
  const found = classes.find((one) => holdsOn(one, day) && (one.id === asked || one.group === asked));
  return found && (found.keepClass && found.id === asked ? found.id : found.group);
}

/** Whether the class is in force on that day. */
export const holdsOn = ({ validFrom, validTo }: PriorityClass, day: BusinessDay): boolean =>
  validFrom <= day && (validTo === null || day <= validTo);
