import { decide } from '../decide/index.ts';
import type { Entry } from '../entry.ts';
import { evolve } from '../evolve.ts';
import type { CommandId, CounterId, TicketId } from '../ids.ts';
import { initialState, type State } from '../model.ts';
import { instantOf } from '../time.ts';
import { type Book, deskOf, liveRows, photoOf, servableAt } from './book.ts';
import { brokenByCounting } from './brokenByCounting.ts';
import { brokenByEvent } from './brokenByEvent.ts';
import { isSame } from './isSame.ts';
import { note, noteBounds } from './note.ts';
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
  for (const entry of entries) broken.push(...brokenByEntry(book, entry, step));
  const after = entries.reduce<State>((state, entry) => evolve(state, asRead(entry)), reader);
  broken.push(brokenByRefusal(book, step), brokenByCounting(book, step.after.state), ...brokenByRepeating(step));
  if (!isSameDay(after, step.after.state)) broken.push('rule 3: the journal and the living state disagree');
  return { broken: broken.filter((one) => one !== undefined), reader: after };
}

function brokenByEntry(book: Book, entry: Entry, { command }: Step): readonly (string | undefined)[] {
  const { seq, by, cause } = entry;
  const at = instantOf(entry.at);
  const taken = photoOf(book, entry);
  const broken = entry.events.map((event) => {
    const found = brokenByEvent(book, event, { at, by, cause, command });
    note(book, event, { at, seq });
    return found;
  });
  if (taken) book.photos.set(taken.id, taken.photo);
  noteBounds(book, at);
  return [...broken, brokenByBounds(book)];
}

/** B1: nobody was ever overtaken more often than the largest bound that they have had. */
function brokenByBounds(book: Book): string | undefined {
  const isBroken = liveRows(book).some(({ overtaken, largest }) => overtaken > largest || overtaken < 0);
  return isBroken ? 'B1: somebody was overtaken more often than any bound of theirs' : undefined;
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

/** Commands about a ticket that is not the one on the agent's screen. */
const aboutAnother: readonly Step['command']['type'][] = ['call-ticket', 'resume-ticket'];

/** The counter and the ticket on the screen that was pressed, where a command says them. */
function shownBy(command: Step['command']): { readonly counter: CounterId; readonly ticket?: TicketId } | null {
  if (!('counter' in command) || command.counter === undefined || aboutAnother.includes(command.type)) return null;
  const shown = 'ticket' in command ? command.ticket : undefined;
  return { counter: command.counter, ...(shown !== undefined && { ticket: shown }) };
}

function brokenBySender(book: Book, { command, decision }: Step): string | undefined {
  const shown = shownBy(command);
  if (!decision.ok || shown?.ticket === undefined) return undefined;
  const isShown = shown.ticket === deskOf(book, shown.counter).ticket;
  return isShown ? undefined : 'rule 4: a screen that was behind changed something';
}

function brokenByRefusal(book: Book, { command, decision, before, after, at }: Step): string | undefined {
  if (decision.ok) return undefined;
  const hasNight = after.entries.length > before.entries.length;
  if (!hasNight && after.state !== before.state) return 'a refusal changed the state';
  const { rejection } = decision;
  const shown = shownBy(command);
  if (!shown) return undefined;
  if (rejection.type === 'nobody-waiting' && servableAt(book, shown.counter, at).length > 0)
    return 'B4: nobody-waiting, though somebody waits';
  const desk = deskOf(book, shown.counter);
  const isStale = command.type === 'call-next' && command.after !== desk.lastCalled;
  const isBehind = shown.ticket !== undefined && shown.ticket !== desk.ticket;
  if (rejection.type === 'already-advanced')
    return isStale || isBehind ? undefined : 'already-advanced, though the screen was right';
  // Without a day there is no counter of today at all.
  if (rejection.type === 'day-over') return undefined;
  return isStale ? 'rule 4: a stale `after` was not judged before everything' : undefined;
}

/** What may be done twice: each is another thing the second time. */
const repeatable: readonly Step['command']['type'][] = [
  ...(['take-ticket', 'reprint-ticket', 'report-slip', 'hand-over', 'recall', 'transfer'] as const),
  ...(['request-help', 'file-complaint', 'assign-complaint', 'change-setup', 'open-day', 'close-day'] as const),
  // Of a day that is over nothing is left to see that it was given before.
  ...(['give-feedback', 'undo'] as const),
];

/** Rule 4: the same key once more, and the agents beside at the same instant. */
function brokenByRepeating({ command, decision, by, at, after }: Step): readonly (string | undefined)[] {
  if (!decision.ok || repeatable.includes(command.type)) return [];
  const again = (sender: typeof by, what: typeof command) =>
    decide(after.state, what, { by: sender, cause: 'again' as CommandId, at });
  if (again(by, command).ok && !isSamePersonAgain(command, after.state)) return ['rule 4: a double press did it twice'];
  if (command.type !== 'call-next') return [];
  const mine = after.state.counters.get(command.counter)?.ticket;
  return [...after.state.counters.values()].map(({ id, agent, ticket, lastCalled }) => {
    if (agent === null || id === command.counter) return undefined;
    const beside = again(agent, { type: 'call-next', counter: id, after: lastCalled, ...(ticket && { ticket }) });
    const called = beside.ok ? beside.events.find((event) => event.type === 'ticket-called') : undefined;
    return called && called.ticketId === mine ? 'rule 4: two agents got the same person' : undefined;
  });
}

/**
 * A counter that called the same person twice running, who came back between, has no other `after` to tell the presses apart.
 * Where a call starts the service at once nothing else does.
 */
const isSamePersonAgain = (command: Step['command'], { setup, counters }: State): boolean =>
  setup.callStartsService &&
  command.type === 'call-next' &&
  counters.get(command.counter)?.lastCalled === command.after;
