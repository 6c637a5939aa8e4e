import type { DisplayId, Label } from '../domain/ids.ts';
import type { Call, State } from '../domain/model.ts';
import { counterOf, type Language, type Texts } from '../domain/setup.ts';
import { type Timestamp, timestampOf } from '../domain/time.ts';
import { publicName } from './publicName.ts';

/** What the waiting room sees: labels and counters, nothing of anybody. */
export type DisplayView = {
  readonly screen: 'display';
  readonly display: DisplayId;
  readonly organisation: string;
  readonly name: Texts;
  readonly language: Language;
  readonly zone: string;
  /** Newest first: one for each ticket, its latest call. */
  readonly calls: readonly BoardCall[];
};

export type BoardCall = {
  /** Runs on for ever: a screen announces each once. */
  readonly seq: number;
  readonly label: Label;
  readonly counter: string;
  readonly at: Timestamp;
  /** Whether the person is still awaited at the counter. */
  readonly isOpen: boolean;
  /** Taken back: this ticket was not called. */
  readonly isWithdrawn: boolean;
  /** Who serves there, where they have agreed to be named; null: not said. */
  readonly attendedBy: string | null;
};

/** The longest list of calls that are over. */
const pastCalls = 12;

/** null: the point has no such display. */
export function displayView(state: State, id: DisplayId): DisplayView | null {
  const { setup } = state;
  if (!setup.displays.some((display) => display.id === id)) return null;
  return {
    screen: 'display',
    display: id,
    organisation: setup.organisation,
    name: setup.name,
    language: setup.language,
    zone: setup.zone,
    calls: callsOn(state),
  };
}

// All boards of a point show the same calls: they are looked up once for each state, however many screens there are.
const known = new WeakMap<State, readonly BoardCall[]>();

function callsOn(state: State): readonly BoardCall[] {
  const found = known.get(state);
  if (found) return found;
  let past = 0;
  const calls = state.calls
    .map((call) => boardCall(state, call))
    .filter(({ isOpen }) => {
      past += Number(!isOpen);
      return isOpen || past <= pastCalls;
    });
  known.set(state, calls);
  return calls;
}

function boardCall(state: State, { seq, ticket, label, counter, at, isWithdrawn }: Call): BoardCall {
  const { setup, tickets } = state;
  const isOpen = !isWithdrawn && tickets.get(ticket)?.stage.type === 'called';
  return {
    seq,
    label,
    counter: counterOf(setup, counter)?.name ?? counter,
    at: timestampOf(at),
    isOpen,
    isWithdrawn,
    attendedBy: isOpen ? publicName(state, counter) : null,
  };
}
