import { isDeepStrictEqual } from 'node:util';
import { endOf } from '../../shared/domain/decide/changeDay.ts';
import type { Entry } from '../../shared/domain/entry.ts';
import type { DayClosed, DayOpened, Event, TicketTaken } from '../../shared/domain/events.ts';
import { replayFrom } from '../../shared/domain/evolve.ts';
import type { Label } from '../../shared/domain/ids.ts';
import { initialState, type State } from '../../shared/domain/model.ts';
import type { Timestamp } from '../../shared/domain/time.ts';
import type { WrongInReplay } from './finding.ts';
import type { RecentCommands } from './recentCommands.ts';

/** What the days before left behind. */
export type Past = {
  /** null: it is not known, since there was damage. */
  readonly state: State | null;
  readonly at: Timestamp | null;
  readonly commands: RecentCommands;
};

/** A day that is played again entry by entry, from what the days before left. */
export type DayReplay = {
  /** What is wrong with the next entry; the first wrong one is the last that is played, as everything after it would be told again. */
  readonly add: (entry: Entry) => WrongInReplay | null;
  readonly isClosed: () => boolean;
  /** null: it could not be played to its end. */
  readonly state: () => State | null;
  readonly at: () => Timestamp | null;
};

/** Plays a day and compares what the rules derive from it with what its lines say. */
export function dayReplay(past: Past): DayReplay {
  let at = past.at;
  const replay = replayFrom(past.state ?? initialState);
  const { state } = replay;
  let isKnown = past.state !== null;
  let isOpened = false;
  let isClosed = false;
  let isLost = false;
  const labels = new Set<Label>();

  function wrongIn(event: Event): WrongInReplay | null {
    switch (event.type) {
      case 'day-opened':
        return isOpened ? { type: 'opened-again' } : openingWrong(event);
      case 'day-closed':
        return closingWrong(state(), event);
      case 'ticket-taken':
        return issuedWrong(state(), event) ?? labelWrong(event.ticket.label);
      case 'ticket-relabelled':
        return labelWrong(event.to);
      default:
        return null;
    }
  }

  function openingWrong({ setup, complaints }: DayOpened): WrongInReplay | null {
    if (!isKnown) return null;
    if (!isDeepStrictEqual(setup, state().setup)) return { type: 'opening-differs', in: 'setup' };
    return isDeepStrictEqual(complaints, state().complaints) ? null : { type: 'opening-differs', in: 'complaints' };
  }

  function labelWrong(label: Label): WrongInReplay | null {
    if (labels.has(label)) return { type: 'label-twice', label };
    labels.add(label);
    return null;
  }

  function played(entry: Entry): WrongInReplay | null {
    if (at !== null && entry.at < at) return { type: 'time-goes-back', before: at, at: entry.at };
    if (isClosed) return { type: 'after-closing' };
    if (!past.commands.add(entry)) return { type: 'command-twice', by: entry.by, cause: entry.cause };
    for (const event of entry.events) {
      const wrong = wrongIn(event);
      if (wrong) return wrong;
      if (event.type === 'day-opened') isOpened = true;
    }
    replay.add(entry);
    isKnown = true;
    at = entry.at;
    return null;
  }

  return {
    add: (entry) => {
      const wrong = isLost ? null : playedOrFault(played, entry);
      isLost ||= wrong !== null;
      isClosed ||= entry.events.some(({ type }) => type === 'day-closed');
      return wrong;
    },
    isClosed: () => isClosed,
    state: () => (isLost || !isKnown ? null : state()),
    at: () => at,
  };
}

function playedOrFault(play: (entry: Entry) => WrongInReplay | null, entry: Entry): WrongInReplay | null {
  try {
    return play(entry);
  } catch (error) {
    return { type: 'not-replayable', fault: error instanceof Error ? error.message : String(error) };
  }
}

/** Exactly those who were still there, each under what became of them. */
function closingWrong(state: State, { leftUnserved, endUnknown }: DayClosed): WrongInReplay | null {
  const due = state.day && endOf(state.day, state);
  const tickets = [
    ...onlyInOne(leftUnserved, due?.leftUnserved ?? []),
    ...onlyInOne(endUnknown, due?.endUnknown ?? []),
  ];
  return tickets.length > 0 ? { type: 'closing-differs', tickets: [...new Set(tickets)] } : null;
}

function onlyInOne(some: readonly string[], others: readonly string[]): readonly string[] {
  const [one, other] = [new Set(some), new Set(others)];
  return [...some.filter((id) => !other.has(id)), ...others.filter((id) => !one.has(id))];
}

/** Tickets are counted without a gap: none was issued that is not here. */
function issuedWrong({ day }: State, { ticket: { issueSeq } }: TicketTaken): WrongInReplay | null {
  const due = (day?.issued ?? 0) + 1;
  return issueSeq === due ? null : { type: 'issued-differs', issueSeq, due };
}
