import type { CommandId, TicketId } from '../../domain/ids.ts';
import type { Done, NotDone, ViewMessage } from '../../protocol/messages.ts';
import { notDone } from '../../protocol/notDone.ts';
import type { KioskView } from '../../views/kioskView.ts';
import type { OwnPrinter } from '../../views/ownPrinter.ts';
import type { SlipReport, TicketSlip } from '../../views/ticketSlip.ts';
import type { OutboxState } from '../link.ts';
import { doneOffline, issuedOffline, ticketIdAt } from './doneOffline.ts';
import { dueOf } from './dueOf.ts';
import { hearPoint } from './hearPoint.ts';
import { type Issued, issueOffline, type Request } from './issueOffline.ts';
import { keepIn } from './keepIn.ts';
import type { Kept, KeptTicket, Reading } from './kept.ts';
import type { Outbox } from './outbox.ts';
import { problemNow, refusedIn } from './outboxState.ts';
import type { OpenedStore } from './outboxStore.ts';
import { pointTime } from './pointTime.ts';
import { printForPoint } from './printForPoint.ts';
import { type NewPaper, printHere } from './printHere.ts';
import { showOffline } from './showOffline.ts';
import { slipHere } from './slipHere.ts';

export type OutboxParts = {
  readonly kiosk: KioskView['kiosk'];
  readonly openStore: () => Promise<OpenedStore>;
  readonly read: () => Reading;
  /** The code that opens a ticket on a phone; left out or null: this device has no key for it, and shows no QR code. */
  readonly codeOf?: (ticket: TicketId) => string | null;
  /** Prints on a printer that this device owns, and says how it came out; left out: it can print nothing. */
  readonly printSlip?: (slip: TicketSlip, printer: OwnPrinter) => Promise<SlipReport>;
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
  const now = (): Kept => withHeard(keeping.kept());
  const printing = printHere({ ...more, keeping, now, onChange: tell, onFault });
  const prints = (view: KioskView | null): view is KioskView =>
    // One that an earlier version has kept says nothing of it.
    more.printSlip !== undefined && Boolean(view?.ownPrinter);
  const viewToPrintBy = () => {
    const { view } = now();
    return prints(view) ? view : null;
  };
  const forPoint = printForPoint({ ...more, printing, view: viewToPrintBy, onFault });

  function tell(): void {
    // The store may open before all of this is there.
    queueMicrotask(() => {
      const { tickets } = keeping.kept();
      const problem = keeping.problem() ?? problemNow(now(), read());
      const next = { problem, kept: tickets.length, refused: refusedIn(tickets), papers: printing.papers() };
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
      if (outcome.type !== 'issued') return before;
      return prints(from.view) ? printing.withPaper(outcome.kept, paperOf(outcome.ticket)) : outcome.kept;
    });
    const [outcome] = outcomes;
    const { view } = now();
    if (!outcome || !view || outcome.type === 'unable') return null;
    if (outcome.type === 'refused') return notDone(outcome.refusal, request.command.language ?? view.language);
    // Whether it reached the disk is not known: this number is nobody's any more.
    burned = isKept ? {} : outcome.kept.numbers;
    return isKept ? given(view, outcome.ticket) : null;
  }

  const paperOf = (ticket: KeptTicket): NewPaper => ({
    id: `${ticket.id}.slip` as CommandId,
    ticket: ticketIdAt(kiosk, ticket),
  });

  function given(view: KioskView, kept: KeptTicket): Done {
    const code = more.codeOf?.(ticketIdAt(kiosk, kept)) ?? null;
    const ticket = issuedOffline(view, kept);
    if (prints(view)) {
      const slip = slipHere(view, ticket, { code, peopleBefore: null, range: null });
      printing.print(paperOf(kept), slip).catch(onFault);
    }
    return doneOffline(ticket, code);
  }

  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    see: (shown) => {
      hear(shown);
      if (isOf(kiosk, shown) && prints(shown.view)) forPoint.see(shown);
      tell();
    },
    answered: forPoint.answered,
    shownNow: showOffline(kiosk, now, read),
    lastHeardMs: () => {
      const { clock, contactMs } = now();
      const point = pointTime(clock, read());
      return point && contactMs !== null ? Math.round(point.wallMs - (point.pointMs - contactMs)) : null;
    },
    issue,
    due: () => dueOf(kiosk, { keeping, now, read, printing }),
    close: keeping.close,
  };
}

const isOf = (kiosk: KioskView['kiosk'], shown: ViewMessage | null): shown is ViewMessage<KioskView> =>
  shown?.view.screen === 'kiosk' && shown.view.kiosk === kiosk;
