import type { BoardCall } from '../../shared/views/displayView.ts';

/** A call on sun and, on this screen's clock, since when. */
export type Shown = { readonly call: BoardCall; readonly since: number };

/** The calls that are shown very large now, first called first, and those that wait for room. */
export type SunZone = { readonly shown: readonly Shown[]; readonly waiting: readonly BoardCall[] };

export const emptyZone: SunZone = { shown: [], waiting: [] };

/** How long every call stays at least, in milliseconds. */
export const shownForMs = 15_000;
/** How many calls are legible at once from the farthest seat. */
const roomFor = 4;

/** When the zone is looked at, and which calls stay beyond their time: those that are being said. */
export type ZoneLook = { readonly now: number; readonly isHeld: (call: BoardCall) => boolean };

/** The zone at an instant after some more calls were announced: each keeps its place for its time, a recall takes its old place again. */
export function zoneAt(zone: SunZone, announced: readonly BoardCall[], { now, isHeld }: ZoneLook): SunZone {
  const { shown, waiting } = announced.reduce((before, call) => placed(before, call, now), zone);
  // A clock that was set back must not keep a call for an hour.
  const inTime = shown.map((one) => ({ ...one, since: Math.min(one.since, now) }));
  const still = inTime.filter((one) => now < endOf(one) || isHeld(one.call));
  const room = roomFor - still.length;
  return {
    shown: [...still, ...waiting.slice(0, room).map((call) => ({ call, since: now }))],
    waiting: waiting.slice(room),
  };
}

function placed({ shown, waiting }: SunZone, call: BoardCall, now: number): SunZone {
  const isSame = (other: BoardCall) => other.label === call.label;
  if (shown.some((one) => isSame(one.call)))
    return { shown: shown.map((one) => (isSame(one.call) ? { call, since: now } : one)), waiting };
  if (waiting.some(isSame)) return { shown, waiting: waiting.map((one) => (isSame(one) ? call : one)) };
  return { shown, waiting: [...waiting, call] };
}

const endOf = ({ since }: Shown): number => since + shownForMs;

/** How long until the next call has had its time, in milliseconds; null: none is shown that has not. */
export function msToNextEnd({ shown }: SunZone, now: number): number | null {
  const ends = shown.map(endOf).filter((end) => end > now);
  return ends.length > 0 ? Math.min(...ends) - now : null;
}

/** The zone without the calls that were taken back: nobody may go on being called by mistake. */
export function withoutWithdrawn({ shown, waiting }: SunZone, calls: readonly BoardCall[]): SunZone {
  const isWithdrawn = ({ seq }: BoardCall) => calls.some((call) => call.seq === seq && call.isWithdrawn);
  return {
    shown: shown.filter(({ call }) => !isWithdrawn(call)),
    waiting: waiting.filter((call) => !isWithdrawn(call)),
  };
}
