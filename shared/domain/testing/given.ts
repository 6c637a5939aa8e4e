import type { Decision } from '../decide/decision.ts';
import type { CommandId } from '../ids.ts';
import type { State } from '../model.ts';
import type { RejectionType } from '../rejections.ts';
import { sampleSetup } from '../sampleSetup.ts';
import type { Setup } from '../setup.ts';
import type { Instant } from '../time.ts';
import type { Asked } from './asked.ts';
import type { Happened } from './happened.ts';
import { type MemoryPoint, newPoint, submit, withDayOpened, withEntry } from './memoryPoint.ts';
import { differenceOf } from './saysTheSame.ts';

/** A day so far, to which something is asked: `given(opened('1'), taken('A001')).when(callNext('1')).then(called('A001', '1'))`. */
export type Story = {
  readonly state: State;
  readonly when: (asked: Asked) => Answered;
};

/** What came of it. Each check throws an error that shows expected and actual, and goes on with the story. */
export type Answered = {
  readonly decision: Decision;
  /** Exactly these events, in this order, with at least what is said of them. */
  readonly then: (...expected: readonly Happened[]) => Story;
  /** Refused with this, at least these numbers, and nothing has changed. */
  readonly thenRefused: (type: RejectionType, detail?: Readonly<Record<string, unknown>>) => Story;
};

type Now = { readonly point: MemoryPoint; readonly minute: number };

/** Minute 0: eight in the morning in Bogotá, the second of March of 2026. */
export const minute = (minutes: number): Instant => (Date.parse('2026-03-02T13:00:00Z') + minutes * 60_000) as Instant;

/** A story at the sample point, in which this has happened today. */
export const given = (...past: readonly Happened[]): Story => givenSetup({}, ...past);

/** The same with another setup: whatever is not said is as in the sample. */
export function givenSetup(changes: Partial<Setup>, ...past: readonly Happened[]): Story {
  const morning = withDayOpened(newPoint({ ...sampleSetup, ...changes }), minute(0));
  return storyOf(past.reduce(afterHappening, { point: morning, minute: 0 }));
}

function afterHappening(now: Now, happened: Happened): Now {
  const at = happened.minute ?? now.minute;
  const event = happened.eventIn(now.point.state, minute(at));
  const asking = { by: happened.sender, cause: `past-${now.point.state.revision}` as CommandId, at: minute(at) };
  return { point: withEntry(now.point, [event], asking), minute: at };
}

const storyOf = (now: Now): Story => ({ state: now.point.state, when: (asked) => answered(now, asked) });

function answered(now: Now, asked: Asked): Answered {
  const at = asked.minute ?? now.minute;
  const cause = (asked.id ?? `asked-${now.point.state.revision}`) as CommandId;
  const command = asked.commandIn(now.point.state);
  const { point, decision } = submit(now.point, command, { by: asked.sender, cause, at: minute(at) });
  const events = point.entries.slice(now.point.entries.length).flatMap((entry) => entry.events);
  const after = { point, minute: at };
  return {
    decision,
    // biome-ignore lint/suspicious/noThenProperty: it is read aloud and never awaited
    then: (...expected) => {
      const wanted = expected.map(({ says }) => says);
      const found = decision.ok ? events : decision.rejection;
      return checked(differenceOf(wanted, found), storyOf(after));
    },
    thenRefused: (type, detail = {}) => {
      const found = decision.ok ? events : decision.rejection;
      const changed = decision.ok || events.length > 0 || point.state === now.point.state ? null : 'The state changed.';
      return checked(differenceOf({ type, ...detail }, found) ?? changed, storyOf(after));
    },
  };
}

function checked(difference: string | null, story: Story): Story {
  if (difference !== null) throw new Error(difference);
  return story;
}
