import type { TicketId } from '../../domain/ids.ts';
import type { Done, NotDone } from '../../protocol/messages.ts';
import { notDone } from '../../protocol/notDone.ts';
import type { KioskView } from '../../views/kioskView.ts';
import type { SlipReport, TicketSlip } from '../../views/ticketSlip.ts';
import type { OutboxState } from '../link.ts';
import { doneOffline, ticketIdAt } from './doneOffline.ts';
import { dueOf } from './dueOf.ts';
import { hearPoint } from './hearPoint.ts';
import { type Issued, issueOffline, type Request } from './issueOffline.ts';
import { keepIn } from './keepIn.ts';
import type { Kept, KeptTicket, Reading } from './kept.ts';
import type { Outbox } from './outbox.ts';
import { problemNow, refusedIn } from './outboxState.ts';
import type { OpenedStore } from './outboxStore.ts';
import { pointTime } from './pointTime.ts';
import { type Printing, printOffline } from './printOffline.ts';
import { showOffline } from './showOffline.ts';

export type OutboxParts = {
  readonly kiosk: KioskView['kiosk'];
  readonly openStore: () => Promise<OpenedStore>;
  readonly read: () => Reading;
  /** The code that opens a ticket on a phone; left out or null: this device has no key for it, and shows no QR code. */
  readonly codeOf?: (ticket: TicketId) => string | null;
  /** Prints on the printer that this device owns; left out: it owns none. */
  readonly printSlip?: (slip: TicketSlip, ticket: TicketId) => Promise<SlipReport>;
  readonly onFault: (error: unknown) => void;
  /** How long until a store that could not be opened or written is tried again, in ms. */
  readonly retryMs?: number;
};

/** Opens the outbox of one kiosk; what keeps it from giving tickets its state says. */
export function openOutbox({ kiosk, openStore, read, onFault, retryMs = 3_000, ...more }: OutboxParts): Outbox {
  const listeners = new Set<() => void>();
  let state: OutboxState = { problem: 'opening', kept: 0, refused: [], papers: {} };
  let burned: Kept['numbers'] = {};
  const keeping = keepIn({ openStore, onChange: tell, onFault, retryMs });
  const { hear, withHeard } = hearPoint(kiosk, keeping, read);
  const printing: Printing = printOffline(more.printSlip, { keeping, onChange: tell, onFault });
  const now = (): Kept => withHeard(keeping.kept());

  function tell(): void {
    // The store may open before all of this is there.
    queueMicrotask(() => {
      const { tickets } = keeping.kept();
      const kept = tickets.filter(({ isTaken }) => !isTaken).length;
      const problem = keeping.problem() ?? problemNow(now(), read());
      const next: OutboxState = { problem, kept, refused: refusedIn(tickets), papers: printing.papers() };
      if (JSON.stringify(next) === JSON.stringify(state)) return;
      state = next;
      for (const listener of [...listeners]) listener();
    });
  }

  async function issue(request: Request): Promise<Done | NotDone | null> {
    const outcomes: Issued[] = [];
    const isKept = await keeping.change((before) => {
      const from = withHeard(before);
      const outcome = issueOffline({ ...from, numbers: { ...from.numbers, ...burned } }, request, read());
      outcomes.push(outcome);
      return outcome.type === 'issued' ? outcome.kept : before;
    });
    const [outcome] = outcomes;
    const { view } = now();
    if (!outcome || !view || outcome.type === 'unable') return null;
    if (outcome.type === 'refused') return notDone(outcome.refusal, request.command.language ?? view.language);
    // Whether it reached the disk is not known: this number is nobody's any more.
    burned = isKept ? {} : outcome.kept.numbers;
    return isKept ? given(view, outcome.ticket) : null;
  }

  function given(view: KioskView, ticket: KeptTicket): Done {
    const id = ticketIdAt(kiosk, ticket);
    const code = more.codeOf?.(id) ?? null;
    printing.print(view, ticket, code);
    return doneOffline(view, ticket, code);
  }

  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    see: (shown) => {
      hear(shown);
      tell();
    },
    shownNow: showOffline(kiosk, now, read),
    lastHeardMs: () => {
      const { clock, contactMs } = now();
      const point = pointTime(clock, read());
      return point && contactMs !== null ? Math.round(point.wallMs - (point.pointMs - contactMs)) : null;
    },
    issue,
    due: () => dueOf(kiosk, { keeping, now, read, isPrinting: printing.isPrinting }),
    close: keeping.close,
  };
}
