import type { DayClosed, DayOpened } from '../events.ts';
import type { State } from '../model.ts';
import { businessDayOf, type Instant, nextDay, startOfDay, timestampOf } from '../time.ts';

/** The end of the day that is over: nothing crosses into the next. null: no day is over. */
export function dayClosing({ day, tickets }: State, at: Instant): DayClosed | null {
  if (!day || at < day.endsAt) return null;
  const serving = [...tickets.values()].filter(({ stage }) => stage.type === 'serving');
  const unserved = [...tickets.values()].filter(({ stage }) => stage.type !== 'serving');
  return {
    type: 'day-closed',
    day: day.date,
    leftUnserved: unserved.map(({ id }) => id),
    endUnknown: serving.map(({ id }) => id),
  };
}

/** The beginning of the day in which an instant lies, with the setup in force. null: a day is open. */
export function dayOpening({ day, setup, complaints }: State, at: Instant): DayOpened | null {
  if (day) return null;
  const date = businessDayOf(at, setup);
  const endsAt = timestampOf(startOfDay(nextDay(date), setup));
  return { type: 'day-opened', day: date, endsAt, setup, complaints };
}
