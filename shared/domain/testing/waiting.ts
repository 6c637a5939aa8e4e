import type { Calling } from '../disciplines/discipline.ts';
import type { Label, ServiceId, TicketId } from '../ids.ts';
import type { Ticket } from '../model.ts';
import { sampleSetup } from '../sampleSetup.ts';
import { type CounterSetup, regular, type Setup } from '../setup.ts';
import { minute } from './given.ts';

/** What a test says of somebody in line; otherwise regular, for information, never overtaken. */
export type SaidOfWaiting = {
  readonly group?: string;
  readonly service?: string;
  readonly overtaken?: number;
  /** Beside the minutes, for what is decided by one. */
  readonly moreMs?: number;
  readonly issueSeq?: number;
  /** The seq of its placement. */
  readonly placedFirst?: number;
  readonly bound?: Ticket['bound'];
};

/** Somebody who at minute 0 has waited so many minutes; the number in the label is the issue number. */
export function waiting(label: string, minutes: number, said: SaidOfWaiting = {}): Ticket {
  const { group = regular, service = 'information', overtaken = 0, moreMs = 0 } = said;
  const orderedAt = (minute(-minutes) - moreMs) as Ticket['orderedAt'];
  return {
    id: `kiosk:k1/${label}` as TicketId,
    label: label as Label,
    issueSeq: said.issueSeq ?? Number(label.slice(1)),
    service: service as ServiceId,
    errand: null,
    also: [],
    cases: 1,
    group: group as Ticket['group'],
    class: null,
    language: 'es',
    kiosk: null,
    hasNeeds: false,
    issuedAt: orderedAt,
    orderedAt,
    overtaken,
    placedFirst: said.placedFirst ?? null,
    bound: said.bound ?? null,
    slip: null,
    slipAskedAt: orderedAt,
    isRated: false,
    namedAt: 0,
    stage: { type: 'waiting' },
  };
}

/** A call at minute 0 by a counter for information, which may help with payments, unless the test says otherwise. */
export function calling(counter: Partial<CounterSetup> = {}, setup: Partial<Setup> = {}, contested = 0): Calling {
  const plain = { id: 'x', name: 'x', serves: ['information'], helpsWith: [], reach: 'everybody' } as unknown;
  return {
    setup: { ...sampleSetup, ...setup },
    counter: { ...(plain as CounterSetup), ...counter },
    contested,
    at: minute(0),
  };
}

export const services = (...ids: readonly string[]): readonly ServiceId[] => ids as readonly string[] as ServiceId[];
