import type { Issued } from '../../domain/events.ts';
import { instantOf } from '../../domain/time.ts';
import type { KioskView } from '../../views/kioskView.ts';
import { type SlipFacts, type TicketSlip, ticketSlip } from '../../views/ticketSlip.ts';

/** What of a paper its ticket does not say. */
type Beside = Pick<SlipFacts, 'peopleBefore' | 'range'> & {
  /** Opens the ticket on a phone; null: there is none, and the paper leads nowhere. */
  readonly code: string | null;
};

/** The paper of a ticket of this kiosk, written as the point writes it. */
export function slipHere(view: KioskView, ticket: Issued, { code, ...place }: Beside): TicketSlip {
  const { language, label, service, priority, issuedAt } = ticket;
  const named = view.offline.lines.find(({ id }) => id === service)?.name;
  const ofCommunity = service === view.offline.communityLine ? 'community' : null;
  return ticketSlip({
    organisation: view.organisation,
    point: view.name,
    ...{ language, label, zone: view.zone as never },
    mark: priority === null ? ofCommunity : 'preferential',
    service: named ?? { es: service, en: service, pt: service },
    ...place,
    waitAt: view.waitAt?.text ?? null,
    address: addressOf(view, code),
    issuedAt: instantOf(issuedAt),
    isCopy: false,
  });
}

/** Where a phone follows a ticket; null: nowhere. */
export const addressOf = ({ phoneBase }: Pick<KioskView, 'phoneBase'>, code: string | null): string | null =>
  phoneBase !== null && code !== null ? `${phoneBase}/t/${code}` : null;
