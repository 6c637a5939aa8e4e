import { partsOf } from '../../shared/domain/ids.ts';
import type { Instant } from '../../shared/domain/time.ts';
import type { DayPlan } from '../../shared/forecast/dayPlan.ts';
import { drawDay } from '../../shared/forecast/drawDay.ts';
import { deskOf } from './desk.ts';
import { doorOf } from './door.ts';
import { comingIn, openGuests } from './guests.ts';
import { type Credentials, type Person, personAt } from './person.ts';
import type { Player } from './play.ts';
import { freeSeat, sampleDay } from './sampleDay.ts';

/** Everybody who plays the day, and those who only look on. */
export type Company = {
  readonly players: readonly Player[];
  readonly onlookers: readonly Player[];
  readonly supervisor: Person;
};

export type CompanyParts = {
  readonly port: number;
  readonly pinOf: (agent: string) => string;
  readonly plan: DayPlan;
  readonly seed: number;
  /** Told each refusal by its name: a newcomer who acts in between makes some. */
  readonly onRefused: (why: string) => void;
};

/** The day of a seed, with the free seat left out. */
export function planOf(opensAt: Instant, seed: number): DayPlan {
  const plan = drawDay(sampleDay(opensAt), seed);
  return { ...plan, rosters: plan.rosters.filter(({ counter }) => (counter as string) !== freeSeat.counter) };
}

/** The visitors and agents of a plan, at the point on this port. */
export function companyOf({ port, pinOf, plan, seed, onRefused }: CompanyParts): Company {
  const numbering = { next: 1 };
  const person = (who: Credentials) => personAt(port, who, numbering);
  const staff = (agent: string) => person({ type: 'staff', agent, pin: pinOf(agent) });
  const guests = openGuests();
  const door = doorOf({
    coming: comingIn(plan, seed),
    guests,
    kiosk: person({ type: 'kiosk' }),
    phoneOf: (code) => person({ type: 'phone', code }),
    onRefused,
  });
  const desks = plan.rosters.map((roster) =>
    deskOf({ plan, roster, guests, onRefused, person: staff(partsOf(roster.agent).id) }),
  );
  return { players: [door.arrivals, ...desks], onlookers: [door.phones], supervisor: staff('supervisor') };
}
