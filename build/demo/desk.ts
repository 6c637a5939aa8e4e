import { partsOf } from '../../shared/domain/ids.ts';
import type { DayPlan, Roster } from '../../shared/forecast/dayPlan.ts';
import type { CounterView } from '../../shared/views/counterView.ts';
import type { Guests } from './guests.ts';
import { type Mind, nextStep } from './nextStep.ts';
import type { Person } from './person.ts';
import type { Player } from './play.ts';

export type DeskParts = {
  readonly plan: Pick<DayPlan, 'setup' | 'walkMs' | 'noShowMs'>;
  readonly roster: Roster;
  readonly person: Person;
  readonly guests: Guests;
  /** Told why a step was not done: somebody else was faster, or took the seat. */
  readonly onRefused: (why: string) => void;
};

/** After a refusal the agent looks again so much later, in ms. */
const startledMs = 5_000;
/** More steps at one moment would be no agent any more. */
const stepsAtOnce = 5;

/** An agent at work: looks at the screen, does what is to be done, and looks again. */
export function deskOf({ plan, roster, person, guests, onRefused }: DeskParts): Player {
  const agent = partsOf(roster.agent).id;
  let mind: Mind = { away: roster.away, breakMs: 0, asksAgainAt: null };
  let dueAt: number = roster.from;

  const act: Player['act'] = async (now) => {
    for (let steps = 0; steps < stepsAtOnce; steps += 1) {
      const view = await person.view<CounterView>(`counter/${roster.counter}`);
      const step = nextStep({ view, now, agent, roster, plan, guestOf: guests.of, mind });
      if (step.type === 'wait') {
        dueAt = step.until;
        return;
      }
      const reply = await person.send(step.command);
      if (!reply.ok) {
        onRefused(reply.why);
        break;
      }
      if (step.mind) mind = step.mind;
      if (step.guest && view.current) guests.keep(view.current.ticket, step.guest);
      if (step.lookAt !== undefined) {
        dueAt = step.lookAt;
        return;
      }
    }
    dueAt = now + startledMs;
  };
  return { dueAt: () => dueAt, act };
}
