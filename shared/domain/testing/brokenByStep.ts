import { decide } from '../decide/index.ts';
import type { Entry } from '../entry.ts';
import { evolve } from '../evolve.ts';
import type { CommandId } from '../ids.ts';
import { initialState, type State } from '../model.ts';
import { instantOf } from '../time.ts';
import { type Book, deskOf, note } from './book.ts';
import { brokenByEvent, servableAt } from './brokenByEvent.ts';
import { isSame } from './isSame.ts';
import type { Step } from './randomDay.ts';

/** What goes along with a day: the book, and the state as somebody sees it who reads the lines of the journal. */
export type Witness = { readonly book: Book; readonly reader: State };

/** Everything that a step broke, and the witness after it. */
export function brokenByStep(
  { book, reader }: Witness,
  step: Step,
): { readonly broken: readonly string[]; readonly reader: State } {
  const broken: (string | undefined)[] = [];
  const entries = step.after.entries.slice(step.before.entries.length);
  // The reader still is where the living state was: whoever changed that in place is seen.
  if (!isSameDay(reader, step.before.state)) broken.push('rule 3: a state was changed in place');
  broken.push(brokenBySender(book, step));
  for (const entry of entries) {
    for (const event of entry.events) {
      broken.push(brokenByEvent(book, event, { ...entry, command: step.command }));
      note(book, event, instantOf(entry.at));
    }
  }
  const after = entries.reduce<State>((state, entry) => evolve(state, asRead(entry)), reader);
  broken.push(brokenByRefusal(book, step), brokenByCounting(book, step.after.state), ...brokenByRepeating(step));
  if (!isSameDay(after, step.after.state)) broken.push('rule 3: the journal and the living state disagree');
  return { broken: broken.filter((one) => one !== undefined), reader: after };
}

/** As it comes back from disk. */
const asRead = (entry: Entry): Entry => JSON.parse(JSON.stringify(entry));

/** The setup, which only `day-opened` brings, is left to the replay of the whole: it is large. */
const isSameDay = ({ setup: _, ...a }: State, { setup: __, ...b }: State): boolean => isSame(a, b);

/** Rule 3 over the whole history, and over the last day's file alone. */
export function brokenByReplay(entries: readonly Entry[], live: State): string | undefined {
  const read = entries.map(asRead);
  const morning = read.findLastIndex(({ events }) => events[0]?.type === 'day-opened');
  const replays = [entries, read, ...(morning >= 0 ? [read.slice(morning)] : [])];
  return entries.length === 0 || replays.every((one) => isSame(one.reduce(evolve, initialState), live))
    ? undefined
    : 'rule 3: replaying gives another state';
}

function brokenBySender(book: Book, { command, decision }: Step): string | undefined {
  if (!decision.ok || !('ticket' in command) || command.ticket === undefined) return undefined;
  const isShown = command.ticket === deskOf(book, command.counter).ticket;
  return isShown ? undefined : 'rule 4: a screen that was behind changed something';
}

function brokenByRefusal(book: Book, { command, decision, before, after }: Step): string | undefined {
  if (decision.ok) return undefined;
  const hasNight = after.entries.length > before.entries.length;
  if (!hasNight && after.state !== before.state) return 'a refusal changed the state';
  const { rejection } = decision;
  if (rejection.type === 'nobody-waiting' && 'counter' in command && servableAt(book, command.counter).length > 0)
    return 'B4: nobody-waiting, though somebody waits';
  if (!('counter' in command)) return undefined;
  const desk = deskOf(book, command.counter);
  const isStale = command.type === 'call-next' && command.after !== desk.lastCalled;
  const isBehind = 'ticket' in command && command.ticket !== desk.ticket;
  if (rejection.type === 'already-advanced')
    return isStale || isBehind ? undefined : 'already-advanced, though the screen was right';
  return isStale ? 'rule 4: a stale `after` was not judged before everything' : undefined;
}

/** Rule 1: the state and the book know the same people in the same places, and all issued are accounted for. */
function brokenByCounting(book: Book, state: State): string | undefined {
  const { day, tickets, counters, calls } = state;
  if (day && day.issued !== tickets.size + day.counts.finished + day.counts['no-show'] + day.counts.cancelled)
    return 'rule 1: somebody is lost';
  if (day && (day.issued !== book.issued || day.counts.finished !== book.ended.finished)) return 'rule 1: wrong counts';
  if (tickets.size !== book.rows.size) return 'rule 1: the state knows other people than the journal';
  for (const { id, stage, overtaken } of tickets.values()) {
    const row = book.rows.get(id);
    const counter = stage.type === 'waiting' ? null : stage.call.counter;
    if (row?.where !== stage.type || row.counter !== counter) return `rule 1: ${id} stands in two places`;
    if (row.overtaken !== overtaken) return 'B1: overtakings were not counted';
    if (counter !== null && counters.get(counter)?.ticket !== id)
      return `rule 1: ${id} is at a counter that has another`;
    const isShown = calls.some((call) => call.ticket === id && call.counter === counter);
    if (stage.type === 'called' && !isShown) return 'somebody is called and on no board';
  }
  for (const [id, { agent, ticket, lastCalled }] of counters) {
    const desk = deskOf(book, id);
    if (desk.agent !== agent || desk.ticket !== ticket || desk.lastCalled !== lastCalled)
      return `rule 1: counter ${id}`;
  }
  return counters.size === book.desks.size ? undefined : 'rule 5: other counters than the journal says';
}

/** Rule 4: the same key once more, and the agents beside at the same instant. */
function brokenByRepeating({ command, decision, by, at, after }: Step): readonly (string | undefined)[] {
  if (!decision.ok || command.type === 'take-ticket' || command.type === 'recall') return [];
  const again = (sender: typeof by, what: typeof command) =>
    decide(after.state, what, { by: sender, cause: 'again' as CommandId, at });
  if (again(by, command).ok) return ['rule 4: a double press did it twice'];
  if (command.type !== 'call-next') return [];
  const mine = after.state.counters.get(command.counter)?.ticket;
  return [...after.state.counters.values()].map(({ id, agent, ticket, lastCalled }) => {
    if (agent === null || id === command.counter) return undefined;
    const beside = again(agent, { type: 'call-next', counter: id, after: lastCalled, ...(ticket && { ticket }) });
    const called = beside.ok ? beside.events.find((event) => event.type === 'ticket-called') : undefined;
    return called && called.ticketId === mine ? 'rule 4: two agents got the same person' : undefined;
  });
}
