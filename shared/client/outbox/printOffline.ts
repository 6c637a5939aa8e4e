import type { KioskView } from '../../views/kioskView.ts';
import type { Paper } from '../../views/paper.ts';
import type { SlipReport } from '../../views/ticketSlip.ts';
import { ticketIdAt } from './doneOffline.ts';
import type { Keeping } from './keepIn.ts';
import type { KeptTicket } from './kept.ts';
import type { OutboxParts } from './openOutbox.ts';
import { slipOffline } from './slipOffline.ts';

/** The papers that this device prints itself. */
export type Printing = {
  /** Begins to print; nothing where this device owns no printer. */
  readonly print: (view: KioskView, ticket: KeptTicket, code: string | null) => void;
  readonly isPrinting: (ticket: Pick<KeptTicket, 'id'>) => boolean;
  readonly papers: () => Readonly<Record<string, Paper>>;
};

type Parts = Pick<OutboxParts, 'onFault'> & { readonly keeping: Keeping; readonly onChange: () => void };

/** As many papers as visitors may still stand before. */
const remembered = 8;

/** Prints each ticket once and keeps how that went, to be told when the point is back. Nothing is printed again by itself. */
export function printOffline(printSlip: OutboxParts['printSlip'], { keeping, onChange, onFault }: Parts): Printing {
  const underWay = new Set<string>();
  let papers: Readonly<Record<string, Paper>> = {};

  function become(ticket: string, paper: Paper): void {
    papers = Object.fromEntries(
      [...Object.entries(papers).filter(([id]) => id !== ticket), [ticket, paper]].slice(-remembered),
    );
    onChange();
  }

  async function print(view: KioskView, ticket: KeptTicket, code: string | null): Promise<void> {
    if (!printSlip) return;
    const id = ticketIdAt(view.kiosk, ticket);
    underWay.add(ticket.id);
    become(id, 'printing');
    try {
      const slip = await printSlip(slipOffline(view, ticket, code), id);
      become(id, paperOf(slip));
      await keeping.change((kept) => ({
        ...kept,
        tickets: kept.tickets.map((one) => (one.id === ticket.id ? { ...one, slip } : one)),
      }));
    } catch (error) {
      onFault(error);
      become(id, 'unknown');
    } finally {
      underWay.delete(ticket.id);
    }
  }

  return {
    print: (view, ticket, code) => void print(view, ticket, code),
    isPrinting: ({ id }) => underWay.has(id),
    papers: () => papers,
  };
}

function paperOf({ result }: SlipReport): Paper {
  if (result === 'printed') return 'printed';
  return result === 'sent-unconfirmed' ? 'sent' : 'failed';
}
