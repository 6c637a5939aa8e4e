import type { ClassId, GroupId } from '../ids.ts';
import type { PriorityClass, Setup } from '../setup.ts';
import type { BusinessDay } from '../time.ts';

export type Priority = ClassId | GroupId;

/** What a ticket of that day keeps of the priority asked for: the group or, where the setup says so, the class. undefined: no class or group holds then. */
export function priorityOn(setup: Setup, asked: Priority, day: BusinessDay): Priority | undefined {
  return kept(
    setup.classes.filter((one) => holdsOn(one, day)),
    asked,
  );
}

/** The same command with no more said of a person than the setup keeps: the class becomes its group. */
export function reduceToGroup<Asks extends { readonly priority?: Priority | null }>(
  { classes }: Pick<Setup, 'classes'>,
  command: Asks,
): Asks {
  const priority = command.priority && kept(classes, command.priority);
  return priority ? { ...command, priority } : command;
}

const holdsOn = ({ validFrom, validTo }: PriorityClass, day: BusinessDay): boolean =>
  validFrom <= day && (validTo === null || day <= validTo);

function kept(classes: readonly PriorityClass[], asked: Priority): Priority | undefined {
  const found = classes.find(({ id, group }) => id === asked || group === asked);
  return found && (found.keepClass && found.id === asked ? found.id : found.group);
}
