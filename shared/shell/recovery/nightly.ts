/** The hour at which the app begins anew, on this machine's clock: nobody waits then, and a day's leftovers go. */
const hour = 3;
const minute = 30;
/** Whoever has only just started waits for the next night. */
const leastUpMs = 6 * 3_600_000;
/** Where somebody is busy all night it waits for a later minute, and gives up in the morning. */
const untilHour = 6;
/** So long nobody has touched it, in seconds. */
const idleSeconds = 600;

export type Night = {
  readonly startedAt: Date;
  readonly now: Date;
  /** How long nobody has touched this machine. */
  readonly idleSeconds: number;
  /** Whether something is asked and not answered, or somebody is signed in. */
  readonly isBusy: boolean;
};

/** Whether the app should begin anew now: at night, once it has run for some hours, while nobody uses it. */
export function isTimeToRelaunch({ startedAt, now, idleSeconds: idle, isBusy }: Night): boolean {
  if (isBusy || idle < idleSeconds || now.getTime() - startedAt.getTime() < leastUpMs) return false;
  const begins = new Date(now).setHours(hour, minute, 0, 0);
  return now.getTime() >= begins && now.getHours() < untilHour;
}
