import type { Command } from '../commands.ts';
import { dayClosing, dayOpening } from '../decide/changeDay.ts';
import type { Asking, Decision } from '../decide/decision.ts';
import { decide } from '../decide/index.ts';
import { type Asked, type Entry, entryVersion, type Hash } from '../entry.ts';
import type { Event } from '../events.ts';
import { evolve } from '../evolve.ts';
import { type CommandId, type PointId, thePoint } from '../ids.ts';
import { initialState, type State } from '../model.ts';
import type { Setup } from '../setup.ts';
import { type Instant, timestampOf } from '../time.ts';

/** A service point without disk or network: what it knows and every entry by which it came to know it. */
export type MemoryPoint = { readonly state: State; readonly entries: readonly Entry[] };

export type Submitted = { readonly point: MemoryPoint; readonly decision: Decision };

/** A point on its very first morning, before any entry. */
export const newPoint = (setup: Setup): MemoryPoint => ({ state: { ...initialState, setup }, entries: [] });

/** Decides as the server does: a day that is over ends first, and one in which nothing is accepted is not opened. */
export function submit(point: MemoryPoint, command: Command, asking: Asking): Submitted {
  const evening = withDayEnded(point, asking.at);
  const morning = command.type === 'open-day' ? evening : withDayOpened(evening, asking.at);
  const decision = decide(morning.state, command, asking);
  return { point: decision.ok ? withEntry(morning, decision.events, asking) : evening, decision };
}

export function withDayEnded(point: MemoryPoint, at: Instant): MemoryPoint {
  const closing = dayClosing(point.state, at);
  return closing ? withEntry(point, [closing], asPoint(`close:${closing.day}`, at)) : point;
}

export function withDayOpened(point: MemoryPoint, at: Instant): MemoryPoint {
  const opening = dayOpening(point.state, at);
  return opening ? withEntry(point, [opening], asPoint(`open:${opening.day}`, at)) : point;
}

const asPoint = (cause: string, at: Instant): Asking => ({ by: thePoint, cause: cause as CommandId, at });

/** The point after one more entry. */
export function withEntry({ state, entries }: MemoryPoint, events: readonly Event[], asking: Asking): MemoryPoint {
  const seq = state.revision + 1;
  const entry: Entry = {
    v: entryVersion,
    point: 'memory' as PointId,
    seq,
    at: timestampOf(asking.at),
    by: asking.by,
    cause: asking.cause,
    asked: '' as Asked,
    events,
    batch: seq,
    hash: '' as Hash,
  };
  return { state: evolve(state, entry), entries: [...entries, entry] };
}
