import type { Decision } from '../decide/decision.ts';
import type { CommandId } from '../ids.ts';
import type { Instant } from '../time.ts';
import { type Dice, diceOf } from './dice.ts';
import { type MemoryPoint, newPoint, submit } from './memoryPoint.ts';
import { randomCommand } from './randomCommand.ts';
import type { RandomCommand } from './randomParts.ts';
import { randomSetup } from './randomSetup.ts';

/** The numbers from which a day is played: for its setup, and for each step. A shorter script is a simpler day. */
export type Script = { readonly setup: readonly number[]; readonly steps: readonly (readonly number[])[] };

/** How many numbers a script holds for its setup and for one step. */
export const scriptSizes = { setup: 80, step: 20 };

/** One command of a random day and what came of it. */
export type Step = RandomCommand & {
  readonly cause: CommandId;
  readonly at: Instant;
  readonly before: MemoryPoint;
  readonly after: MemoryPoint;
  readonly decision: Decision;
};

/** A morning before a change of the clock, so that some days are an hour longer or shorter. */
const start = Date.parse('2025-11-01T14:00:00Z');
const second = 1_000;
const pauses = [0, 0, 0, 1, 0, 20, 0, 40, 5, 90, 0, 300, 0, 900].map((seconds) => seconds * second);

/** Plays a script on a point in memory: several senders, bursts at one instant, pauses, nights. */
export function* randomDay(script: Script): Generator<Step, void> {
  let point = newPoint(randomSetup(diceOf(script.setup)));
  let at = start;
  let last: RandomCommand | null = null;
  for (const [index, numbers] of script.steps.entries()) {
    const dice = diceOf(numbers);
    at += pause(dice);
    const isRepeated = dice.oneIn(15);
    const asked: RandomCommand = isRepeated && last ? last : randomCommand(point.state, dice);
    const asking = { by: asked.by, cause: asked.cause ?? (`c${index}` as CommandId), at: at as Instant };
    const { point: after, decision } = submit(point, asked.command, asking);
    yield { command: asked.command, ...asking, before: point, after, decision };
    point = after;
    last = asked;
  }
}

const pause = (dice: Dice): number => (dice.oneIn(100) ? (6 + dice.below(40)) * 3_600 * second : dice.pick(pauses));
