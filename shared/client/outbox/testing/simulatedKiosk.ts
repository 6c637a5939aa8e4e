import { type CommandId, type KioskId, senderOf } from '../../../domain/ids.ts';
import type { Reply } from '../../../protocol/messages.ts';
import type { TakeTicket } from '../kept.ts';
import { type MemoryDisk, memoryStore } from '../memoryStore.ts';
import { openOutbox } from '../openOutbox.ts';
import type { Outbox } from '../outbox.ts';
import type { SimulatedPoint } from './simulatedPoint.ts';

/** A kiosk whose cable, clocks and power the test holds in its hand. */
export type SimulatedKiosk = {
  readonly id: KioskId;
  readonly outbox: () => Outbox;
  readonly disk: MemoryDisk;
  isCut: boolean;
  /** How wrong its clock is, in ms. */
  offMs: number;
  /** Starts it again; `isKilled`: what it was about to do is not done. */
  readonly restart: () => Promise<void>;
  /** Hears of the point, if it is not cut off. */
  readonly hear: () => void;
  /** What a visitor reads who asks here: the label of the point, or of the kiosk itself; null: no number. */
  readonly ask: (id: string, service: string, way: Way) => Promise<string | null>;
  /** Hands over what is due, one after the other; each answer reaches it as `isHeard` says. */
  readonly handOver: (isHeard: () => boolean) => Promise<void>;
};

/** What becomes of a request on its way. */
export type Way = 'answered' | 'request-lost' | 'answer-lost';

/** Lets all that waits for nothing but a turn have it. */
export const settled = () => new Promise((resolve) => setImmediate(resolve));

type Around = { readonly point: SimulatedPoint; readonly nowMs: () => number };

/** Opens one on its disk. */
export async function simulatedKiosk(id: KioskId, disk: MemoryDisk, { point, nowMs }: Around): Promise<SimulatedKiosk> {
  let bootMs = 0;
  let boots = 0;
  let outbox: Outbox;
  const by = senderOf('kiosk', id);
  const name = Math.random().toString(36).slice(2);

  async function boot(): Promise<void> {
    bootMs = nowMs();
    boots += 1;
    const thisBoot = `${name}-${boots}`;
    const read = () => ({ wallMs: nowMs() + kiosk.offMs, steadyMs: nowMs() - bootMs, boot: thisBoot });
    const openStore = async () => memoryStore(disk, true);
    outbox = openOutbox({ kiosk: id, openStore, read, onFault: () => {}, retryMs: 1 });
    await settled();
  }

  const kiosk: SimulatedKiosk = {
    ...{ id, disk, isCut: false, offMs: 0 },
    outbox: () => outbox,
    restart: async () => {
      await outbox.close();
      await boot();
    },
    hear: () => {
      if (!kiosk.isCut) outbox.see(point.shown(id));
    },
    ask: async (name, service, way) => {
      const command = { type: 'take-ticket', service, kiosk: id } as TakeTicket;
      const request = { id: name as CommandId, command };
      if (!kiosk.isCut && way !== 'request-lost') {
        const reply = point.answer(by, request.id, command);
        if (way === 'answered') return labelIn(reply);
      }
      const given = await outbox.issue(request);
      return given?.ok ? labelIn(given) : null;
    },
    handOver: async (isHeard) => {
      for (const due of outbox.due()) {
        if (kiosk.isCut) return;
        const reply = point.answer(by, due.id, due.command());
        if (!isHeard()) return;
        await due.answered(reply);
      }
    },
  };
  await boot();
  return kiosk;
}

function labelIn(reply: Reply): string | null {
  if (!reply.ok) return null;
  const taken = reply.events.find((event) => event.type === 'ticket-taken');
  return taken?.ticket.label ?? null;
}
