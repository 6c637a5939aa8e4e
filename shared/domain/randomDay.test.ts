import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CommandType } from './commands.ts';
import { initialState } from './model.ts';
import type { RejectionType } from './rejections.ts';
import { newBook } from './testing/book.ts';
import { brokenByReplay, brokenByStep, type Witness } from './testing/brokenByStep.ts';
import { type MemoryPoint, withDayEnded } from './testing/memoryPoint.ts';
import { randomDay, type Script, type Step, scriptSizes } from './testing/randomDay.ts';
import type { Instant } from './time.ts';
import type { Why } from './why.ts';

const runs = Number(process.env.PROPERTY_RUNS ?? 500);
const seed = Number(process.env.PROPERTY_SEED ?? Date.now() % 2 ** 31);

const numbers = (length: number) => fc.array(fc.nat(9_999), { minLength: length, maxLength: length });
const scripts: fc.Arbitrary<Script> = fc.record({
  setup: numbers(scriptSizes.setup),
  steps: fc.array(numbers(scriptSizes.step), { minLength: 1, maxLength: 90, size: 'max' }),
});

/** Every one of these must have been seen, so that no rule holds because nothing happened. */
const commands = {
  ...{ 'take-ticket': 0, 'open-counter': 0, 'close-counter': 0, 'call-next': 0 },
  ...{ recall: 0, 'start-service': 0, 'finish-service': 0, 'mark-no-show': 0 },
} satisfies Record<CommandType, number>;
const rejections = {
  ...{ 'unknown-service': 0, 'unknown-errand': 0, 'unknown-priority': 0, 'unknown-kiosk': 0, 'unknown-counter': 0 },
  ...{ 'unknown-outcome': 0, 'no-community-line': 0, 'errand-without-community-line': 0, 'counter-taken': 0 },
  ...{ 'already-open': 0, 'counter-closed': 0, 'not-your-counter': 0, 'already-advanced': 0, 'nobody-waiting': 0 },
  ...{ 'still-called': 0, 'still-serving': 0, 'nobody-called': 0, 'already-started': 0, 'not-started': 0 },
  ...{ 'outcome-required': 0, 'too-soon': 0, 'too-few-calls': 0 },
} satisfies Record<RejectionType, number>;
const rules = { 'only-one': 0, 'due-by-wait': 0, 'due-by-overtaking': 0, reach: 0, score: 0 } satisfies Record<
  Why['rule'],
  number
>;
const days = { closed: 0, leftUnserved: 0, endUnknown: 0, overtaken: 0, finishedByCall: 0 };

function count({ command, decision, before, after }: Step): void {
  if (decision.ok) commands[command.type] += 1;
  else rejections[decision.rejection.type] += 1;
  const events = after.entries.slice(before.entries.length).flatMap((entry) => entry.events);
  for (const event of events) {
    if (event.type === 'ticket-called') {
      rules[event.why.rule] += 1;
      days.overtaken += event.why.overtook.length;
      if (events.some(({ type }) => type === 'ticket-finished')) days.finishedByCall += 1;
    }
    if (event.type !== 'day-closed') continue;
    days.closed += 1;
    days.leftUnserved += event.leftUnserved.length;
    days.endUnknown += event.endUnknown.length;
  }
}

/** A last night, so that everybody of every day is accounted for. */
const closed = (point: MemoryPoint): MemoryPoint => withDayEnded(point, (point.state.day?.endsAt ?? 0) as Instant);

function play(script: Script): void {
  let witness: Witness = { book: newBook(initialState.setup), reader: initialState };
  let last: MemoryPoint | null = null;
  for (const step of randomDay(script)) {
    if (!last) witness = { book: newBook(step.before.state.setup), reader: step.before.state };
    const { broken, reader } = brokenByStep(witness, step);
    if (broken.length > 0) throw new Error(JSON.stringify({ broken, command: step.command, by: step.by, at: step.at }));
    witness = { ...witness, reader };
    last = step.after;
    count(step);
  }
  if (!last) return;
  expect(brokenByReplay(last.entries, last.state)).toBeUndefined();
  const night = closed(last);
  const bothSides = night.entries.flatMap((entry) => entry.events);
  const endings = bothSides.flatMap((event) => {
    if (event.type === 'day-closed') return [...event.leftUnserved, ...event.endUnknown];
    return event.type === 'ticket-finished' || event.type === 'ticket-no-show' ? [event.ticketId] : [];
  });
  const issued = bothSides.flatMap((event) => (event.type === 'ticket-taken' ? [event.ticket.id] : []));
  expect(endings.toSorted()).toEqual(issued.toSorted());
}

test('whatever is asked, in whatever order and moment, the rules of the domain hold', {
  timeout: 30_000 + runs * 40,
}, () => {
  process.stdout.write(`random days: PROPERTY_SEED=${seed} PROPERTY_RUNS=${runs}\n`);
  fc.assert(fc.property(scripts, play), { numRuns: runs, seed });
  process.stdout.write(`${JSON.stringify({ commands, rejections, rules, days })}\n`);
  if (runs < 500) return;
  for (const [command, times] of Object.entries(commands))
    expect([command, times > runs / 10]).toEqual([command, true]);
  for (const [seen, times] of Object.entries({ ...rejections, ...rules, ...days })) {
    expect([seen, times > runs / 100]).toEqual([seen, true]);
  }
});
