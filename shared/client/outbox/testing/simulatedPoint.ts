import type { Command } from '../../../domain/commands.ts';
import type { Event, Issued } from '../../../domain/events.ts';
import type { CommandId, KioskId, Sender } from '../../../domain/ids.ts';
import { printedOn } from '../../../domain/labels.ts';
import type { State } from '../../../domain/model.ts';
import { sampleSetup } from '../../../domain/sampleSetup.ts';
import type { Setup } from '../../../domain/setup.ts';
import { type MemoryPoint, newPoint, submit } from '../../../domain/testing/memoryPoint.ts';
import { type Instant, timestampOf } from '../../../domain/time.ts';
import type { Reply, ViewMessage } from '../../../protocol/messages.ts';
import { notDone } from '../../../protocol/notDone.ts';
import type { WireCommand } from '../../../protocol/wireCommand.ts';
import { kioskView } from '../../../views/kioskView.ts';

/** A service point whose journal is in memory and whose clock the test moves. */
export type SimulatedPoint = {
  readonly state: () => State;
  readonly answer: (by: Sender, id: CommandId, command: WireCommand) => Reply;
  readonly shown: (kiosk: KioskId) => ViewMessage;
  /** Every event so far. */
  readonly events: () => readonly Event[];
};

/** First come, first served, and three kiosks: so that the order of calls is the order of issue. */
const setup: Setup = {
  ...sampleSetup,
  discipline: { type: 'fifo' },
  kiosks: [1, 2, 3].map((n) => ({ id: `k${n}` as KioskId, pairing: n })),
};

/** Opens one. As the server's, an accepted id of a sender gives its reply again. */
export function simulatedPoint(now: () => number, changes: Partial<Setup> = {}): SimulatedPoint {
  let point: MemoryPoint = newPoint({ ...setup, ...changes });
  const seen = new Map<string, Reply>();
  return {
    state: () => point.state,
    events: () => point.entries.flatMap(({ events }) => events),
    answer: (by, id, wire) => {
      const { needs, ...command } = wire as WireCommand & { readonly needs?: readonly string[] };
      const key = `${by} ${command.type === 'hand-over' ? 'hand-over/' : ''}${id}`;
      const known = seen.get(key);
      if (known) return known;
      const before = point.entries.length;
      const asked = { ...command, ...(needs && { hasNeeds: true }) } as Command;
      const { point: after, decision } = submit(point, asked, { by, cause: id, at: Math.floor(now()) as Instant });
      point = after;
      if (!decision.ok) return notDone(decision.rejection, 'es');
      const events = after.entries.slice(before).flatMap((entry) => entry.events);
      const reply: Reply = { ok: true, revision: after.state.revision, events };
      seen.set(key, reply);
      return reply;
    },
    shown: (kiosk) => {
      const at = Math.floor(now()) as Instant;
      const view = kioskView(point.state, kiosk, {
        now: at,
        phoneAddress: () => point.state.setup.publicAddress ?? null,
      });
      if (!view) throw new Error(`The point has no kiosk ${kiosk}.`);
      return { revision: point.state.revision, at: timestampOf(at), view };
    },
  };
}

/** A ticket that came without the point, as it has written it. */
export type HandedOver = Omit<Issued, 'issueSeq'> & { readonly isLate: boolean };

/** Those among these events. */
export const handedOver = (events: readonly Event[]): readonly HandedOver[] =>
  events.flatMap((event): readonly HandedOver[] => {
    if (event.type === 'ticket-arrived-late') return [{ ...event.ticket, isLate: true }];
    return event.type === 'ticket-taken' && event.ticket.offline ? [{ ...event.ticket, isLate: false }] : [];
  });

/** What the paper of a label says. */
export const paperOf = (label: string): string => printedOn(label as Issued['label']);
