import { isOpen, opensAt } from '../../domain/hours.ts';
import type { CommandId } from '../../domain/ids.ts';
import { labelOf } from '../../domain/labels.ts';
import { type BusinessDay, businessDayOf, timestampOf } from '../../domain/time.ts';
import type { Refusal } from '../../protocol/refusals.ts';
import type { KioskView } from '../../views/kioskView.ts';
import type { OfflineLine } from '../../views/offlineRules.ts';
import type { OutboxProblem } from '../link.ts';
import { instantAt, type Kept, type KeptTicket, type KnownTime, type Reading, type TakeTicket } from './kept.ts';
import { lineWanted } from './lineWanted.ts';
import { nextNumber } from './nextNumber.ts';
import { pointTime } from './pointTime.ts';

export type Request = { readonly id: CommandId; readonly command: TakeTicket };

export type Issued =
  | { readonly type: 'issued'; readonly kept: Kept; readonly ticket: KeptTicket }
  /** The rules of the queue say no, as the point itself would. */
  | { readonly type: 'refused'; readonly refusal: Refusal }
  /** It cannot give any ticket now. */
  | { readonly type: 'unable'; readonly problem: OutboxProblem };

/** Gives a ticket from the kiosk's band, to be kept before anybody sees its number. */
export function issueOffline(kept: Kept, { id, command }: Request, reading: Reading): Issued {
  const now = pointTime(kept.clock, reading);
  const { view } = kept;
  if (!view || !now) return { type: 'unable', problem: 'never-seen' };
  const day = dayAt(view, now);
  const lost = stillLost(kept.lost, day, now);
  if (lost) return { type: 'unable', problem: 'damaged' };
  const { type: _, kiosk: __, ...wanted } = command;
  const line = lineWanted(view, wanted);
  const refusal = line ? refusalOf(view, line, now) : ({ type: 'unknown-service' } as const);
  if (!line || refusal) return { type: 'refused', refusal: refusal ?? { type: 'unknown-service' } };
  const { letter } = line;
  const number = nextNumber(kept.numbers[letter], {
    ...{ pairing: view.offline.pairing, day, isDayCertain: now.isCertain },
  });
  if (number === null) return { type: 'refused', refusal: { type: 'numbers-used-up' } };
  const { pointMs, steadyMs, boot } = now;
  const ticket: KeptTicket = {
    ...{ id, wanted, label: labelOf(letter, number), line: line.id },
    issued: { pointMs, steadyMs, boot },
    contactMs: kept.contactMs ?? 0,
    refusal: null,
  };
  const numbers = { ...kept.numbers, [letter]: { number, day, isDayCertain: now.isCertain } };
  return { type: 'issued', ticket, kept: { ...kept, lost, clock: now, numbers, tickets: [...kept.tickets, ticket] } };
}

/** The business day of the point. */
export const dayAt = ({ zone, offline }: KioskView, { pointMs }: Pick<KnownTime, 'pointMs'>): BusinessDay =>
  businessDayOf(instantAt(pointMs), { zone: zone as never, dayStartsAt: offline.dayStartsAt });

/** The lost numbers as long as they may be of today; null: they are of a day that is surely over. */
export const stillLost = (lost: Kept['lost'], day: BusinessDay, { isCertain }: KnownTime): Kept['lost'] =>
  lost && isCertain && lost.day !== null && day > lost.day ? null : lost;

function refusalOf({ zone, offline }: KioskView, line: OfflineLine, { pointMs }: KnownTime): Refusal | null {
  const setup = { hours: offline.hours, closures: offline.closures as never, zone: zone as never };
  const at = instantAt(pointMs);
  if (!isOpen(setup, line, at)) {
    const opens = opensAt(setup, line, at);
    return { type: 'service-closed', opensAt: opens === null ? null : timestampOf(opens) };
  }
  return line.isSuspended ? { type: 'service-suspended' } : null;
}
