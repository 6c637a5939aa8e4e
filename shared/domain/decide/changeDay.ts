import type { DayClosed, DayOpened } from '../events.ts';
import type { Day, State, Ticket } from '../model.ts';
import { businessDayOf, type Instant, nextDay, startOfDay, timestampOf } from '../time.ts';

/** The end of the day that is over: nothing crosses into the next. null: no day is over. */
export function dayClosing(state: State, at: Instant): DayClosed | null {
  const { day } = state;
  return day && at >= day.endsAt ? endOf(day, state) : null;
}

/** What a day's end says of everybody who is still there: those in service leave unseen, all others unserved. */
export function endOf(day: Day, { tickets }: Pick<State, 'tickets'>): DayClosed {
  const all = [...tickets.values()];
  const isServed = ({ stage }: Ticket) => stage.type === 'serving';
  return {
    type: 'day-closed',
    day: day.date,
    leftUnserved: all.filter((ticket) => !isServed(ticket)).map(({ id }) => id),
    endUnknown: all.filter(isServed).map(({ id }) => id),
  };
}

/** The beginning of the day in which an instant lies, with the setup in force. null: a day is open, or that one is over. */
export function dayOpening(state: State, at: Instant): DayOpened | null {
  const { day, setup, complaints } = state;
  if (day || isDayOver(state, at)) return null;
  const date = businessDayOf(at, setup);
  const endsAt = timestampOf(startOfDay(nextDay(date), setup));
  return { type: 'day-opened', day: date, endsAt, setup, complaints };
}

/** Whether the day in which an instant lies has been closed before its time: it is not opened again, and `decide` answers `day-over`. */
export function isDayOver({ closedDay, setup }: State, at: Instant): boolean {
  // Earlier ones too: a setup that moves the zone or the start of days may lead back over a night.
  return closedDay !== null && businessDayOf(at, setup) <= closedDay;
}
