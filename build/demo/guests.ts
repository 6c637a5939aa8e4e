import type { TicketId } from '../../shared/domain/ids.ts';
import { type Instant, minutesToMs } from '../../shared/domain/time.ts';
import type { DayPlan, Visitor } from '../../shared/forecast/dayPlan.ts';
import { seeded } from '../../shared/forecast/seeded.ts';
import { cancelsByPhone, type Habit, habits } from './sampleDay.ts';

/** What an agent will meet in whoever is called: known to the demo alone, never to the point. */
export type Guest = {
  readonly habit: Habit;
  /** How much is still to be done for them, at an agent of pace 1, in ms. */
  readonly workMs: number;
  /** They are gone from then on; null: they stay. */
  readonly goneAt: number | null;
};

/** A visitor of the plan with what it does not say. */
export type Coming = Visitor & { readonly habit: Habit; readonly hasPhone: boolean };

/** Whoever takes a ticket without being in the plan, as a newcomer at the kiosk, comes when called and is served so long. */
const stranger: Guest = { habit: 'plain', workMs: minutesToMs(4), goneAt: null };

/** Everybody who was given a ticket, by its id. */
export type Guests = {
  readonly of: (ticket: TicketId) => Guest;
  readonly keep: (ticket: TicketId, guest: Guest) => void;
};

export function openGuests(): Guests {
  const known = new Map<TicketId, Guest>();
  return { of: (ticket) => known.get(ticket) ?? stranger, keep: (ticket, guest) => void known.set(ticket, guest) };
}

/** The visitors of a plan with their habits, drawn by chance of their own: the plan stays what `drawDay` makes of the seed. */
export function comingIn({ visitors }: DayPlan, seed: number): readonly Coming[] {
  const dice = seeded(seed ^ 0x5eed);
  const kinds = Object.keys(habits) as Habit[];
  return visitors.map((visitor) => {
    const habit = kinds[dice.weighted(Object.values(habits))] ?? 'plain';
    return { ...visitor, habit, hasPhone: dice.next() < cancelsByPhone };
  });
}

/** What an agent will meet in this visitor. */
export const guestOf = ({ at, habit, workMs, patienceMs }: Coming): Guest => ({
  ...{ habit, workMs, goneAt: patienceMs === null ? null : ((at + patienceMs) as Instant) },
});
