import type { KioskView } from '../../views/kioskView.ts';
import { type TicketSlip, ticketSlip } from '../../views/ticketSlip.ts';
import { instantAt, type KeptTicket } from './kept.ts';
import { groupWanted } from './lineWanted.ts';

/** The paper of a ticket that was given without the server: no people before and no wait, as nobody knows them. */
export function slipOffline(view: KioskView, ticket: KeptTicket, code: string | null): TicketSlip {
  const { wanted, label, line, issued } = ticket;
  const { language = view.language } = wanted;
  const named = view.offline.lines.find(({ id }) => id === line)?.name;
  const ofCommunity = line === view.offline.communityLine ? 'community' : null;
  return ticketSlip({
    organisation: view.organisation,
    point: view.name,
    ...{ language, label, zone: view.zone as never },
    mark: groupWanted(view, wanted) === null ? ofCommunity : 'preferential',
    service: named ?? { es: line, en: line, pt: line },
    ...{ peopleBefore: null, range: null },
    waitAt: view.waitAt?.text ?? null,
    address: view.phoneBase !== null && code !== null ? `${view.phoneBase}/t/${code}` : null,
    issuedAt: instantAt(issued.pointMs),
    isCopy: false,
  });
}
