import { type BoardSizes, boardScreenOf, boardSizes } from '../domain/boardScreen.ts';
import type { DisplaySetup, DisplaySound } from '../domain/deviceSetup.ts';
import type { DisplayId, Label } from '../domain/ids.ts';
import type { Call, State } from '../domain/model.ts';
import { type CounterSetup, counterOf, type Language, type Setup, type Texts, type Toward } from '../domain/setup.ts';
import { type Timestamp, timestampOf } from '../domain/time.ts';
import { type BoardWait, boardWaits } from './boardWaits.ts';
import { publicName } from './publicName.ts';
import type { Showing } from './viewOf.ts';

/** What the waiting room sees: labels and counters, nothing of anybody. */
export type DisplayView = {
  readonly screen: 'display';
  readonly display: DisplayId;
  readonly organisation: string;
  readonly name: Texts;
  readonly language: Language;
  readonly zone: string;
  /** What the page draws itself by. */
  readonly layout: BoardLayout;
  readonly sound: DisplaySound;
  /** How long who comes now would wait; none while nothing is known. */
  readonly waits: readonly BoardWait[];
  /** Newest first: one for each ticket, its latest call. */
  readonly calls: readonly BoardCall[];
};

export type BoardLayout = Pick<BoardSizes, 'rows'> & {
  /** How many characters the longest name of its counters has. */
  readonly counterChars: number;
  /** So many counters that the last calls take the place of the slides. */
  readonly isHall: boolean;
  readonly isHighContrast: boolean;
};

export type BoardCall = {
  /** Runs on for ever: a screen announces each once. */
  readonly seq: number;
  readonly label: Label;
  readonly counter: string;
  /** The counter's area and where it is, as signs in the room say; null: there are none. */
  readonly area: string | null;
  readonly toward: Toward | null;
  readonly at: Timestamp;
  /** Whether the person is still awaited at the counter. */
  readonly isOpen: boolean;
  /** Taken back: this ticket was not called. */
  readonly isWithdrawn: boolean;
  /** Who serves there, where they have agreed to be named; null: not said. */
  readonly attendedBy: string | null;
  /** In which languages an open call is said, in order: the ticket's, then the house's; none once it is over. */
  readonly saidIn: readonly Language[];
};

/** The longest list of calls that are over. */
const pastCalls = 12;
/** With more counters than this a room is a hall. */
const mostOfRoom = 12;
const usualSound: DisplaySound = { volumes: [], systemVoice: false };

/** null: the point has no such display. */
export function displayView(state: State, id: DisplayId, showing: Pick<Showing, 'estimates'> = {}): DisplayView | null {
  const { setup } = state;
  const display = setup.displays.find((one) => one.id === id);
  if (!display) return null;
  return {
    screen: 'display',
    display: id,
    organisation: setup.organisation,
    name: setup.name,
    language: setup.language,
    zone: setup.zone,
    layout: layoutOf(setup, display),
    sound: display.sound ?? usualSound,
    waits: boardWaits(setup, showing.estimates?.()),
    calls: callsOn(state, display),
  };
}

function layoutOf(setup: Setup, display: DisplaySetup): BoardLayout {
  const counters = setup.counters.filter((counter) => shows(display, counter));
  return {
    rows: boardSizes(boardScreenOf(display)).rows,
    counterChars: Math.max(1, ...counters.map(({ name }) => name.length)),
    isHall: counters.length > mostOfRoom,
    isHighContrast: display.highContrast ?? false,
  };
}

/** A counter that has gone from the setup is of no area. */
const shows = ({ areas }: DisplaySetup, counter: CounterSetup | undefined): boolean =>
  areas === undefined || (counter?.area !== undefined && areas.includes(counter.area));

// All boards of an area show the same calls: they are looked up once for each state, however many screens there are.
const known = new WeakMap<State, Map<string, readonly BoardCall[]>>();

function callsOn(state: State, display: DisplaySetup): readonly BoardCall[] {
  const ofState = known.get(state) ?? new Map<string, readonly BoardCall[]>();
  known.set(state, ofState);
  const key = JSON.stringify(display.areas ?? null);
  const calls = ofState.get(key) ?? callsFor(state, display);
  ofState.set(key, calls);
  return calls;
}

function callsFor(state: State, display: DisplaySetup): readonly BoardCall[] {
  let past = 0;
  return state.calls
    .filter(({ counter }) => shows(display, counterOf(state.setup, counter)))
    .map((call) => boardCall(state, call))
    .filter(({ isOpen }) => {
      past += Number(!isOpen);
      return isOpen || past <= pastCalls;
    });
}

function boardCall(state: State, { seq, ticket, label, counter, at, isWithdrawn }: Call): BoardCall {
  const { setup, tickets } = state;
  const place = counterOf(setup, counter);
  const called = tickets.get(ticket);
  const isOpen = !isWithdrawn && called?.stage.type === 'called';
  return {
    ...{ seq, label, counter: place?.name ?? counter, area: place?.area ?? null, toward: place?.toward ?? null },
    ...{ at: timestampOf(at), isOpen, isWithdrawn },
    attendedBy: isOpen ? publicName(state, counter) : null,
    saidIn: isOpen ? [called.language, setup.language] : [],
  };
}
