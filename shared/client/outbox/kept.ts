import type { CommandId, Label, ServiceId, TicketId } from '../../domain/ids.ts';
import type { BusinessDay, Instant } from '../../domain/time.ts';
import type { WireCommandOf } from '../../protocol/wireCommand.ts';
import type { KioskView } from '../../views/kioskView.ts';
import type { SlipReport } from '../../views/ticketSlip.ts';

export type TakeTicket = WireCommandOf<'take-ticket'>;

/** Everything that a kiosk keeps on its own disk, to give tickets while the point is silent. */
export type Kept = {
  readonly version: 1;
  /** The last view, without what is old in a moment; null: none was ever seen. */
  readonly view: KioskView | null;
  readonly clock: KnownTime | null;
  /** When the point was heard of last, by its own time. */
  readonly contactMs: number | null;
  /** The last number given of each letter. */
  readonly numbers: Readonly<Record<string, LastNumber>>;
  /** What the point does not have yet, in the order of issue. */
  readonly tickets: readonly KeptTicket[];
  /** The papers that this device prints and the point has not been told of, in the order in which they were begun. */
  readonly papers: readonly KeptPaper[];
  /** Numbers were lost with what could not be read; null: none. */
  readonly lost: LostNumbers | null;
};

/** What the point's clock showed at a moment, as far as it is known here. */
export type KnownTime = Reading & {
  readonly pointMs: number;
  /** By the point's own word since this boot; else by this machine's clock, which somebody may have set. */
  readonly isCertain: boolean;
};

/** Both clocks of this machine at a moment. */
export type Reading = {
  /** Milliseconds since 1970, by a clock that can be set. */
  readonly wallMs: number;
  /** Milliseconds since this boot began, by a clock that nobody can set. */
  readonly steadyMs: number;
  /** Another one: `steadyMs` has begun anew. */
  readonly boot: string;
};

export type LastNumber = { readonly number: number; readonly day: BusinessDay; readonly isDayCertain: boolean };

/** Until the day after this one no number is known to be free; null: which day it was is not known yet. */
export type LostNumbers = { readonly day: BusinessDay | null };

/** A ticket that was given without the server. */
export type KeptTicket = {
  /** The id of the request that found no answer. */
  readonly id: CommandId;
  readonly wanted: Omit<TakeTicket, 'type' | 'kiosk'>;
  readonly label: Label;
  readonly line: ServiceId;
  readonly issued: Pick<KnownTime, 'pointMs' | 'steadyMs' | 'boot'>;
  /** When the point had been heard of last, by its own time. */
  readonly contactMs: number;
  /** Why the point did not take it, the last time; null: it was not refused. */
  readonly refusal: string | null;
};

/** A paper of this device's own printer. It is kept before the printer is asked: whatever is killed, none comes out twice. */
export type KeptPaper = {
  /** The id under which the point is told of it. */
  readonly id: CommandId;
  readonly ticket: TicketId;
  /** Which start of this device began it. */
  readonly start: string;
  /** How it came out; null: it is under way or, if it was begun before this start, nobody knows. */
  readonly slip: SlipReport | null;
};

/** At the first start. */
export const nothingKept: Kept = {
  version: 1,
  view: null,
  clock: null,
  contactMs: null,
  numbers: {},
  tickets: [],
  papers: [],
  lost: null,
};

/** An instant of the point, as the domain's functions ask for it. */
export const instantAt = (pointMs: number): Instant => Math.round(pointMs) as Instant;
