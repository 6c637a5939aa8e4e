import type { DayClosed, Event, TicketTaken } from '../events.ts';
import { type KioskId, type Label, type Sender, senderOf, type TicketId } from '../ids.ts';
import { partsOfLabel } from '../labels.ts';
import type { State } from '../model.ts';
import { type Instant, timestampOf } from '../time.ts';
import type { Why } from '../why.ts';

/** Something that happened or is expected to: as expected, only what it says counts; as past, the rest is filled in. */
export type Happened = {
  readonly says: object;
  readonly eventIn: (state: State, at: Instant) => Event;
  readonly sender: Sender;
  readonly minute: number | null;
  /** In which minute of the story; otherwise in that of what was before. */
  readonly at: (minute: number) => Happened;
};

const agent1 = senderOf('agent', 'agent1');

export function happened(says: object, eventIn: Happened['eventIn'], minute: number | null = null): Happened {
  return { says, eventIn, sender: agent1, minute, at: (moment) => happened(says, eventIn, moment) };
}

/** The id of a ticket that a story has taken. */
export const idOf = (label: string): TicketId => `kiosk:k1/${label}` as TicketId;

export const opened = (counter: string, agent = 'agent1'): Happened => {
  const says = { type: 'counter-opened', counter, agent: senderOf('agent', agent), tookOverFrom: null };
  return happened(says, () => says as Event);
};

export const closed = (counter: string): Happened => {
  const says = { type: 'counter-closed', counter, returned: [] };
  return happened(says, () => says as unknown as Event);
};

type SaidOfTicket = { readonly [Key in keyof TicketTaken['ticket']]?: unknown };

/** `A001` is for the first service with that letter, of nobody who goes first, unless the story says more. */
export const taken = (label: string, said: SaidOfTicket = {}): Happened =>
  happened({ type: 'ticket-taken', ticket: { label, ...said } }, ({ setup, day }, at) => ({
    type: 'ticket-taken',
    ticket: {
      id: idOf(label),
      label: label as Label,
      issueSeq: (day?.issued ?? 0) + 1,
      service: serviceWith(setup, partsOfLabel(label as Label).letter),
      priority: null,
      errand: null,
      also: [],
      cases: 1,
      hasNeeds: false,
      offline: null,
      issuedAt: timestampOf(at),
      language: setup.language,
      kiosk: 'k1' as KioskId,
      ...(said as object),
    },
  }));

function serviceWith({ services }: State['setup'], letter: string) {
  const found = services.find((service) => service.letter === letter);
  if (!found) throw new Error(`No service has the letter ${letter}.`);
  return found.id;
}

/** A person with preferential attention. */
export const takenFirst = (label: string, said: SaidOfTicket = {}): Happened =>
  taken(label, { priority: 'preferential', ...said });

export const atCounter = (
  type: Event['type'],
  label: string,
  counter: string,
  more: object,
  filled: object = {},
): Happened =>
  happened({ type, label, counter, ...more }, ({ tickets }) => {
    const ticketId = [...tickets.values()].find((ticket) => ticket.label === label)?.id ?? idOf(label);
    return { type, ticketId, label, counter, ...more, ...filled } as Event;
  });

export const aloneForNothing: Why = { rule: 'only-one', candidates: 1, waitedMs: 0, overtook: [] };

export const called = (label: string, counter: string, why?: Partial<Why>): Happened =>
  atCounter('ticket-called', label, counter, why ? { why } : {}, {
    why: { ...aloneForNothing, ...why },
    outOfOrder: null,
    isContested: false,
  });

export const recalled = (label: string, counter: string, times = 2): Happened =>
  atCounter('ticket-recalled', label, counter, { times });

export const started = (label: string, counter: string): Happened => atCounter('service-started', label, counter, {});

export const finished = (label: string, counter: string, outcome: string | null = null): Happened =>
  atCounter('ticket-finished', label, counter, { outcome });

export const noShow = (label: string, counter: string, times = 1): Happened =>
  atCounter('ticket-no-show', label, counter, { times });

/** The story opens its days by itself: this is for what is expected. */
export const dayOpened = (day: string): Happened => expectedOnly({ type: 'day-opened', day });

export const dayClosed = (day: string, how: Partial<Pick<DayClosed, 'leftUnserved' | 'endUnknown'>> = {}): Happened =>
  expectedOnly({ type: 'day-closed', day, leftUnserved: [], endUnknown: [], ...how });

const expectedOnly = (says: object): Happened =>
  happened(says, () => {
    throw new Error('A story opens and closes its days by itself.');
  });
